using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Tells whom those answer who only refuse or agree: "Norland asked Sudland for its ports. Estland, too, urged it. <em>The cabinet refused</em>": the last who had
/// turned to anybody, in the sentence or the one before.
/// </summary>
internal static class BareAnswers
{
    private const int Back = 1;
    private static readonly string[] _answered = ["ACCUSE", "AGREE", "REQUEST", "THREATEN"];

    /// <summary>Those whom an act answers, as the history has them; empty where it tells more than that somebody answered, or nobody asked.</summary>
    public static List<Actor> AskersOf(EventCandidate act, PartyHistory history, PartyRoster roster) =>
        act is { Folded.Type: "AGREE" or "REJECT", Mutual: false } && IsBare(act.Predicate, roster.Scene)
            ? history.LastDoers(act, _answered, roster.CodesOf(act.Match.Actors), Back)
            : [];

    /// <summary>"refused", "agreed on Monday".</summary>
    private static bool IsBare(Predicate predicate, EventScene scene)
    {
        if (predicate.Objects.Count > 0 || predicate.IndirectObjects.Count > 0 || predicate.Clauses.Count > 0)
        {
            return false;
        }

        foreach (var oblique in predicate.Obliques.AsSpan())
        {
            if (scene.Times.At(oblique.Token) is null)
            {
                return false;
            }
        }

        return true;
    }
}
