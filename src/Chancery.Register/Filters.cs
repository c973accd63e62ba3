namespace Chancery.Register;

/// <summary>Which events are asked for; null members ask for all.</summary>
public sealed record EventFilter
{
    /// <summary>A participant: part of a name, a country code, or an actor's id.</summary>
    public string? Actor { get; init; }

    /// <summary>PLOVER type.</summary>
    public string? Type { get; init; }

    /// <summary>Status in one word.</summary>
    public string? Status { get; init; }

    /// <summary>Events that may have happened on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Events that may have happened on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Name of a place, or part of it.</summary>
    public string? Place { get; init; }

    /// <summary>Leaves out events without any day.</summary>
    public bool DatedOnly { get; init; }

    /// <summary>The newest first; the oldest first otherwise.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>At most so many; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>The register's id of a report.</summary>
    public string? Report { get; init; }

    /// <summary>Start of an event's or mention's id.</summary>
    public string? Id { get; init; }

    /// <summary>Only what reports published until that day told; reports of unknown date count from the day they were recorded.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Reads the mention that tells most and counts the others: what lists show, at the same cost however many there are.</summary>
    public bool BestOnly { get; init; }
}

/// <summary>Which commitments are asked for; null members ask for all.</summary>
public sealed record CommitmentFilter
{
    /// <summary>Who owes: part of a name, a country code, or an actor's id.</summary>
    public string? Debtor { get; init; }

    /// <summary>To whom: part of a name, a country code, or an actor's id.</summary>
    public string? Creditor { get; init; }

    /// <summary>State in one word.</summary>
    public string? State { get; init; }

    /// <summary>The register's id of a report.</summary>
    public string? Report { get; init; }

    /// <summary>Start of a commitment's id.</summary>
    public string? Id { get; init; }

    /// <summary>Only what reports told that were known on that day.</summary>
    public DateOnly? AsOf { get; init; }
}

/// <summary>Which reports a search by words looks at; null members ask for all.</summary>
public sealed record SearchFilter
{
    /// <summary>A participant of an act that the report tells.</summary>
    public string? Actor { get; init; }

    /// <summary>PLOVER type of an act that the report tells.</summary>
    public string? Type { get; init; }

    /// <summary>Place of an act that the report tells.</summary>
    public string? Place { get; init; }

    /// <summary>Who published it, or part of the name.</summary>
    public string? Outlet { get; init; }

    /// <summary>Published on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Published on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only what was known on that day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>At most so many. The default value is 50.</summary>
    public int Limit { get; init; } = 50;
}
