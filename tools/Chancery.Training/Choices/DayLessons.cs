using Chancery.Reading.Events;
using Chancery.Scoring.Events;

namespace Chancery.Training.Choices;

/// <summary>When an act happened, as annotated, as grammar has it, and as a lesson; none where no option is right.</summary>
/// <param name="Told">The act, for people to read.</param>
/// <param name="Group">The report.</param>
/// <param name="Aside">True when it is kept aside.</param>
/// <param name="Lesson">The lesson.</param>
/// <param name="ByRules">True when grammar is right.</param>
/// <param name="Offered">The options, for people to read.</param>
internal sealed record DayRow(string Told, int Group, bool Aside, int? Lesson, bool ByRules, string[] Offered);

/// <summary>Makes lessons of the days of acts.</summary>
internal sealed class DayLessons(Func<int, float> weightOf)
{
    private const int LeastSeen = 3;
    private readonly List<DayRow> _rows = [];
    private readonly FeatureTally _tally = FeatureTally.Recording();

    public ChoiceSet Set { get; } = new(LeastSeen, weightOf);

    public IReadOnlyList<DayRow> Rows => _rows;

    public void Add(GoldReport gold, int group, EventSituation situation)
    {
        var scene = situation.Roster.Scene;
        var story = new DayStory(situation.Acts, new EventClock(scene), scene);
        var features = new DayFeatures(story);
        foreach (var (act, at) in AnnotatedActs.In(situation, gold))
        {
            Add(gold, group, act, at, story, features);
        }
    }

    private void Add(GoldReport gold, int group, EventGold act, int at, DayStory story, DayFeatures features)
    {
        var options = story.OptionsFor(at);
        var right = options.ConvertAll(option => EventJudge.AreDays(act, FoundEvent.Iso(option.Happened.Interval.From), FoundEvent.Iso(option.Happened.Interval.To), gold));
        int? lesson = right.Contains(true) ? Set.Add(group, gold.Aside, options.ConvertAll(Features), [.. right]) : null;
        _rows.Add(new DayRow($"{gold.Name} {act.Type} {act.From}..{act.To} \"{act.Words}\"", group, gold.Aside, lesson, right[0], [.. options.Select(option => $"{FoundEvent.Iso(option.Happened.Interval.From)}..{FoundEvent.Iso(option.Happened.Interval.To)}")]));

        ScopedFeature[] Features(DayOption option)
        {
            features.Add(at, option, options, _tally);
            return [.. _tally.Seen];
        }
    }
}
