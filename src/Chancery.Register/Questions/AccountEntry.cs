using Chancery.Model;

namespace Chancery.Register.Questions;

/// <summary>One account of something that others tell otherwise.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Holder">On whose word: the innermost speaker, else the outlet.</param>
/// <param name="Report">Where it stands.</param>
/// <param name="Span">The words.</param>
/// <param name="Told">The day it was said, else published; null when unknown.</param>
public sealed record AccountEntry(string Value, string Holder, ReportRef Report, TextSpan Span, DateOnly? Told)
{
    /// <summary>True when the same holder said something else later.</summary>
    public bool IsSuperseded { get; init; }
}
