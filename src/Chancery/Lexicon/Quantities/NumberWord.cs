using MemoryPack;

namespace Chancery.Lexicon.Quantities;

/// <summary>The part that a number word plays in a number phrase.</summary>
public enum NumberRank : byte
{
    /// <summary>Zero to nineteen: "seven", "twelve".</summary>
    Small,

    /// <summary>Twenty to ninety.</summary>
    Tens,

    /// <summary>Multiplies what stands before it and ends nothing: "hundred", "dozen".</summary>
    Hundred,

    /// <summary>Multiplies all that stands before it: "thousand", "million", "lakh".</summary>
    Scale,

    /// <summary>A vague plural: "dozens", "thousands".</summary>
    Plural,

    /// <summary>"half".</summary>
    Half,

    /// <summary>"a" and "an", which count one before "hundred" or "dozen".</summary>
    Article,

    /// <summary>An ordinal: "third".</summary>
    Ordinal,

    /// <summary>A number nobody can tell: "several", "a few".</summary>
    Vague,
}

/// <summary>A word that stands for a number.</summary>
/// <param name="Phrase">The word or words, in lower case.</param>
/// <param name="Rank">Its part in a number phrase.</param>
/// <param name="Value">The number; for a vague plural the least it can mean.</param>
[MemoryPackable]
public sealed partial record NumberWord(string Phrase, NumberRank Rank, decimal Value);
