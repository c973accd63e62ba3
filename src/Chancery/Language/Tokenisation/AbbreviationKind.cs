namespace Chancery.Language.Tokenisation;

/// <summary>How the full stop of an abbreviation behaves.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>Not an abbreviation: the full stop is a token of its own.</summary>
    None,

    /// <summary>Keeps its full stop and may end a sentence: "Inc.", "etc.", "p.m.".</summary>
    Open,

    /// <summary>Keeps its full stop and never ends a sentence, since a name follows: "Mr.", "Gen.".</summary>
    Title,

    /// <summary>Keeps its full stop only before a number: "No. 5", "Art. 3".</summary>
    Numbered,

    /// <summary>Keeps its full stop inside a sentence only; at its end the stop is the sentence's: "etc.".</summary>
    Trailing,
}
