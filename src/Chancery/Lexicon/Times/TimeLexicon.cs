using MemoryPack;

namespace Chancery.Lexicon.Times;

/// <summary>What the lexicon knows about times.</summary>
[MemoryPackable]
public sealed partial class TimeLexicon
{
    /// <summary>Months, weekdays, units, seasons, day parts, holidays and other words by class.</summary>
    public TimeWord[] Words { get; init; } = [];

    /// <summary>The patterns, in the order of their files.</summary>
    public TimePattern[] Patterns { get; init; } = [];
}
