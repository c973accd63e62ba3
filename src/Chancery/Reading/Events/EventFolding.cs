using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Type, mode and status after PLOVER's rules for acts that lie ahead, were refused or are threatened.</summary>
internal readonly record struct Folded(string Type, string? Mode, string? Cameo, EventStatus Status, string? Note);

/// <summary>Reads the status and folds types by it: a meeting to come is AGREE, a withdrawal to come CONCEDE.</summary>
internal static class EventFolding
{
    public static EventStatus? StatusOf(Predicate predicate, FramePattern pattern, string? head = null)
    {
        // "if Norland <em>tested</em> a missile": whatever its words tell, it has not been done.
        // "denied that it <em>staged</em> a coup": nor has that.
        if (pattern.Status is { } told && !(told is "actual" && predicate is { Kind: PredicateKind.Copular, Negated: true } or { Kind: PredicateKind.Verb, Stance: "condition" or "denied" }))
        {
            return Enum.Parse<EventStatus>(told, ignoreCase: true);
        }

        if (predicate.Negated && !(predicate is { Kind: PredicateKind.Verb, Stance: "condition" }))
        {
            return EventStatus.Negated;
        }

        switch (predicate.Stance)
        {
            case "denied":
                return EventStatus.Denied;
            case "requested":
                return EventStatus.Requested;
            case "hypothetical" or "attempted" or "threatened" or "permitted" or "purpose":
                return EventStatus.Hypothetical;
            case "condition":
                return EventStatus.Conditional;
        }

        // "decided to expel two diplomats": what a state decides to its own advantage alone is done with the decision.
        if (predicate.Stance == "planned" && pattern.Type is "SANCTION" or "COERCE" && head is "decide" or "decision" or "vote" or "agree" or "choose" or "opt")
        {
            return HangsOnCondition(predicate) ? EventStatus.Conditional : EventStatus.Actual;
        }

        var hangs = HangsOnCondition(predicate);
        if (predicate.Future || predicate.Stance == "planned")
        {
            return hangs ? EventStatus.Conditional : EventStatus.Planned;
        }

        return predicate.Modal switch
        {
            "would" => hangs ? EventStatus.Conditional : EventStatus.Planned,
            "may" or "might" or "could" or "can" or "should" or "must" => EventStatus.Hypothetical,
            _ => EventStatus.Actual,
        };
    }

    public static Folded Fold(FramePattern pattern, EventStatus status) => (pattern.Type, status) switch
    {
        ("CONSULT", EventStatus.Planned or EventStatus.Conditional) => new("AGREE", null, "036", status, "a meeting to come is an agreement to meet"),
        ("SUPPORT", EventStatus.Planned or EventStatus.Conditional) => new("AGREE", null, "032", status, "support to come is an agreement"),
        ("COOPERATE", EventStatus.Planned or EventStatus.Conditional) => new("AGREE", null, "031", status, "cooperation to come is an agreement"),
        ("AID", EventStatus.Planned or EventStatus.Conditional) => new("AGREE", null, "033", status, "aid to come is a promise"),
        ("RETREAT", EventStatus.Planned or EventStatus.Conditional) => new("CONCEDE", null, "0356", status, "a retreat to come is a concession"),
        ("ASSAULT", EventStatus.Planned or EventStatus.Conditional) => new("THREATEN", "violence", "138", status, "violence to come is a threat"),
        ("SANCTION", EventStatus.Planned or EventStatus.Conditional) => new("THREATEN", "relations", "130", status, "reduced relations to come are a threat"),
        ("COERCE", EventStatus.Planned or EventStatus.Conditional) => new("THREATEN", "restrict", "132", status, "coercion to come is a threat"),
        ("PROTEST", EventStatus.Planned or EventStatus.Conditional) => new("THREATEN", null, "133", status, "a protest to come is a threat"),
        ("AGREE" or "SUPPORT" or "COOPERATE" or "AID" or "CONSULT" or "CONCEDE" or "RETREAT", EventStatus.Negated) when pattern.Cameo is not null =>
            new("REJECT", RejectMode(pattern.Type), RejectCode(pattern.Type), status, "cooperation that is not given is refused"),
        _ => new(pattern.Type, pattern.Mode, pattern.Cameo, status, null),
    };

    public static bool HangsOnCondition(Predicate predicate)
    {
        foreach (var clause in predicate.Clauses.AsSpan())
        {
            if (clause.Kind == ClauseKind.Adverbial && IsCondition(clause.Marker))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsCondition(string marker) =>
        marker is "if" or "unless" or "once" or "provided_that" or "providing_that" or "as_long_as" or "only_if" or "until"
        || marker.Contains("condition", StringComparison.Ordinal);

    private static string RejectMode(string type) => type switch
    {
        "CONSULT" => "meet",
        "CONCEDE" or "RETREAT" => "yield",
        "AID" or "COOPERATE" => "assist",
        _ => "change",
    };

    private static string RejectCode(string type) => type switch
    {
        "CONSULT" => "125",
        "CONCEDE" or "RETREAT" => "124",
        "AID" => "122",
        "COOPERATE" => "121",
        _ => "120",
    };
}
