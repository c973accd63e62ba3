using Chancery.Model;

namespace Chancery.Exchange;

/// <summary>The words that stand for the values of enumerations in everything that leaves Chancery.</summary>
public static class Words
{
    /// <summary><c>person</c>, <c>office</c>, <c>organisation</c>, <c>state</c> or <c>group</c>.</summary>
    public static string Of(ActorKind kind) => kind switch
    {
        ActorKind.Person => "person",
        ActorKind.Office => "office",
        ActorKind.Organisation => "organisation",
        ActorKind.State => "state",
        ActorKind.Group => "group",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary><c>DATE</c>, <c>TIME</c>, <c>DURATION</c> or <c>SET</c>.</summary>
    public static string Of(TimeType type) => type switch
    {
        TimeType.Date => "DATE",
        TimeType.Time => "TIME",
        TimeType.Duration => "DURATION",
        TimeType.Set => "SET",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary><c>day</c>, <c>month</c>, <c>year</c>, <c>range</c> or <c>open</c>.</summary>
    public static string Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "day",
        DatePrecision.Month => "month",
        DatePrecision.Year => "year",
        DatePrecision.Range => "range",
        DatePrecision.Open => "open",
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, null),
    };

    /// <summary><c>actual</c>, <c>planned</c>, <c>conditional</c>…</summary>
    public static string Of(EventStatus status) => status switch
    {
        EventStatus.Actual => "actual",
        EventStatus.Planned => "planned",
        EventStatus.Conditional => "conditional",
        EventStatus.Requested => "requested",
        EventStatus.Denied => "denied",
        EventStatus.Negated => "negated",
        EventStatus.Hypothetical => "hypothetical",
        EventStatus.Historical => "historical",
        EventStatus.Presupposed => "presupposed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary><c>requested</c>, <c>offered</c>, <c>conditional</c>, <c>accepted</c>…</summary>
    public static string Of(CommitmentState state) => state switch
    {
        CommitmentState.Requested => "requested",
        CommitmentState.Offered => "offered",
        CommitmentState.Conditional => "conditional",
        CommitmentState.Accepted => "accepted",
        CommitmentState.Active => "active",
        CommitmentState.Fulfilled => "fulfilled",
        CommitmentState.Broken => "broken",
        CommitmentState.Withdrawn => "withdrawn",
        CommitmentState.Refused => "refused",
        CommitmentState.Expired => "expired",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
