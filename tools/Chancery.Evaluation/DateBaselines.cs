using System.Globalization;
using Chancery.Intake;
using Chancery.Model;
using Chancery.Scoring;
using Chancery.Scoring.Events;

namespace Chancery.Evaluation;

/// <summary>
/// Holds the dating of events against two rules of thumb: every act happened on the day of the report, or on the first
/// day that the report names. Right is an event whose type, parties and last day are.
/// </summary>
internal static class DateBaselines
{
    public static int Run(string[] args)
    {
        if (args is not [var path, .. var options])
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation date-rules CASES [--lexicon DIR]");
            return 1;
        }

        var reader = new ReportReader(EngineSource.Language(), EngineSource.Lexicon(options));
        var rules = new Dictionary<string, Tally> { ["own dating"] = default, ["story date"] = default, ["first date"] = default };
        foreach (var gold in CaseFolder.Read(path))
        {
            var reading = reader.Read(ReportFactory.FromText(gold.Text) with { Published = gold.Published });
            var found = FoundEvent.Of(reading);
            var story = Iso(gold.Published);
            var first = Iso(reading.Times.FirstOrDefault(time => time.Type == TimeType.Date && time.Interval?.To is not null)?.Interval?.To) ?? story;
            rules["own dating"] += Score(gold, found, day => day.To);
            rules["story date"] += Score(gold, found, _ => story);
            rules["first date"] += Score(gold, found, _ => first);
        }

        foreach (var (rule, tally) in rules)
        {
            Console.WriteLine($"{rule,-12} {tally}");
        }

        return 0;
    }

    private static Tally Score(GoldReport gold, List<FoundEvent> found, Func<FoundEvent, string?> lastDay)
    {
        var matches = EventJudge.Match(gold, found, (wanted, candidate) => EventJudge.Holds(EventJudge.Who, wanted, candidate, gold) && lastDay(candidate) == LastDay(wanted, gold));
        return new Tally(matches.Count, found.Count, gold.Events.Count(EventJudge.IsAct));
    }

    private static string? LastDay(EventGold wanted, GoldReport gold) => wanted.To == "published" ? Iso(gold.Published) : wanted.To;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
