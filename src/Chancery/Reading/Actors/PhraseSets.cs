using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>Sets that stand alone: by their number only, or by a name that tells their members.</summary>
internal sealed class PhraseSets(Parse parse, ActorIndex index)
{
    /// <summary>"France called on <em>both</em>", "<em>the two</em> agreed", "<em>the pair</em> signed": a set that says how many and no more.</summary>
    public ActorCandidate? Bare(int first, int end)
    {
        var head = parse[first].Upos == Upos.DET && parse[first].Form is "the" or "The" or "these" or "These" ? first + 1 : first;
        if (head >= end || !index.Words.BareSets.Contains(PhraseText.Lower(parse[head].Form)) || parse[head].Upos is not (Upos.DET or Upos.NUM or Upos.PRON or Upos.NOUN) || (head == first && parse[head].Upos is Upos.NUM or Upos.NOUN))
        {
            return null;
        }

        var word = parse[head];
        if (!(word.Is("nsubj") || word.Is("obj") || word.Is("iobj") || word.Is("obl") || word.Is("nmod")) || word.Child("nmod") is not null || word.Child("appos") is not null || word.Child("compound") is not null)
        {
            return null;
        }

        var tokens = new TokenRange(first, head + 1);
        return new ActorCandidate
        {
            Kind = CandidateKind.Set,
            Tokens = tokens,
            Text = PhraseText.Of(parse, tokens),
            Noun = PhraseText.Lower(word.Form),
            Definite = true,
            Plural = true,
            Rule = "set",
        };
    }

    /// <summary>"the two <em>Koreas</em>", "the <em>Baltic states</em>".</summary>
    public ActorCandidate? Named(int first, int end)
    {
        var head = first;
        while (head < Math.Min(end, first + 3) && parse[head].Upos is Upos.DET or Upos.NUM)
        {
            head++;
        }

        if (!index.TryNamedSet(parse, head, end, out var match))
        {
            return null;
        }

        var tokens = new TokenRange(first, match.Tokens.End);
        var candidate = new ActorCandidate
        {
            Kind = CandidateKind.Set,
            Tokens = tokens,
            Text = PhraseText.Of(parse, tokens),
            Noun = "state",
            Definite = true,
            Plural = true,
            Rule = "named set",
        };
        candidate.MemberCountries.AddRange(index.StatesOf(match));
        return candidate;
    }
}
