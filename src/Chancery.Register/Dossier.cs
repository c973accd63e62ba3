namespace Chancery.Register;

/// <summary>What the reports tell about one actor.</summary>
public sealed record Dossier
{
    /// <summary>Id, name, country and kind.</summary>
    public required ActorRef Actor { get; init; }

    /// <summary>Other entries of the register that are the same actor: merged by people, or of the same full name.</summary>
    public required IReadOnlyList<ActorRef> Same { get; init; }

    /// <summary>The words it was mentioned with, pronouns left out, most frequent first.</summary>
    public required IReadOnlyList<EntryCount> Names { get; init; }

    /// <summary>Sectors it was read with, most frequent first.</summary>
    public required IReadOnlyList<EntryCount> Sectors { get; init; }

    /// <summary>Offices that reports gave it, in order of time.</summary>
    public required IReadOnlyList<OfficeSpell> Offices { get; init; }

    /// <summary>Events by type, part and counterpart, most frequent first.</summary>
    public required IReadOnlyList<Dealing> Dealings { get; init; }

    /// <summary>What it owes.</summary>
    public required IReadOnlyList<CommitmentEntry> Owes { get; init; }

    /// <summary>What it is owed.</summary>
    public required IReadOnlyList<CommitmentEntry> IsOwed { get; init; }

    /// <summary>What it said, the newest first.</summary>
    public required IReadOnlyList<StatementEntry> Statements { get; init; }

    /// <summary>Who reported on it, by number of reports.</summary>
    public required IReadOnlyList<EntryCount> Sources { get; init; }

    /// <summary>Number of reports that mention it.</summary>
    public required int Reports { get; init; }

    /// <summary>Publication of the first report; null when no report has a date.</summary>
    public DateOnly? FirstSeen { get; init; }

    /// <summary>Publication of the last report; null when no report has a date.</summary>
    public DateOnly? LastSeen { get; init; }

    /// <summary>Names, sectors, offices, dealings and sources are counted over so many reports, the newest; null when over all of them.</summary>
    public int? CountedOver { get; init; }
}

/// <summary>An office as reports told it.</summary>
/// <param name="Office">In plain words.</param>
/// <param name="From">Publication of the first report that tells it; null when undated.</param>
/// <param name="To">Publication of the last one; null when undated.</param>
/// <param name="Reports">How many tell it.</param>
public sealed record OfficeSpell(string Office, DateOnly? From, DateOnly? To, int Reports);

/// <summary>Events of one type with one counterpart.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Role">The actor's own part.</param>
/// <param name="Counterpart">The other side; null when nobody is named.</param>
/// <param name="Events">How many.</param>
public sealed record Dealing(string Type, string Role, ActorRef? Counterpart, int Events);

/// <summary>Something said.</summary>
/// <param name="Report">The report that tells it.</param>
/// <param name="Claim">The attribution.</param>
public sealed record StatementEntry(ReportRef Report, ClaimEntry Claim);
