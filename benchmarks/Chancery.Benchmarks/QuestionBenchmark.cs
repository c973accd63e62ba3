using System.Diagnostics;
using System.Globalization;
using Chancery.Benchmarks.Made;
using Chancery.Register;
using Chancery.Register.Questions;

namespace Chancery.Benchmarks;

/// <summary>How long the questions take that a desk asks: the first page of each, as the command line shows it.</summary>
internal static class QuestionBenchmark
{
    private const int _page = 50;
    private const int _times = 200;

    // Most events are told once or twice here: what counts is the number of events.
    private static readonly MadeSettings _settings = new() { Seed = 3, Acts = 6, EventsPerReport = 8, Fame = 0.4, Copies = 0.05, Background = 0.2 };

    /// <summary>Loads reports and tells them all again some weeks later, and again.</summary>
    public static void Make(TextWriter output, string file, int reports, int times)
    {
        Loader.Delete(file);
        using (var made = SqliteRegister.OpenOrCreate(file, TimeProvider.System))
        {
            new Loader().Load(made, new MadeCorpus(_settings).Reports(reports), _ => { });
        }

        if (times > 1)
        {
            MadeMillions.Multiply(file, times, (reports / _settings.ReportsPerDay) + 1, output);
        }
    }

    public static void Run(TextWriter output, string file)
    {
        using var register = SqliteRegister.OpenExisting(file, TimeProvider.System);
        var random = new Random(5);
        var last = register.Events(new EventFilter { DatedOnly = true, NewestFirst = true, BestOnly = true, Limit = 1 })[0].Best.To!.Value;
        output.WriteLine($"{"question; ms by the clock",-44}{"median",10}{"p95",10}{"worst",10}{"processor: median",18}{"p95",10}");
        Measure(output, "timeline of a country, 30 days", () => List(register, new EventFilter { Actor = Code(random), From = last.AddDays(-60), To = last.AddDays(-30) }));
        Measure(output, "timeline of a country, newest first", () => List(register, new EventFilter { Actor = Code(random), NewestFirst = true }));
        Measure(output, "timeline of a type, one week", () => List(register, new EventFilter { Type = "ASSAULT", From = last.AddDays(-random.Next(20)) }));
        Measure(output, "timeline of a country as of a day, 30 days", () => List(register, new EventFilter { Actor = Code(random), From = last.AddDays(-60), To = last.AddDays(-30), AsOf = last.AddDays(-20) }));
        Measure(output, "dossier of a person", () => Dossier(register, Person(random)));
        Measure(output, "dossier of a country", () => Dossier(register, Code(random)));
        Measure(output, "relations of two countries, by month", () => register.Relations(Code(random), Code(random), RelationStep.Month).Count);
        Measure(output, "relations of two countries, by day", () => register.Relations(Code(random), Code(random), RelationStep.Day).Count);
        Measure(output, "search, a name", () => register.Search(MadeNames.Surname(Country(random), random.Next(MadeNames.Persons)), _page).Count);
        Measure(output, "search, two common words", () => register.Search("market water", _page).Count);
        Measure(output, "search, two names", () => register.Search(Person(random) + " " + MadeNames.Country(Country(random)), _page).Count);
        Measure(output, "places", () => register.Places(new EventFilter { Limit = _page }).Count);
        Measure(output, "one event, whole", () => register.Events(new EventFilter { Id = Newest(register, random) }).Count);
        output.WriteLine(string.Join(", ", register.Counts().Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count:N0} {count.Name}"))));
    }

    private static int List(SqliteRegister register, EventFilter filter) => register.Events(filter with { DatedOnly = true, BestOnly = true, Limit = _page }).Count;

    private static string Newest(SqliteRegister register, Random random) =>
        register.Events(new EventFilter { Actor = Code(random), DatedOnly = true, NewestFirst = true, BestOnly = true, Limit = 1 })[0].Id;

    private static int Dossier(SqliteRegister register, string name) => register.FindActors(name).Take(1).Sum(actor =>
        register.Dossier(actor.Id)!.Reports
        + register.Events(new EventFilter { Actor = actor.Id, NewestFirst = true, DatedOnly = true, BestOnly = true, Limit = 5 }).Count);

    private static void Measure(TextWriter output, string name, Func<int> ask)
    {
        ask(); // The first one compiles.
        var (clock, processor) = (new double[_times], new double[_times]);
        for (var i = 0; i < _times; i++)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            ask();
            processor[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            clock[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(clock);
        Array.Sort(processor);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{clock[_times / 2],10:0.0}{clock[_times * 95 / 100],10:0.0}{clock[^1],10:0.0}{processor[_times / 2],18:0.0}{processor[_times * 95 / 100],10:0.0}"));
        output.Flush();
    }

    private static int Country(Random random) => (int)(MadeNames.Countries * Math.Pow(random.NextDouble(), 1.7));

    private static string Code(Random random) => MadeNames.Code(Country(random));

    private static string Person(Random random)
    {
        var (country, person) = (Country(random), random.Next(MadeNames.Persons));
        return MadeNames.FullName(country, person);
    }
}
