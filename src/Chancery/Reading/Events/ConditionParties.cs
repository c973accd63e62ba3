using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Finds who is threatened where the threat names nobody: the one on whom its condition hangs ("would respond if
/// <em>Rwanda</em> did not withdraw its troops").
/// </summary>
internal static class ConditionParties
{
    /// <summary>Nobody where the condition hangs on the threatening side itself, or on nobody who is known.</summary>
    public static List<Actor> Of(Predicate predicate, List<Actor> actors, SlotReader slots)
    {
        List<Actor> found = [];
        Add(predicate, actors, slots, found);
        foreach (var clause in predicate.Clauses)
        {
            if (clause.Kind == ClauseKind.Complement && slots.Scene.Predicates.At(clause.Token) is { } inner)
            {
                Add(inner, actors, slots, found);
            }
        }

        return found;
    }

    private static void Add(Predicate predicate, List<Actor> actors, SlotReader slots, List<Actor> found)
    {
        foreach (var clause in predicate.Clauses)
        {
            if (clause.Kind == ClauseKind.Adverbial && EventFolding.IsCondition(clause.Marker) && slots.Scene.Predicates.At(clause.Token) is { } inner)
            {
                found.AddRange(slots.Actors(inner, [["subject"]]).Where(party => party.Country is { } country && !actors.Exists(actor => actor.Country == country) && !found.Contains(party)));
            }
        }
    }
}
