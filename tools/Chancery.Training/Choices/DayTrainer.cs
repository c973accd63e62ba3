using System.Globalization;

namespace Chancery.Training.Choices;

/// <summary>Learns from annotated reports on which days acts happened. Reports kept aside are never learned from; cross-validation scores the others.</summary>
internal static class DayTrainer
{
    private const string Head = "# What speaks for and against some days as those of an act. Learned; made anew with\n# dotnet run -c Release --project tools/Chancery.Training -- day tests/cases/events models/en.model lexicon lexicon/6-events/day-weights.tsv";
    private const float Penalty = 5e-4f;

    /// <summary>Without a file only scores.</summary>
    public static int Run(string cases, string model, string lexicon, string[] options)
    {
        var (reports, others, weightOf) = ChoiceTexts.Read(cases, options);
        if (Engine.Load(model, lexicon) is not { } engine)
        {
            return 1;
        }

        var misses = others.Contains("--misses");
        var file = misses ? null : others.FirstOrDefault();
        var lessons = new DayLessons(weightOf);
        var reader = engine.Reader;
        foreach (var (gold, group) in reports.Select((gold, group) => (gold, group)))
        {
            lessons.Add(gold, group, ChoiceTrainer.Situation(gold, reader, ranked: true));
        }

        var all = lessons.Set.Lessons();
        if (file is not null)
        {
            File.WriteAllText(file, lessons.Set.Print(ChoiceTrainer.Learn(lessons.Set, all, -1, Penalty), Head));
            return 0;
        }

        Tell(lessons, all, ChoiceTrainer.Models(lessons.Set, all, Penalty), misses);
        return 0;
    }

    private static void Tell(DayLessons lessons, List<ChoiceLesson> all, ChoiceModel[] models, bool misses)
    {
        foreach (var aside in new[] { false, true })
        {
            var rows = lessons.Rows.Where(row => row.Aside == aside).ToList();
            ChoiceModel ModelFor(DayRow row) => models[aside ? ChoiceTrainer.Folds : row.Group % ChoiceTrainer.Folds];
            bool Right(DayRow row) => row.Lesson is { } at && all[at].Right[ModelFor(row).Best(all[at])];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(aside ? "aside" : "tuned, cross-validated")}: {rows.Count} acts; days by grammar {ChoiceTrainer.Share(rows, row => row.ByRules)}, by weights {ChoiceTrainer.Share(rows, Right)}, within reach {ChoiceTrainer.Share(rows, row => row.Lesson is not null)}"));
            foreach (var row in misses && !aside ? rows.Where(row => !Right(row)) : [])
            {
                Console.WriteLine($"{row.Told}: {(row.Lesson is { } at ? $"weights {row.Offered[ModelFor(row).Best(all[at])]}" : "out of reach")} of {string.Join(' ', row.Offered)}");
            }
        }
    }
}
