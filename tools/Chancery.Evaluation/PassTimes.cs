using System.Diagnostics;
using System.Globalization;
using Chancery.Intake;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Attributions;
using Chancery.Reading.Commitments;
using Chancery.Reading.Coreference;
using Chancery.Reading.Events;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;
using Chancery.Reading.Predicates;
using Chancery.Reading.Quantities;
using Chancery.Reading.Times;
using Chancery.Reading.Trees;
using Chancery.Scoring.Events;

namespace Chancery.Evaluation;

/// <summary>Times each pass of the reading on one thread, and what it allocates: where the time goes.</summary>
internal static class PassTimes
{
    /// <summary>So many readings are timed unless told otherwise: a few reports are read often, a big folder once.</summary>
    private const int Readings = 2000;

    private const int MostRounds = 20;

    public static int Run(string[] args)
    {
        if (args is not [var path, .. var options])
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation passes CASES [ROUNDS]");
            return 1;
        }

        var reports = CaseFolder.Read(path).Select(gold => ReportFactory.FromText(gold.Text) with { Published = gold.Published }).ToList();
        var rounds = options.Length > 0 && int.TryParse(options[0], NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? given
            : Math.Clamp(Readings / Math.Max(reports.Count, 1), 1, MostRounds);
        var (names, ticks, bytes) = (new List<string>(), new List<long>(), new List<long>());
        Measure(reports, Math.Min(rounds, 3), [], [], [], options); // the first rounds compile the code
        var words = Measure(reports, rounds, names, ticks, bytes, options);
        Print(names, ticks, bytes, words, reports.Count * rounds);
        return 0;
    }

    /// <summary>Runs all passes; gives the number of words read.</summary>
    private static long Measure(List<Report> reports, int rounds, List<string> names, List<long> ticks, List<long> bytes, string[] options)
    {
        var (language, data) = (EngineSource.Language(), EngineSource.Lexicon(options).Data);
        var (headings, times, quantities, places) = (new HeadingFinder(data.Times), new TimeFinder(data.Times, data.Quantities), new QuantityFinder(data.Quantities), new PlaceFinder(data.Places));
        var trees = new TreeMender(data.Events);
        var (predicates, actors) = (new PredicateFinder(data.Events), new ActorFinder(data.Actors, data.Places));
        var chains = new ChainFinder(data.Coreference, data.Actors, data.Places);
        var (attributions, events, commitments) = (new AttributionFinder(data.Attributions), new EventFinder(data.Events), new CommitmentFinder(data.Commitments));
        long words = 0;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var report in reports)
            {
                var pass = 0;
                var heading = Time("headings", () => headings.Find(report));
                var parsed = Time("parse", () => language.Parse(report.Text, heading.Breaks));
                var parse = Time("trees", () => trees.Mend(parsed));
                var dated = Time("times", () => times.Find(heading, parse));
                var counted = Time("quantities", () => quantities.Find(heading, parse, dated));
                var placed = Time("places", () => places.Find(heading, parse, dated));
                var told = Time("predicates", () => predicates.Find(parse));
                var chained = Time("coreference", () => chains.Find(heading, parse));
                var known = Time("actors", () => actors.Find(heading, parse, chained, placed));
                var said = Time("attributions", () => attributions.Find(heading, parse, told, dated, known));
                var done = Time("events", () => events.Find(heading, parse, told, dated, counted, placed, known, said));
                Time("commitments", () => commitments.Find(heading, parse, told, dated, counted, known, said, done));
                words += parse.Count;

                T Time<T>(string name, Func<T> run)
                {
                    if (names.Count == pass)
                    {
                        names.Add(name);
                        ticks.Add(0);
                        bytes.Add(0);
                    }

                    var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
                    var layer = run();
                    ticks[pass] += Stopwatch.GetTimestamp() - start;
                    bytes[pass] += GC.GetAllocatedBytesForCurrentThread() - before;
                    pass++;
                    return layer;
                }
            }
        }

        return words;
    }

    private static void Print(List<string> names, List<long> ticks, List<long> bytes, long words, int reports)
    {
        var total = (double)ticks.Sum();
        var parse = (double)ticks[names.IndexOf("parse")];
        Console.WriteLine($"{"pass",-14}{"µs/report",12}{"share",8}{"kB/report",12}");
        for (var i = 0; i < names.Count; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{names[i],-14}{ticks[i] * 1e6 / Stopwatch.Frequency / reports,12:0}{ticks[i] / total,8:0.0%}{bytes[i] / 1024.0 / reports,12:0.0}"));
        }

        var seconds = total / Stopwatch.Frequency;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{words / seconds:0} words/s, {reports / seconds:0} reports/s; the whole takes {total / parse:0.00} times the parse"));
    }
}
