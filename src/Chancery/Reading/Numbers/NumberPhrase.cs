namespace Chancery.Reading.Numbers;

/// <summary>A number in words or digits.</summary>
/// <param name="End">Index after its last atom.</param>
/// <param name="Value">The number; for a vague plural the least it can mean; 0 for "several".</param>
/// <param name="Certainty">How far the value can be trusted.</param>
/// <param name="InWords">True when no digit stands in it.</param>
internal readonly record struct NumberPhrase(int End, decimal Value, NumberCertainty Certainty, bool InWords);

/// <summary>How far the value of a number phrase can be trusted.</summary>
internal enum NumberCertainty : byte
{
    /// <summary>"forty", "1,500".</summary>
    Exact,

    /// <summary>"dozens", "tens of thousands": at least so many.</summary>
    Plural,

    /// <summary>"several", "a few": no number can be told.</summary>
    Vague,
}
