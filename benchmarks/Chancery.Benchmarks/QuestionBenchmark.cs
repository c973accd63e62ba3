using System.Diagnostics;
using System.Globalization;
using Chancery.Benchmarks.Made;
using Chancery.Register;
using Chancery.Register.Questions;

namespace Chancery.Benchmarks;

/// <summary>How long the questions take that a desk asks: the first page of each.</summary>
internal static class QuestionBenchmark
{
    private const int _page = 50;
    private const int _times = 200;

    public static void Run(TextWriter output, string file, int reports, bool load)
    {
        // Most events are told once or twice here: what counts is the number of events.
        var settings = new MadeSettings { Seed = 3, Acts = 4, EventsPerReport = 4, Copies = 0.05, Background = 0.2 };
        if (load)
        {
            Loader.Delete(file);
            using var made = SqliteRegister.OpenOrCreate(file, TimeProvider.System);
            var held = 0;
            new Loader().Load(made, new MadeCorpus(settings).Reports(reports), batch =>
            {
                held += batch.Length;
                if (held % 50_000 == 0)
                {
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{held:N0} loaded"));
                }
            });
        }

        using var register = SqliteRegister.OpenExisting(file, TimeProvider.System);
        var random = new Random(5);
        var last = MadeWorld.Day(reports / settings.ReportsPerDay);
        output.WriteLine(string.Join(", ", register.Counts().Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count:N0} {count.Name}"))));
        output.WriteLine($"{"question",-40}{"median ms",12}{"p95 ms",10}{"worst ms",10}");
        Measure(output, "timeline of a country, 30 days", () => register.Events(new EventFilter { Actor = Code(random), From = last.AddDays(-60), To = last.AddDays(-30), DatedOnly = true, Limit = _page }).Count);
        Measure(output, "timeline of a country, newest first", () => register.Events(new EventFilter { Actor = Code(random), DatedOnly = true, NewestFirst = true, Limit = _page }).Count);
        Measure(output, "timeline of a type, one week", () => register.Events(new EventFilter { Type = "ASSAULT", From = last.AddDays(-random.Next(20)), Limit = _page }).Count);
        Measure(output, "dossier of a person", () => Dossier(register, random));
        Measure(output, "relations of two countries, by month", () => register.Relations(Code(random), Code(random), RelationStep.Month).Count);
        Measure(output, "search, a name", () => register.Search(MadeNames.Surname(Country(random), random.Next(MadeNames.Persons)), _page).Count);
        Measure(output, "search, two common words", () => register.Search("market water", _page).Count);
    }

    private static int Dossier(SqliteRegister register, Random random)
    {
        var (country, person) = (Country(random), random.Next(MadeNames.Persons));
        var actors = register.Actors(MadeNames.First(country, person) + " " + MadeNames.Surname(country, person));
        return actors.Take(1).Sum(actor => register.Events(new EventFilter { Actor = actor.Actor.Id, NewestFirst = true, DatedOnly = true, Limit = 5 }).Count);
    }

    private static void Measure(TextWriter output, string name, Func<int> ask)
    {
        ask(); // The first one compiles.
        var times = new double[_times];
        for (var i = 0; i < _times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            ask();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40}{times[_times / 2],12:0.0}{times[_times * 95 / 100],10:0.0}{times[^1],10:0.0}"));
        output.Flush();
    }

    private static int Country(Random random) => (int)(MadeNames.Countries * Math.Pow(random.NextDouble(), 1.7));

    private static string Code(Random random) => MadeNames.Code(Country(random));
}
