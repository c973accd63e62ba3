using Chancery.Reading.Events;
using Chancery.Scoring.Events;

namespace Chancery.Training.Choices;

/// <summary>Which acts of a reading are which annotated ones, by type and words.</summary>
internal static class AnnotatedActs
{
    /// <summary>Each annotated act that the reading has, with its number among the acts read; none twice.</summary>
    public static List<(EventGold Act, int At)> In(EventSituation situation, GoldReport gold)
    {
        var found = new List<(EventGold Act, int At)>();
        var used = new HashSet<int>();
        foreach (var act in gold.Events.Where(EventJudge.IsAct))
        {
            var places = GoldPlaces.Of(act, situation.Roster.Scene.Parse);
            for (var at = 0; at < situation.Acts.Count; at++)
            {
                if (situation.Acts[at].Folded.Type == act.Type && !used.Contains(at) && GoldPlaces.Hold(places, situation.Acts[at].Predicate))
                {
                    used.Add(at);
                    found.Add((act, at));
                    break;
                }
            }
        }

        return found;
    }
}
