namespace Chancery.Model;

/// <summary>How the act stands to the world, by the report.</summary>
public enum EventStatus
{
    /// <summary>It happened.</summary>
    Actual,

    /// <summary>It is announced for the future.</summary>
    Planned,

    /// <summary>It hangs on a condition.</summary>
    Conditional,

    /// <summary>Somebody asked for it.</summary>
    Requested,

    /// <summary>Somebody denies it.</summary>
    Denied,

    /// <summary>The report says that it did not happen.</summary>
    Negated,

    /// <summary>It is imagined, feared or possible.</summary>
    Hypothetical,

    /// <summary>It is told as remote past, as background.</summary>
    Historical,

    /// <summary>The report takes it for granted without telling it ("the ban on visits").</summary>
    Presupposed,
}

/// <summary>A third party of an event and its part in it.</summary>
/// <param name="Role"><c>envoy</c>, <c>beneficiary</c>, <c>host</c>, <c>mediator</c>, <c>guarantor</c>, <c>carrier</c> or <c>target</c>.</param>
/// <param name="Actor">Id of the actor.</param>
public readonly record struct Participant(string Role, string Actor);

/// <summary>When the act happened, and why we think so.</summary>
/// <param name="Interval">The days; both ends null when nothing is known.</param>
/// <param name="Time">Id of the time mention it rests on; null when it rests on none.</param>
/// <param name="Reason">One sentence; also says why a date is missing.</param>
public readonly record struct Happening(DateInterval Interval, string? Time, string Reason);

/// <summary>One act as one report tells it.</summary>
public sealed record EventMention
{
    /// <summary>Id within the reading: <c>e1</c>…</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER type in capitals (<c>REQUEST</c>), or a type of the register's own where PLOVER is silent (<c>ROUTINE</c>, <c>STATEMENT</c>).</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode; null when the type has none or it is not told.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts, in alphabetical order.</summary>
    public Values<string> Contexts { get; init; } = [];

    /// <summary>CAMEO code, leading zeros kept; null when CAMEO has none.</summary>
    public string? Cameo { get; init; }

    /// <summary>PLOVER score, −10 (conflict) to +10 (cooperation); null when PLOVER gives none.</summary>
    public double? Score { get; init; }

    /// <summary>Goldstein value of the CAMEO code; null when none is defined.</summary>
    public double? Goldstein { get; init; }

    /// <summary>Quad class 1–4; null outside PLOVER.</summary>
    public int? Quad { get; init; }

    /// <summary>The words that tell the act: verb or noun.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>The token that heads the trigger.</summary>
    public required int TriggerToken { get; init; }

    /// <summary>The sentence it stands in.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>Ids of the actors who did it; empty when not stated.</summary>
    public Values<string> Actors { get; init; } = [];

    /// <summary>Ids of those it was done to or with; empty when nobody or not stated.</summary>
    public Values<string> Recipients { get; init; } = [];

    /// <summary>Third parties.</summary>
    public Values<Participant> Others { get; init; } = [];

    /// <summary>The day or days of the deed.</summary>
    public required Happening Happened { get; init; }

    /// <summary>The day it was said; null when nobody is reported to have said it on a known day.</summary>
    public DateOnly? Said { get; init; }

    /// <summary>Id of the place mention where it happened; null when not told.</summary>
    public string? Place { get; init; }

    /// <summary>Why there is a place or none.</summary>
    public string? PlaceReason { get; init; }

    /// <summary>How the act stands to the world.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Id of the innermost attribution on whose word it stands; null when on the report's own.</summary>
    public string? Attribution { get; init; }

    /// <summary>Ids of its quantities.</summary>
    public Values<string> Quantities { get; init; } = [];

    /// <summary>Id of the event whose content this one is, as in "thanked him for his readiness to agree"; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Why it was read so.</summary>
    public required Evidence Evidence { get; init; }
}
