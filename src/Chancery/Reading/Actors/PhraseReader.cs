using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>
/// Reads noun phrases from left to right by their words, with the tree only as a help: titles, names, demonyms and head
/// nouns are known from the lexicon, so a wrong tree does little harm.
/// </summary>
internal sealed class PhraseReader
{
    private const int MaxPhrase = 24;
    private readonly Parse _parse;
    private readonly ActorIndex _index;
    private readonly BodyNames _bodies;
    private readonly PlaceMentions _places;
    private readonly DateOnly? _day;
    private readonly PhraseClassifier _classifier;
    private readonly PhraseSets _sets;
    private readonly int[] _nameAt;
    private readonly List<ActorCandidate> _found = [];
    private readonly HashSet<string> _familyNames = new(StringComparer.Ordinal);

    public PhraseReader(Parse parse, ActorIndex index, PlaceMentions places, DateOnly? day)
    {
        (_parse, _index, _places, _day) = (parse, index, places, day);
        _bodies = new BodyNames(parse, index, day);
        _nameAt = new int[parse.Count];
        Array.Fill(_nameAt, -1);
        for (var i = 0; i < parse.Names.Count; i++)
        {
            var range = parse.Names[i].Tokens;
            _nameAt.AsSpan(range.First, range.Count).Fill(i);
        }

        _classifier = new PhraseClassifier(parse, index, places, _nameAt);
        _sets = new PhraseSets(parse, index);
    }

    /// <summary>Every candidate of the report, in text order.</summary>
    public List<ActorCandidate> Read(int bodyStart)
    {
        AddLeaderNames();
        foreach (var sentence in _parse.Sentences)
        {
            var token = sentence.Tokens.First;
            while (token < sentence.Tokens.End)
            {
                if (_parse[token].Span.Start < bodyStart)
                {
                    token++;
                    continue;
                }

                var next = ReadPhrase(token, sentence.Tokens.End);
                token = Math.Max(next, token + 1);
            }
        }

        foreach (var candidate in _found)
        {
            candidate.Head = HeadOf(candidate);
        }

        _found.Sort((a, b) => a.Tokens.First != b.Tokens.First ? a.Tokens.First.CompareTo(b.Tokens.First) : b.Tokens.End.CompareTo(a.Tokens.End));
        return _found;
    }

    /// <summary>"<em>Netanyahu's</em> decision": one word that names nobody but a leader in office needs no name finder.</summary>
    private void AddLeaderNames()
    {
        const int least = 5;
        for (var token = 0; token < _parse.Count; token++)
        {
            if (_parse[token] is { Upos: Upos.PROPN, Form.Length: >= least } word && char.IsUpper(word.Form[0]) && _places.At(token) is null
                && (_nameAt[token] < 0 || _parse.Names[_nameAt[token]].Tokens.Count == 1) && Lexicon.NameFold.Fold(word.Form) is var folded && _index.IsLeaderName(folded, _day))
            {
                _familyNames.Add(folded);
            }
        }
    }

    private int ReadPhrase(int first, int end)
    {
        if (_parse[first].Upos == Upos.PRON && ReadPronoun(first) is { } pronoun)
        {
            var owns = _parse[first].Is("nmod:poss");
            if (owns && StyleEnd(first + 1, end) is { } behind)
            {
                return ReadStyled(pronoun, behind, end);
            }

            _found.Add(pronoun);
            return pronoun.Pronoun!.What is "person" or "any" or "thing" && owns ? ReadOwned(pronoun, first + 1, end) : first + 1;
        }

        if (_sets.Named(first, end) is { } named)
        {
            _found.Add(named);
            return named.Tokens.End;
        }

        if (_sets.Bare(first, end) is { } set)
        {
            _found.Add(set);
            return set.Tokens.End;
        }

        return ReadOwned(null, first, end);
    }

    /// <summary>"<em>His Highness</em> congratulated them": whoever bears the style; before a name it is none's but the name's.</summary>
    private int ReadStyled(ActorCandidate pronoun, int behind, int end)
    {
        if (behind < end && _parse[behind].Upos is Upos.PROPN)
        {
            return ReadOwned(null, behind, end);
        }

        pronoun.Tokens = new TokenRange(pronoun.Tokens.First, behind);
        pronoun.Text = PhraseText.Of(_parse, pronoun.Tokens);
        _found.Add(pronoun);
        return behind;
    }

    // "Highness", "Royal Highness"
    private int? StyleEnd(int token, int end)
    {
        for (; token < end && char.IsUpper(_parse[token].Form[0]); token++)
        {
            var word = PhraseText.Lower(_parse[token].Form);
            if (_index.Words.Styles.Contains(word))
            {
                return token + 1;
            }

            if (!_index.Words.StyleAdjectives.Contains(word))
            {
                return null;
            }
        }

        return null;
    }

    private ActorCandidate? ReadPronoun(int token) =>
        _index.Pronoun(PhraseText.Lower(_parse[token].Form)) is { } form && !_parse[token].Is("expl")
            ? new ActorCandidate { Kind = CandidateKind.Pronoun, Tokens = new TokenRange(token, token + 1), Text = _parse[token].Form.ToString(), Pronoun = form }
            : null;

    /// <summary>A phrase and what it owns: "Armenia's foreign minister".</summary>
    private int ReadOwned(ActorCandidate? owner, int first, int end)
    {
        var phrase = new PhraseParts(_parse, _index, _bodies, _places, _nameAt, _day, first, Math.Min(end, first + MaxPhrase), _familyNames);
        if (phrase.End == first)
        {
            return first;
        }

        var candidate = _classifier.Classify(phrase, owner, _found.Count > 0 ? _found[^1] : null);
        var next = phrase.End;
        if (candidate is not null)
        {
            next = new PhraseExtender(_parse, _index, _bodies, _places, _nameAt, _day).Extend(candidate, phrase, end);
            _found.Add(candidate);
            for (var i = 0; i < candidate.MemberTokens.Count; i++)
            {
                _found.Add(StateAt(candidate.MemberTokens[i], candidate.MemberCountries[i]));
            }

            if (candidate.Kind == CandidateKind.Person && candidate.Name.Count > 1)
            {
                _familyNames.Add(Lexicon.NameFold.Fold(_parse[candidate.Name.End - 1].Form));
            }
        }

        if (next < end && _parse[next].Form is "'s" or "’s" or "'" or "’" && next == phrase.End)
        {
            return ReadOwned(candidate, next + 1, end);
        }

        return next;
    }

    /// <summary>"the leaders of Japan and <em>India</em>": each state of such a row is an actor too.</summary>
    private ActorCandidate StateAt(TokenRange tokens, string country) =>
        new() { Kind = CandidateKind.State, Tokens = tokens, Text = PhraseText.Of(_parse, tokens), Country = country, Sector = "GOV", Rule = "name" };

    private int HeadOf(ActorCandidate candidate)
    {
        var range = candidate.Tokens;
        var best = -1;
        for (var token = range.First; token < range.End; token++)
        {
            var view = _parse[token];
            if ((view.IsRoot || !range.Contains(view.HeadIndex)) && view.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.X or Upos.NUM or Upos.ADJ)
            {
                best = token;
                // "American and <em>Spanish services</em>": the adjective hangs on the row, not on its noun.
                if (view.Upos != Upos.ADJ && (view.Is("nsubj") || view.Is("obj") || view.Is("iobj") || view.Is("obl") || view.Is("nmod") || view.IsRoot || view.Is("conj")))
                {
                    break;
                }
            }
        }

        return best >= 0 ? best : range.End - 1;
    }
}
