using System.Globalization;
using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Scoring.Events;

/// <summary>
/// Scores whole events on annotated reports: type; type, actors and recipients; and these with the day and the status.
/// A found event that no annotated one matches is an extra.
/// </summary>
public sealed class EventScorer(Func<Report, Model.Reading> read)
{
    /// <summary>Reads each report and writes the figures; each miss and extra too when <paramref name="verbose"/>.</summary>
    /// <returns>The figures by level: type; with participants; with the day; with the status.</returns>
    public IReadOnlyList<Tally> Run(IEnumerable<GoldReport> reports, Part part, bool verbose, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(output);
        var results = reports.Where(report => part == Part.All || report.Aside == (part == Part.Aside)).Select(Score).ToList();
        if (verbose)
        {
            results.ForEach(result => result.WriteDetails(output));
        }

        output.WriteLine($"## events, {part.ToString().ToLowerInvariant()}: {results.Count} reports");
        var sums = WriteLevels(results, output);
        WriteEmpty(results, output);
        WriteTypes(results, output);
        return sums;
    }

    /// <summary>
    /// Scores what a second annotator wrote of reports against the first, and on the same reports what is read: how far two people
    /// agree is what a reading can reach.
    /// </summary>
    public void Compare(IEnumerable<(GoldReport First, GoldReport Second)> reports, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(output);
        var pairs = reports.Select(pair => (pair.First, pair.Second, Reading: read(ReportFactory.FromText(pair.First.Text) with { Published = pair.First.Published }))).ToList();
        var people = pairs.ConvertAll(pair => new EventResult(GroupNames.InTermsOf(pair.Reading, pair.First), FoundEvent.Of(GroupNames.InTermsOf(pair.Reading, pair.Second))));
        output.WriteLine($"## {pairs.Count} reports, the second annotator against the first");
        WriteLevels(people, output);
        WriteTypes(people, output);
        output.WriteLine("## what is read against the first annotator");
        WriteLevels(pairs.ConvertAll(pair => new EventResult(GroupNames.InTermsOf(pair.Reading, pair.First), FoundEvent.Of(pair.Reading))), output);
        output.WriteLine("## what is read against the second annotator");
        WriteLevels(pairs.ConvertAll(pair => new EventResult(GroupNames.InTermsOf(pair.Reading, pair.Second), FoundEvent.Of(pair.Reading))), output);
    }

    private EventResult Score(GoldReport gold)
    {
        var report = ReportFactory.FromText(gold.Text) with { Published = gold.Published };
        var reading = read(report);
        return new EventResult(GroupNames.InTermsOf(reading, gold), FoundEvent.Of(reading));
    }

    private static Tally[] WriteLevels(List<EventResult> results, TextWriter output)
    {
        var sums = new Tally[EventJudge.Levels.Length];
        for (var level = 0; level < sums.Length; level++)
        {
            var at = level;
            sums[level] = Sum(results, at);
            var interval = Bootstrap.Of(results, sample => Sum(sample, at).F1);
            output.WriteLine($"{EventJudge.Levels[level],-28} {sums[level]}  F1 in {interval}");
        }

        return sums;
    }

    private static void WriteEmpty(List<EventResult> results, TextWriter output)
    {
        var empty = results.Where(result => result.Wanted == 0).ToList();
        if (empty.Count > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reports without any act: {empty.Count}, false events in them: {empty.Sum(result => result.Found.Count)}"));
        }
    }

    /// <summary>Each type at the level of participants, then what was taken for what.</summary>
    private static void WriteTypes(List<EventResult> results, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"by type ({EventJudge.Levels[EventJudge.Who]}); extra: no such act at all");
        var confusion = new Confusion();
        results.ForEach(result => result.AddTo(confusion));
        foreach (var type in confusion.Classes)
        {
            output.WriteLine($"{type,-10} {results.Aggregate(default(Tally), (sum, result) => sum + result.OfType(type))}  extra {results.Sum(result => result.Extras(type))}");
        }

        output.WriteLine();
        confusion.WriteTable(output);
    }

    private static Tally Sum(IEnumerable<EventResult> results, int level) =>
        results.Aggregate(default(Tally), (sum, result) => sum + result.At(level));
}
