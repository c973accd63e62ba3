using System.Globalization;
using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Evaluation;

/// <summary>
/// Scores commitments on annotated reports: what is owed; who owes it to whom; and the state. A found commitment that no
/// annotated one matches is an extra. Condition, deadline and counterpart are scored on those that were found.
/// </summary>
internal static class CommitmentScorer
{
    private static readonly string[] _rows =
        ["what is owed", "debtor + creditor", "debtor + creditor + state", "condition told or not", "deadline or none", "counterpart or none"];

    public static int Run(string[] args)
    {
        if (args is not [var folder, .. var options])
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation commitments FOLDER [--verbose] [--aside|--tuned]");
            return 1;
        }

        var reader = EngineSource.Reader();
        var sums = new SortedDictionary<string, Score[]>(StringComparer.Ordinal);
        var reports = 0;
        foreach (var (name, item) in CaseFiles.Read<RawCommitmentCase>(folder))
        {
            if (options.Contains("--aside") && !item.Aside || options.Contains("--tuned") && item.Aside)
            {
                continue;
            }

            reports++;
            var scores = ScoreOne(reader, name, item, options.Contains("--verbose"));
            Add(sums, "all", scores);
            Add(sums, item.Aside ? "aside" : "tuned", scores);
        }

        Print(sums, reports);
        return 0;
    }

    /// <summary>One score for each row, over one report.</summary>
    internal static Score[] ScoreOne(ReportReader reader, string name, RawCommitmentCase item, bool verbose)
    {
        var wanted = item.Commitments.ConvertAll(CommitmentGold.Parse);
        var reading = reader.Read(ReportFactory.FromText(item.Text) with
        {
            Published = item.Date is null ? null : DateOnly.Parse(item.Date, CultureInfo.InvariantCulture),
        });
        var sheet = new CommitmentSheet(reading);
        Func<CommitmentGold, Commitment, bool>[] tests =
        [
            sheet.IsOwed,
            (gold, found) => sheet.IsOwed(gold, found) && sheet.IsBetween(gold, found),
            (gold, found) => sheet.IsOwed(gold, found) && sheet.IsBetween(gold, found) && gold.IsState(CommitmentSheet.State(found)),
        ];
        List<Score> scores = [.. tests.Select(test => new Score { Right = sheet.Match(wanted, tests[0], test).Count(pair => test(pair.Key, pair.Value)), Found = reading.Commitments.Count, Wanted = wanted.Count })];
        var matched = sheet.Match(wanted, tests[0], tests[1], tests[2]);
        scores.Add(OfMatched(matched, (gold, found) => gold.Conditional is null || gold.Conditional == found.Antecedent is not null));
        scores.Add(OfMatched(matched, (gold, found) => gold.IsDeadline(found.Deadline?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        scores.Add(OfMatched(matched, (gold, found) => gold.HasCounterpart(found.Counterpart is not null)));
        if (verbose)
        {
            sheet.Print(name, wanted, matched);
        }

        return [.. scores];
    }

    private static Score OfMatched(Dictionary<CommitmentGold, Commitment> matched, Func<CommitmentGold, Commitment, bool> test) =>
        new() { Right = matched.Count(pair => test(pair.Key, pair.Value)), Found = matched.Count, Wanted = matched.Count };

    private static void Add(SortedDictionary<string, Score[]> sums, string key, Score[] scores)
    {
        if (!sums.TryGetValue(key, out var sum))
        {
            sums[key] = sum = [.. _rows.Select(_ => new Score())];
        }

        for (var i = 0; i < sum.Length; i++)
        {
            sum[i].Add(scores[i]);
        }
    }

    private static void Print(SortedDictionary<string, Score[]> sums, int reports)
    {
        Console.WriteLine($"{reports} reports");
        foreach (var (key, sum) in sums)
        {
            Console.WriteLine($"## {key}");
            for (var i = 0; i < _rows.Length; i++)
            {
                Console.WriteLine(i < 3
                    ? $"{_rows[i],-26} {sum[i]}"
                    : string.Create(CultureInfo.InvariantCulture, $"{_rows[i],-26} {sum[i].Precision:0.000}  ({sum[i].Right} of {sum[i].Found} found)"));
            }
        }
    }
}
