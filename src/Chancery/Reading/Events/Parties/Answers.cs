using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Tells whom those answer whose words name nobody: "Norland asked Sudland for its ports. Estland, too, urged it. <em>The cabinet refused</em>", "[…] <em>rejected the
/// demand</em>": the last who had turned to anybody so, in the sentence or the one before. Farther back weights know better.
/// </summary>
internal static class Answers
{
    private const int Back = 1;
    private const string Charge = "ACCUSE";
    private static readonly string[] _answered = [Charge, "AGREE", "REQUEST", "THREATEN"];

    /// <summary>Those whom an act answers, as the history has them; empty where its words tell whom, or nobody had spoken.</summary>
    public static List<Actor> AskersOf(EventCandidate act, PartyHistory history, PartyRoster roster)
    {
        if (act.Mutual)
        {
            return [];
        }

        var answering = roster.CodesOf(act.Match.Actors);
        if (act.Folded.Type is "REJECT" or "SUPPORT" && JudgedThing.Of(act.Predicate) is { } token && roster.Scene.Words.Answered.TryGetValue(Syntax.Lower(roster.Scene.Parse[token].Lemma), out var type))
        {
            // A third party that rejects a charge takes sides against whoever brought it, but is as often told of another one.
            return JudgedThing.IsUnowned(token, answering, roster.Scene)
                ? history.LastDoers(act, [type], [.. answering, .. JudgedThing.Struck(token, roster.Scene)], Back, type == Charge ? answering : [])
                : [];
        }

        return act.Folded.Type is "AGREE" or "REJECT" && IsBare(act.Predicate, roster.Scene) ? history.LastDoers(act, _answered, answering, Back, []) : [];
    }

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
