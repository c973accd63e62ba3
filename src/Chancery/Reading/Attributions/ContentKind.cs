namespace Chancery.Reading.Attributions;

/// <summary>What content that follows its cue is made of; it decides where the content may end.</summary>
internal enum ContentKind : byte
{
    /// <summary>A finite clause.</summary>
    Clause,

    /// <summary>An infinitive or gerund.</summary>
    Infinitive,

    /// <summary>A noun phrase.</summary>
    Phrase,
}
