namespace Chancery.Lexicon.Attributions;

/// <summary>What kind of word marks a report of speech.</summary>
public enum CueKind : byte
{
    /// <summary>A verb: "said", "accused".</summary>
    Verb,

    /// <summary>A noun: "the claim that", "allegations of".</summary>
    Noun,

    /// <summary>An adverb: "reportedly".</summary>
    Adverb,

    /// <summary>Words that bring in the source: "according to", "in the words of".</summary>
    Phrase,

    /// <summary>An adjective under a copula: "confident that", "aware of".</summary>
    Adjective,
}
