using Chancery.Lexicon.Events;
using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>
/// Decides on which days acts happened: grammar where there are no weights, otherwise a log-linear model over the days that come into question. A day told
/// sentences before holds for what the report goes on to tell, which no rule of grammar knows.
/// </summary>
internal sealed class DayRanker(LearntWeight[] weights)
{
    private readonly WeightTable? _weights = weights.Length > 0 ? new WeightTable(weights) : null;

    /// <summary>The days of each act.</summary>
    public List<Happening> Decide(List<EventCandidate> acts, EventClock clock, EventScene scene)
    {
        if (_weights is null)
        {
            return acts.ConvertAll(act => clock.Date(act).Happened);
        }

        var story = new DayStory(acts, clock, scene);
        var features = new DayFeatures(story);
        var tally = FeatureTally.Weighing(_weights);
        var days = new List<Happening>(acts.Count);
        for (var act = 0; act < acts.Count; act++)
        {
            days.Add(story.IsSettled(act) ? story.ByRules(act) : Best(act, story, features, tally));
        }

        return days;
    }

    private static Happening Best(int act, DayStory story, DayFeatures features, FeatureTally tally)
    {
        var options = story.OptionsFor(act);
        var (best, most) = (0, float.NegativeInfinity);
        for (var i = 0; i < options.Count; i++)
        {
            features.Add(act, options[i], options, tally);
            if (tally.Sum > most)
            {
                (best, most) = (i, tally.Sum);
            }
        }

        return options[best].Happened;
    }
}
