namespace Chancery.Register.World;

/// <summary>How the days of two facets stand to each other.</summary>
internal enum DayRelation
{
    /// <summary>Not the same act, by its days.</summary>
    Apart,

    /// <summary>The same day.</summary>
    Same,

    /// <summary>One day apart: one report is wrong, or counts from another clock.</summary>
    NextTo,

    /// <summary>A day shortly before an "on or before".</summary>
    Shortly,

    /// <summary>A day inside a stretch of up to a month.</summary>
    Within,

    /// <summary>A day inside a longer stretch, or two stretches that are the same.</summary>
    Somewhere,

    /// <summary>Two "on or before" within a day of each other.</summary>
    Together,

    /// <summary>Two "on or before" some days apart.</summary>
    Nearby,
}

/// <summary>Compares the days of two facets.</summary>
/// <param name="Relation">How they stand.</param>
/// <param name="Score">How much it speaks for one act.</param>
/// <param name="Words">In words.</param>
internal readonly record struct DayMatch(DayRelation Relation, int Score, string Words)
{
    private const int _near = 3;

    public static DayMatch Of(Facet a, Facet b)
    {
        var (sharp, dull) = a.Dating <= b.Dating ? (a, b) : (b, a);
        return (sharp.Dating, dull.Dating) switch
        {
            (Dating.Day, Dating.Day) => Days(Math.Abs(a.Last - b.Last)),
            (Dating.Day, Dating.Fresh) when Inside(sharp, dull) => new(DayRelation.Shortly, 9 - Math.Min(7, dull.Last - sharp.Last), "its day lies shortly before"),
            (Dating.Day, Dating.Range) when Inside(sharp, dull) => new(DayRelation.Within, 6, "its day lies within"),
            (Dating.Day, Dating.Wide) when Inside(sharp, dull) => new(DayRelation.Somewhere, 2, "its day lies within"),
            (Dating.Fresh, Dating.Fresh) => Fresh(Math.Abs(a.Last - b.Last)),
            (Dating.Range, Dating.Range) or (Dating.Wide, Dating.Wide) when a.First == b.First && a.Last == b.Last => new(DayRelation.Somewhere, 4, "same stretch of days"),
            _ => new(DayRelation.Apart, 0, ""),
        };
    }

    private static DayMatch Days(int apart) => apart switch
    {
        0 => new(DayRelation.Same, 10, "same day"),
        1 => new(DayRelation.NextTo, 4, "a day apart"),
        _ => new(DayRelation.Apart, 0, ""),
    };

    private static DayMatch Fresh(int apart) => apart switch
    {
        0 or 1 => new(DayRelation.Together, 6 - apart, "told as fresh at the same time"),
        <= _near => new(DayRelation.Nearby, 5 - apart, "told as fresh within three days"),
        _ => new(DayRelation.Apart, 0, ""),
    };

    private static bool Inside(Facet day, Facet stretch) => stretch.First <= day.Last && day.Last <= stretch.Last;
}
