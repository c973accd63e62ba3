using Chancery.Model;

namespace Chancery.Register;

/// <summary>An actor, named.</summary>
/// <param name="Id">The register's id.</param>
/// <param name="Name">The fullest name.</param>
/// <param name="Country">ISO 3166-1 alpha-3, <c>IGO:…</c>, <c>REB:…</c>; null when unresolved.</param>
public sealed record ActorRef(string Id, string Name, string? Country)
{
    /// <summary>Person, office, organisation, state or group; null where nobody asked.</summary>
    public string? Kind { get; init; }

    /// <summary>PLOVER sector in the report at hand; null when unknown or where nobody asked.</summary>
    public string? Sector { get; init; }

    /// <summary>Further sectors there; empty where nobody asked.</summary>
    public IReadOnlyList<string> OtherSectors { get; init; } = [];

    /// <summary>The partially recognised entity that it acts for; null for others and where nobody asked.</summary>
    public string? Entity { get; init; }

    /// <summary>The same entry of the register.</summary>
    public bool Equals(ActorRef? other) => other is not null && Id == other.Id && Name == other.Name && Country == other.Country && Kind == other.Kind && Sector == other.Sector;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Country);
}

/// <summary>A third party of an event.</summary>
/// <param name="Role">Its part: <c>envoy</c>, <c>beneficiary</c>…</param>
/// <param name="Actor">Who it is.</param>
public sealed record OtherRef(string Role, ActorRef Actor);

/// <summary>A report, named.</summary>
/// <param name="Id">The register's id.</param>
/// <param name="GivenId">The id it came with.</param>
/// <param name="Title">Its headline; null when it has none.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Published">The day of publication; null when unknown.</param>
/// <param name="Url">Its address; null when unknown.</param>
/// <param name="Path">The file it came from; null when it came from elsewhere.</param>
/// <param name="RecordedAt">When the register first saw it, UTC, ISO 8601.</param>
/// <param name="Text">The text that all spans point into.</param>
public sealed record ReportRef(
    string Id, string GivenId, string? Title, string? Outlet, DateOnly? Published, string? Url, string? Path, string RecordedAt, string Text)
{
    /// <summary>Id of the first of its near copies; null when it has none.</summary>
    public string? Story { get; init; }
}


/// <summary>One link of a chain of attributions, innermost first.</summary>
/// <param name="Id">The register's id.</param>
/// <param name="Speaker">Who said it; null when nobody is named.</param>
/// <param name="Verb">Lemma of the cue.</param>
/// <param name="Strength">How the speaker commits.</param>
/// <param name="Channel">Through what; null when not told.</param>
/// <param name="Said">The day it was said; null when not told.</param>
/// <param name="Parent">Id of the next link; null at the top.</param>
/// <param name="Cue">The words that mark it.</param>
/// <param name="Content">The words that stand on the speaker's word.</param>
/// <param name="Because">Why it was read so.</param>
public sealed record ClaimEntry(
    string Id, ActorRef? Speaker, string Verb, string Strength, string? Channel, DateOnly? Said, string? Parent, TextSpan Cue, TextSpan Content, Evidence Because);

/// <summary>A quantity of an event.</summary>
/// <param name="Value">Number, plain.</param>
/// <param name="ValueTo">Upper end of a range; null when one number.</param>
/// <param name="Unit">Unit or thing counted; null when bare.</param>
/// <param name="Of">What is counted; null when not told.</param>
/// <param name="Span">The words.</param>
public sealed record QuantityEntry(string Value, string? ValueTo, string? Unit, string? Of, TextSpan Span)
{
    /// <summary>How exact it is: null for exact, or <c>at_least</c>, <c>at_most</c>, <c>about</c>…</summary>
    public string? Bound { get; init; }
}

/// <summary>One mention of an event, with everything that the register knows about it.</summary>
public sealed record MentionEntry
{
    /// <summary>The register's id of the mention.</summary>
    public required string Id { get; init; }

    /// <summary>The register's id of the event.</summary>
    public required string Event { get; init; }

    /// <summary>The report that tells it.</summary>
    public required ReportRef Report { get; init; }

    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode; null when none.</summary>
    public string? Mode { get; init; }

    /// <summary>CAMEO code; null when none.</summary>
    public string? Cameo { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>PLOVER score; null when none.</summary>
    public double? Score { get; init; }

    /// <summary>Goldstein value; null when none.</summary>
    public double? Goldstein { get; init; }

    /// <summary>Quad class; null when none.</summary>
    public int? Quad { get; init; }

    /// <summary>Status in one word.</summary>
    public required string Status { get; init; }

    /// <summary>Who did it.</summary>
    public required IReadOnlyList<ActorRef> Actors { get; init; }

    /// <summary>To whom.</summary>
    public required IReadOnlyList<ActorRef> Recipients { get; init; }

    /// <summary>Third parties.</summary>
    public required IReadOnlyList<OtherRef> Others { get; init; }

    /// <summary>First possible day; null when open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last possible day; null when open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Precision in one word.</summary>
    public required string Precision { get; init; }

    /// <summary>Why that day, or why none.</summary>
    public required string HappenedReason { get; init; }

    /// <summary>The day it was said; null when unknown.</summary>
    public DateOnly? Said { get; init; }

    /// <summary>Where; null when not told.</summary>
    public string? Place { get; init; }

    /// <summary>The state that the place lies in; null when unknown.</summary>
    public string? PlaceCountry { get; init; }

    /// <summary>Degrees north; null when unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east; null when unknown.</summary>
    public double? Longitude { get; init; }

    /// <summary>The words that tell the act.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>The sentence.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>On whose word, innermost first; empty for the report's own.</summary>
    public required IReadOnlyList<ClaimEntry> Word { get; init; }

    /// <summary>Numbers that belong to it.</summary>
    public required IReadOnlyList<QuantityEntry> Quantities { get; init; }

    /// <summary>Id of the event mention that holds this one as its content; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Why it was read so.</summary>
    public required Evidence Because { get; init; }

    /// <summary>With what it was read.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>When this reading was recorded, UTC, ISO 8601.</summary>
    public required string RecordedAt { get; init; }

    /// <summary>Why it was put together with the others of its event; null when it tells the act as the event's first does.</summary>
    public string? Joined { get; init; }

    /// <summary>What people said about it, in the order they said it.</summary>
    public IReadOnlyList<Corrections.CorrectionEntry> Corrections { get; init; } = [];
}

/// <summary>How many mentions tell an event.</summary>
/// <param name="Mentions">All of them.</param>
/// <param name="Reports">How many reports.</param>
/// <param name="Outlets">How many outlets; those without a name count once.</param>
/// <param name="Sources">How many independent stories: near copies of one wire story count once.</param>
/// <param name="First">The first day on which a report told it; null when no report is dated.</param>
/// <param name="Last">The last day on which a report told it; null when no report is dated.</param>
public sealed record MentionCounts(int Mentions, int Reports, int Outlets, int Sources, DateOnly? First, DateOnly? Last);

/// <summary>An event assembled from mentions.</summary>
/// <param name="Id">The register's id. Ids that it had before further reports came are understood too.</param>
/// <param name="Mentions">Its mentions, the one that tells most first; only that one where no more was asked for. Never empty.</param>
public sealed record EventEntry(string Id, IReadOnlyList<MentionEntry> Mentions)
{
    private readonly MentionCounts? _counts;

    /// <summary>The mention that tells most.</summary>
    public MentionEntry Best => Mentions[0];

    /// <summary>How many mentions tell it, whether they were read or not.</summary>
    public int MentionCount => _counts?.Mentions ?? Mentions.Count;

    /// <summary>How many reports tell it.</summary>
    public int Reports => _counts?.Reports ?? Mentions.Select(mention => mention.Report.Id).Distinct().Count();

    /// <summary>How many outlets tell it; those without a name count once.</summary>
    public int Outlets => _counts?.Outlets ?? Mentions.Select(mention => mention.Report.Outlet).Distinct().Count();

    /// <summary>How many independent stories tell it: near copies of one wire story count once.</summary>
    public int Sources => _counts?.Sources ?? Mentions.Select(mention => mention.Report.Story ?? mention.Report.Id).Distinct().Count();

    /// <summary>The first day on which a report told it; null when no report is dated.</summary>
    public DateOnly? FirstPublished => _counts is null ? Mentions.Min(mention => mention.Report.Published) : _counts.First;

    /// <summary>The last day on which a report told it; null when no report is dated.</summary>
    public DateOnly? LastPublished => _counts is null ? Mentions.Max(mention => mention.Report.Published) : _counts.Last;

    /// <summary>An event of which only the mention that tells most was read.</summary>
    public static EventEntry OfBest(string id, MentionEntry best, MentionCounts counts) => new(id, best, counts);

    private EventEntry(string id, MentionEntry best, MentionCounts counts)
        : this(id, [best]) => _counts = counts;
}

/// <summary>What is owed.</summary>
public sealed record CommitmentEntry
{
    /// <summary>The register's id.</summary>
    public required string Id { get; init; }

    /// <summary>The report that tells it.</summary>
    public required ReportRef Report { get; init; }

    /// <summary>Who owes; null when not stated.</summary>
    public ActorRef? Debtor { get; init; }

    /// <summary>To whom; null when not stated.</summary>
    public ActorRef? Creditor { get; init; }

    /// <summary>What is owed.</summary>
    public required TextSpan Consequent { get; init; }

    /// <summary>On which condition; null when on none.</summary>
    public TextSpan? Antecedent { get; init; }

    /// <summary>The words that make it.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>The last day; null when none.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>State in one word.</summary>
    public required string State { get; init; }

    /// <summary>Id of what the other side owes in return; null when one-sided.</summary>
    public string? Counterpart { get; init; }

    /// <summary>Ids of the events that made it.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>Why it was read so.</summary>
    public required Evidence Because { get; init; }

    /// <summary>With what it was read.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>When this reading was recorded, UTC, ISO 8601.</summary>
    public required string RecordedAt { get; init; }
}

/// <summary>An actor with what the register knows.</summary>
/// <param name="Actor">Id, name, country.</param>
/// <param name="Kind">Person, office, organisation, state or group.</param>
/// <param name="Sectors">PLOVER sectors it was read with.</param>
/// <param name="Offices">Offices it was read with.</param>
/// <param name="Reports">Number of reports that mention it.</param>
/// <param name="Names">The words it was mentioned with, most frequent first.</param>
public sealed record ActorEntry(
    ActorRef Actor, string Kind, IReadOnlyList<string> Sectors, IReadOnlyList<string> Offices, int Reports, IReadOnlyList<string> Names);

/// <summary>Two accounts that cannot both hold.</summary>
/// <param name="Report">The report that holds both.</param>
/// <param name="About">What they disagree about.</param>
/// <param name="A">The first account.</param>
/// <param name="WordA">On whose word it stands.</param>
/// <param name="B">The second account.</param>
/// <param name="WordB">On whose word it stands.</param>
public sealed record DiscrepancyEntry(
    ReportRef Report, string About, TextSpan A, IReadOnlyList<ClaimEntry> WordA, TextSpan B, IReadOnlyList<ClaimEntry> WordB);

/// <summary>A report found by its words.</summary>
/// <param name="Report">The report.</param>
/// <param name="Snippet">The words found, each between ⟦ and ⟧, with some words around.</param>
public sealed record SearchHit(ReportRef Report, string Snippet);

/// <summary>One line of the register's size.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Count">How many there are.</param>
public sealed record EntryCount(string Name, long Count);
