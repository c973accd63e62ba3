using Chancery.Model;

namespace Chancery.Reading.Atoms;

/// <summary>What sort of thing an atom is.</summary>
internal enum AtomKind : byte
{
    /// <summary>A word, or an abbreviation with its full stops.</summary>
    Word,

    /// <summary>Digits, with the marks inside them: "1,500", "86.6", "14:05".</summary>
    Number,

    /// <summary>Digits with an ordinal ending: "3rd".</summary>
    Ordinal,

    /// <summary>Digits with a plural ending: "1990s".</summary>
    Decade,

    /// <summary>A date in digits with its year: "2023-11-28", "28.11.2023", "11/28/2023".</summary>
    DigitDate,

    /// <summary>Any other sign.</summary>
    Mark,

    /// <summary>A blank line, or a place where a sentence must end; holds no letters.</summary>
    Break,
}

/// <summary>
/// A word, number or sign of the text, cut finer than a token so that rules for numbers and dates do not hang on how
/// the tokeniser treats "mid-May", "$5m" or "28.11.2023".
/// </summary>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="End">Index after its last code unit.</param>
/// <param name="Word">Its number in the vocabulary; 0 for a word that no rule knows.</param>
/// <param name="Glued">True when no space stands before it.</param>
/// <param name="Capital">True when it starts with a capital letter.</param>
internal readonly record struct Atom(AtomKind Kind, int Start, int End, int Word, bool Glued, bool Capital)
{
    public TextSpan Span => new(Start, End);
}
