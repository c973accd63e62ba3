namespace Chancery.Benchmarks.Made;

/// <summary>How a made world is reported. The defaults are what merging was tuned on
internal sealed record MadeSettings
{
    public int Seed { get; init; } = 1;

    public int ReportsPerDay { get; init; } = 2000;

    /// <summary>New events a day, as a share of the reports of a day.</summary>
    public double EventsPerReport { get; init; } = 0.5;

    /// <summary>How much more than others some events are told: the exponent of their fame.</summary>
    public double Fame { get; init; } = 0.7;

    /// <summary>Acts that a report tells, without background.</summary>
    public int Acts { get; init; } = 2;

    /// <summary>Share of reports with a paragraph on something older.</summary>
    public double Background { get; init; } = 0.4;

    /// <summary>Share of reports that are a near copy of another outlet's.</summary>
    public double Copies { get; init; } = 0.25;

    /// <summary>Share of mentions with the wrong type of act.</summary>
    public double WrongType { get; init; } = 0.03;

    /// <summary>Share of mentions dated a day wrong.</summary>
    public double WrongDay { get; init; } = 0.03;

    /// <summary>Share of mentions with a wrong country on one side.</summary>
    public double WrongParty { get; init; } = 0.02;

    /// <summary>Share of mentions that leave out one side.</summary>
    public double MissingSide { get; init; } = 0.08;

    /// <summary>Share of mentions whose day the report does not tell.</summary>
    public double Undated { get; init; } = 0.25;

    /// <summary>Share of mentions that name the persons.</summary>
    public double Persons { get; init; } = 0.5;

    /// <summary>What figures are told for: what merging was tuned on, the same with other chances, and twice the errors.</summary>
    public static IReadOnlyList<(string Name, MadeSettings Settings)> All { get; } =
    [
        ("tuned", new()),
        ("aside", new() { Seed = 2 }),
        ("harsh", new() { Seed = 77, WrongType = 0.06, WrongDay = 0.06, WrongParty = 0.04, MissingSide = 0.16, Undated = 0.4 }),
    ];
}
