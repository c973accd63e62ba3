namespace Chancery.Language.Tokenisation;

/// <summary>What a UTF-16 code unit is to the tokeniser.</summary>
internal enum CharKind : byte
{
    /// <summary>Anything that stands alone: symbols, controls, invisible marks between words.</summary>
    Symbol,

    /// <summary>White space, the non-breaking kinds included.</summary>
    Space,

    /// <summary>Letters and the marks that sit on them, of every script.</summary>
    Letter,

    /// <summary>Decimal digits.</summary>
    Digit,

    /// <summary>' ’ ‘ ʼ ` ´: apostrophe or quotation mark, by its place.</summary>
    Apostrophe,

    /// <summary>. ! ? … and their wide forms.</summary>
    Stop,

    /// <summary>Hyphens, dashes and the minus.</summary>
    Dash,

    /// <summary>Invisible characters inside words: soft hyphen, joiners.</summary>
    Joiner,

    /// <summary>Half of a character beyond the first plane; emoji and rare scripts.</summary>
    Surrogate,

    /// <summary>$ £ € and their kind.</summary>
    Currency,
}
