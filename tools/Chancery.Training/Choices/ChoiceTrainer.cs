using System.Globalization;
using Chancery.Intake;
using Chancery.Reading.Events;
using Chancery.Scoring.Events;
using Chancery.Training.Acts;

namespace Chancery.Training.Choices;

/// <summary>
/// Learns from annotated reports which predicates tell acts and who takes part in them, where frames and rules leave
/// doubt. Reports kept aside are never learned from; cross-validation scores the others.
/// </summary>
internal static class ChoiceTrainer
{
    internal const int Folds = 5;
    private const int Rounds = 120;
    private const float ActPenalty = 2e-4f;
    private const float PartyPenalty = 2e-3f;
    private const string Head = "# {0} Learned; made anew with\n# dotnet run -c Release --project tools/Chancery.Training -- {1} tests/cases/events models/en.model lexicon --sentences PAIRS.tsv tests/cases/sentence-acts.tsv --own tests/cases/pairs tests/cases/pairs-acts --real 8 lexicon/6-events/{1}-weights.tsv";

    /// <summary>Which predicates tell acts; without a file only scores.</summary>
    public static int Acts(string cases, string model, string lexicon, string[] options)
    {
        var (reports, others, weightOf) = ChoiceTexts.Read(cases, options);
        if (Engine.Load(model, lexicon) is not { } engine)
        {
            return 1;
        }

        var blind = BlindModels.Of(ref others, engine.Language);
        var file = others.FirstOrDefault();

        // Each report is looked at with the words that the other folds told acts by: its own must not look better known than those of a report to come.
        var words = Triggers(reports, engine.ReaderWith([]));
        var readers = Enumerable.Range(0, Folds).Select(fold => engine.LexiconWith(words.Triggers(fold, Folds))).Select(known => blind.Engines.Select(language => new ReportReader(language, known)).ToArray()).ToArray();
        var triggers = words.Triggers(-1, Folds);
        var whole = engine.ReaderWith(triggers);
        var lessons = new ActLessons(weightOf);
        foreach (var (gold, group) in reports.Select((gold, group) => (gold, group)))
        {
            var reader = gold.Aside ? whole : readers[group % Folds][BlindModels.FoldOf(gold.Text, blind.Count)];
            foreach (var one in Lengths(gold, group, reader))
            {
                lessons.Add(one, group, Situation(one, reader, ranked: false));
            }
        }

        var all = lessons.Set.Lessons();
        if (file is not null)
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(file)!, "triggers.tsv"), TriggerLessons.Print(triggers));
            File.WriteAllText(file, lessons.Set.Print(Learn(lessons.Set, all, -1, ActPenalty), string.Format(CultureInfo.InvariantCulture, Head, "What speaks for and against an act at a predicate.", "act")));
            return 0;
        }

        var models = Models(lessons.Set, all, ActPenalty);
        foreach (var aside in new[] { false, true })
        {
            var rows = Enumerable.Range(0, all.Count).Where(i => lessons.Set.IsAside(i) == aside).ToList();
            var wanted = rows.Select(i => all[i].Group).Distinct().Sum(lessons.WantedIn);
            Console.WriteLine($"{(aside ? "aside" : "tuned, cross-validated")}: {wanted} acts");
            Tell("frames", rows.Count(i => lessons.Rows[i].Fired > 0), rows.Count(i => lessons.Rows[i].Fired > 0 && lessons.Rows[i].Fired == lessons.Rows[i].Right), wanted);
            var found = rows.ConvertAll(i => (I: i, P: models[aside ? Folds : all[i].Group % Folds].Probabilities(all[i])));
            foreach (var least in new[] { 0.3, 0.4, 0.5, 0.6 })
            {
                var chosen = found.Select(one => (one.I, Best: Enumerable.Range(1, one.P.Length - 1).MaxBy(option => one.P[option]), one.P)).Where(one => one.P[one.Best] >= least).ToList();
                Tell(string.Create(CultureInfo.InvariantCulture, $"weights, {least:0.0} at least"), chosen.Count, chosen.Count(one => one.Best == lessons.Rows[one.I].Right), wanted);
            }
        }

        return 0;
    }

    private static TriggerLessons Triggers(IReadOnlyList<GoldReport> reports, ReportReader reader)
    {
        var lessons = new TriggerLessons();
        foreach (var (gold, group) in reports.Select((gold, group) => (gold, group)).Where(one => !one.gold.Aside))
        {
            lessons.Add(gold, group, Situation(gold, reader, ranked: false).Roster.Scene);
        }

        return lessons;
    }

    /// <summary>Who takes part; without a file only scores.</summary>
    public static int Parties(string cases, string model, string lexicon, string[] options)
    {
        var (reports, others, weightOf) = ChoiceTexts.Read(cases, options);
        if (Engine.Load(model, lexicon) is not { } engine)
        {
            return 1;
        }

        var blind = BlindModels.Of(ref others, engine.Language);
        var misses = others.Contains("--misses");
        var file = misses ? null : others.FirstOrDefault();
        var whole = engine.Reader;
        ReportReader[] readers = [.. blind.Engines.Select(language => new ReportReader(language, engine.Lexicon))];
        var lessons = new PartyLessons(new TypeHints(engine.Data.Events), weightOf);
        foreach (var (gold, group) in reports.Select((gold, group) => (gold, group)))
        {
            var reader = gold.Aside ? whole : readers[BlindModels.FoldOf(gold.Text, blind.Count)];
            foreach (var one in Lengths(gold, group, reader))
            {
                lessons.Add(one, group, Situation(one, reader, ranked: true));
            }
        }

        var all = lessons.Set.Lessons();
        if (file is not null)
        {
            File.WriteAllText(file, lessons.Set.Print(Learn(lessons.Set, all, -1, PartyPenalty), string.Format(CultureInfo.InvariantCulture, Head, "What speaks for and against somebody as one side of an act.", "party")));
            return 0;
        }

        var models = Models(lessons.Set, all, PartyPenalty);
        foreach (var aside in new[] { false, true })
        {
            var rows = lessons.Rows.Where(row => row.Aside == aside && !row.Extra).ToList();
            string Chosen(int? lesson, PartyRow row, string[] offered) => lesson is { } at ? offered[models[row.Group % Folds].Best(all[at])] : "out of reach: " + string.Join('/', offered);
            bool Right(int? lesson, PartyRow row) => lesson is { } at && all[at].Right[models[aside ? Folds : row.Group % Folds].Best(all[at])];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(aside ? "aside" : "tuned, cross-validated")}: {rows.Count} acts; actors, recipients, both: rules {Share(rows, row => row.RulesActor)} {Share(rows, row => row.RulesRecipient)} {Share(rows, row => row.RulesActor && row.RulesRecipient)}, weights {Share(rows, row => Right(row.Actor, row))} {Share(rows, row => Right(row.Recipient, row))} {Share(rows, row => Right(row.Actor, row) && Right(row.Recipient, row))}, within reach {Share(rows, row => row.Actor is not null && row.Recipient is not null)}"));
            var extra = lessons.Rows.Where(row => row.Aside == aside && row.Extra).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   no such act and nobody known: {extra.Count}, kept out {Share(extra, row => Right(row.Actor, row) && (row.Recipient is null || Right(row.Recipient, row)))}"));
            foreach (var row in misses && !aside ? rows.Where(row => !Right(row.Actor, row) || !Right(row.Recipient, row)) : [])
            {
                Console.WriteLine($"{(Right(row.Actor, row) ? "" : "actor ")}{(Right(row.Recipient, row) ? "" : "recipient ")}{row.Told}, weights: {Chosen(row.Actor, row, row.Offered.Actors)} → {Chosen(row.Recipient, row, row.Offered.Recipients)}");
            }
        }

        return 0;
    }

    internal static EventSituation Situation(GoldReport gold, ReportReader reader, bool ranked) => reader.EventSituation(ReportFactory.FromText(gold.Text) with { Published = gold.Published }, ranked);

    /// <summary>
    /// A report, and of those that are learned from its opening of one or two sentences and a later sentence as reports of
    /// their own: texts of a sentence are read too, and must not look like long ones of which the rest is silent.
    /// </summary>
    private static IEnumerable<GoldReport> Lengths(GoldReport annotated, int group, ReportReader reader)
    {
        const int enough = 4;
        var reading = reader.Read(ReportFactory.FromText(annotated.Text) with { Published = annotated.Published });
        var gold = GroupNames.InTermsOf(reading, annotated);
        yield return gold;
        if (!gold.Aside && reading.Sentences.Count > enough)
        {
            yield return Part(gold, 0, reading.Sentences[group % 2].End);
            var later = reading.Sentences[2 + (group % (reading.Sentences.Count - 2))];
            yield return Part(gold, later.Start, later.End);
        }
    }

    private static GoldReport Part(GoldReport gold, int start, int end)
    {
        var text = gold.Text[start..Math.Min(gold.Text.Length, end)];
        return gold with { Text = text, Events = [.. gold.Events.Where(act => act.Words.Length > 0 && text.Contains(act.Words, StringComparison.OrdinalIgnoreCase))] };
    }

    internal static double Share<T>(List<T> rows, Func<T, bool> test) => Math.Round((double)rows.Count(test) / Math.Max(1, rows.Count), 3);

    private static void Tell(string name, int found, int right, int wanted) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {name,-24} P {(double)right / found:0.000} R {(double)right / wanted:0.000} ({right} of {found})"));

    /// <summary>One model for each fold, blind to it, and one of all.</summary>
    internal static ChoiceModel[] Models(ChoiceSet set, List<ChoiceLesson> lessons, float penalty)
    {
        var models = new ChoiceModel[Folds + 1];
        Parallel.For(0, Folds + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold => models[fold] = Learn(set, lessons, fold, penalty));
        return models;
    }

    internal static ChoiceModel Learn(ChoiceSet set, List<ChoiceLesson> lessons, int blind, float penalty)
    {
        var model = new ChoiceModel(set.Features);
        model.Train([.. lessons.Where((lesson, i) => !set.IsAside(i) && lesson.Group % Folds != blind)], penalty, Rounds);
        return model;
    }
}
