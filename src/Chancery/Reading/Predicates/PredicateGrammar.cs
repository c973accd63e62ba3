using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Events;

namespace Chancery.Reading.Predicates;

/// <summary>What the lexicon tells the predicates pass, indexed: event nouns, light verbs, control verbs.</summary>
internal sealed class PredicateGrammar
{
    private static readonly string[] _nounSuffixes =
        ["tion", "sion", "ment", "ing", "ings", "ance", "ence", "awal", "usal", "oval", "osal", "ival", "ession", "ness"];

    private readonly FrozenDictionary<string, EventNoun> _nouns;
    private readonly FrozenDictionary<string, LightVerb[]> _lightVerbs;
    private readonly FrozenDictionary<string, ComplementVerb[]> _complements;
    private readonly FrozenSet<string> _verbs;
    private readonly FrozenSet<string> _summoning;
    private readonly FrozenSet<string> _telling;
    private readonly FrozenSet<string> _utterances;
    private readonly FrozenSet<string> _issuing;
    private readonly FrozenSet<string> _undergone;
    private readonly FrozenSet<string> _spans;

    public PredicateGrammar()
        : this(new EventLexicon())
    {
    }

    public PredicateGrammar(EventLexicon lexicon)
    {
        _nouns = lexicon.Nouns.ToFrozenDictionary(noun => noun.Noun, StringComparer.Ordinal);
        _lightVerbs = lexicon.LightVerbs.GroupBy(verb => verb.Verb, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _complements = lexicon.Complements.GroupBy(verb => verb.Lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _verbs = lexicon.Frames.SelectMany(frame => frame.Verbs)
            .Concat(lexicon.Complements.Select(verb => verb.Lemma))
            .Concat(lexicon.LightVerbs.Select(verb => verb.Verb))
            .Concat(lexicon.Triggers.Where(trigger => trigger.Part == "verb").Select(trigger => trigger.Word))
            .ToFrozenSet(StringComparer.Ordinal);
        _summoning = lexicon.WordsOf("summoning-verbs");
        _telling = lexicon.WordsOf("summoner-tells");
        _issuing = lexicon.WordsOf("issuing-verbs");
        _utterances = lexicon.WordsOf("utterance-nouns");
        _undergone = lexicon.WordsOf("undergone-nouns");
        _spans = lexicon.WordsOf("spans-of-acts");
    }

    /// <summary>"a <em>round</em> of talks", "a <em>series</em> of strikes": the noun only tells how many or how long.</summary>
    public bool IsSpan(string noun) => _spans.Contains(noun);

    /// <summary>"issued a <em>statement</em> condemning", "passed a <em>law</em> that bans": what is said or decided by those who put it out.</summary>
    public bool IsIssued(Token noun) => noun.Is("obj") && _utterances.Contains(Syntax.Lower(noun.Lemma)) && _issuing.Contains(Syntax.Lower(noun.Head.Lemma));

    /// <summary>"summoned the envoy to <em>protest</em>": the one who summons protests, though what he summons for is mostly the other's act.</summary>
    public bool IsOwnInfinitive(string governor, string lemma) => _summoning.Contains(governor) && _telling.Contains(lemma);

    /// <summary>
    /// The verb as the lexicon writes it: the language model guesses the dictionary form of rare verbs and may double a
    /// consonant ("expell") or lose an e ("interfer").
    /// </summary>
    public string VerbOf(string lemma)
    {
        if (_verbs.Contains(lemma) || lemma.Length < 3)
        {
            return lemma;
        }

        return lemma[^1] == lemma[^2] && _verbs.Contains(lemma[..^1]) ? lemma[..^1]
            : _verbs.Contains(lemma + "e") ? lemma + "e"
            : lemma;
    }

    /// <summary>"imposed sanctions after the <em>arrest</em> of an opponent": what one state answers another has done.</summary>
    public bool IsUndergone(string lemma) => _undergone.Contains(lemma);

    /// <summary>True when verb and particle are one word of the lexicon: <c>hand_over</c>.</summary>
    public bool IsVerb(string lemma) => _verbs.Contains(lemma);

    public EventNoun? Noun(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>Listed, or by its ending a noun of action.</summary>
    public bool IsEventNoun(string lemma) => _nouns.ContainsKey(lemma) || HasActionSuffix(lemma);

    /// <summary>The light verb's entry for a noun that hangs on it by that preposition (empty: as its object).</summary>
    public LightVerb? Light(string verb, string preposition)
    {
        foreach (var light in _lightVerbs.GetValueOrDefault(verb) ?? [])
        {
            if (light.Preposition == preposition)
            {
                return light;
            }
        }

        return null;
    }

    /// <summary>How the word controls its infinitive; the entry with a preposition only when the clause has that one.</summary>
    public IReadOnlyList<ComplementVerb> Complements(string lemma) => _complements.GetValueOrDefault(lemma) ?? [];

    private static bool HasActionSuffix(string lemma)
    {
        if (lemma.Length < 7)
        {
            return false;
        }

        foreach (var suffix in _nounSuffixes)
        {
            if (lemma.EndsWith(suffix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
