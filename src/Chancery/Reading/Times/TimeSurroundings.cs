using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Atoms;
using Chancery.Reading.Times.Patterns;

namespace Chancery.Reading.Times;

/// <summary>Tells from tags, tree and capitals whether words that fit a pattern are a time where they stand.</summary>
internal sealed class TimeSurroundings(PatternSet set, AtomText atoms, Parse parse)
{
    /// <summary>So many words right before a time may make up the preposition that bounds what is told: "than on".</summary>
    private const int LongestBound = 2;

    /// <summary>"Q", "FY": codes of so many letters are capitals by nature.</summary>
    private const int LongestCode = 2;

    public bool Allow(TimeCandidate candidate) => candidate.Rule switch
    {
        "date.month" => IsNoVerb(candidate.First),
        "duration.untold" => StandsAlone(candidate),
        "running.unit" or "reference.after-cue" => !IsPartOfNoun(candidate) && !IsCalledName(candidate),
        "holiday" => atoms[candidate.End] is not { Kind: AtomKind.Word, Capital: true } && !IsCalledName(candidate), // "Easter Island"
        "year.decade" => !IsAge(candidate) && !IsCalledName(candidate),
        _ => !IsCalledName(candidate),
    };

    /// <summary>"took over three years ago": the particle of a verb is no part of the time.</summary>
    public TimeCandidate Trim(TimeCandidate candidate)
    {
        // "the first-quarter loss", "the 19th-century wall": joined by a hyphen it is an adjective without the article.
        if (candidate.Rule is "year.quarter" or "year.century" && candidate.End > candidate.First + 3 && atoms.IsHyphen(candidate.End - 2)
            && atoms.FormOf(candidate.First) is "the" or "The" && atoms[candidate.End].Kind == AtomKind.Word)
        {
            return candidate with { First = candidate.First + 1 };
        }

        return atoms.FormOf(candidate.First) is "over" && atoms[candidate.First - 1].Word > 0
            && set.Words.TryMatch(atoms, candidate.First - 1, TimeClass.OverVerb, out _, out _)
            ? candidate with { First = candidate.First + 1 }
            : candidate;
    }

    /// <summary>"since Tuesday", "than on the day before": the time bounds what is told, which happens at another.</summary>
    public bool IsBound(int first)
    {
        for (var start = first - LongestBound; start < first; start++)
        {
            if (start >= 0 && set.Words.TryMatch(atoms, start, TimeClass.Bound, out var end, out _) && end == first)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The modal verb "may" is no month, whatever stands before it.</summary>
    private bool IsNoVerb(int atom) => TokenAt(atom) is var token && (token < 0 || parse[token].Upos is not (Upos.AUX or Upos.VERB));

    /// <summary>"for years", "weeks later": a bare plural is a time unless a word before it says which ones, or a noun follows.</summary>
    private bool StandsAlone(TimeCandidate candidate)
    {
        var token = TokenAt(candidate.First);
        if (token < 0 || parse[token].Is("nmod:poss"))
        {
            return false;
        }

        var before = atoms[candidate.First - 1];
        return token == 0 || before.Kind is AtomKind.Break or AtomKind.Mark || parse[token - 1].Upos is Upos.ADP or Upos.VERB or Upos.AUX or Upos.ADV or Upos.CCONJ or Upos.SCONJ or Upos.PUNCT;
    }

    /// <summary>"in the week before the vote", "for the day care centre".</summary>
    private bool IsPartOfNoun(TimeCandidate candidate)
    {
        var last = TokenAt(candidate.End - 1);
        if (last < 0 || parse[last].Is("compound") || parse[last].Is("amod"))
        {
            return true;
        }

        var next = last + 1;
        return next < parse.Count && atoms[candidate.End].Kind is AtomKind.Word or AtomKind.Number
            && parse[next].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.SCONJ
            || (next < parse.Count && atoms[candidate.End].Kind == AtomKind.Word && parse[next].Form is "of" or "before" or "after" or "since" or "that" or "when");
    }

    /// <summary>"in her 30s" is an age.</summary>
    private bool IsAge(TimeCandidate candidate) =>
        TokenAt(candidate.First) is > 0 and var token && parse[token - 1].Is("nmod:poss") && parse[token - 1].Upos == Upos.PRON;

    /// <summary>
    /// Capitals inside a sentence on words that do not ask for them make a name: "Saturday Night Live", "This Week". In
    /// headlines, where every word may have one, this loses a time rather than invents one.
    /// </summary>
    private bool IsCalledName(TimeCandidate candidate)
    {
        for (var i = candidate.First; i < candidate.End; i++)
        {
            if (atoms[i] is { Kind: AtomKind.Word, Capital: true } && (i > candidate.First || !IsStart(i))
                && atoms[i].Span.Length > LongestCode && !set.Words.AsksForCapital(atoms[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsStart(int atom)
    {
        var token = TokenAt(atom);
        return token < 0 || atoms[atom - 1].Kind is AtomKind.Break or AtomKind.Mark || parse.SentenceOf(token).Tokens.First == token;
    }

    private int TokenAt(int atom)
    {
        var tokens = parse.TokensIn(atoms[atom].Span);
        return tokens.Count > 0 ? tokens.First : -1;
    }
}
