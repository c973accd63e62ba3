using System.Globalization;
using Chancery.Model;

namespace Chancery.Evaluation;

/// <summary>The commitments of one reading, laid beside the annotated ones.</summary>
internal sealed class CommitmentSheet(Model.Reading reading)
{
    private string Text => reading.Report.Text;

    public static string State(Commitment found) => found.State.ToString().ToLowerInvariant();

    /// <summary>The words of what is owed overlap by half of the shorter at least.</summary>
    public bool IsOwed(CommitmentGold gold, Commitment found)
    {
        for (var at = Text.IndexOf(gold.Owed, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(gold.Owed, at + 1, StringComparison.Ordinal))
        {
            var common = Math.Min(at + gold.Owed.Length, found.Consequent.End) - Math.Max(at, found.Consequent.Start);
            if (2 * common >= Math.Min(gold.Owed.Length, found.Consequent.Length))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsBetween(CommitmentGold gold, Commitment found) => gold.IsDebtor(Sides(found.Debtor)) && gold.IsCreditor(Sides(found.Creditor));

    /// <summary>One-to-one matches by what is owed; the pairs that stand the sharpest of the tests are taken first.</summary>
    public Dictionary<CommitmentGold, Commitment> Match(List<CommitmentGold> wanted, params Func<CommitmentGold, Commitment, bool>[] tests)
    {
        var matches = new Dictionary<CommitmentGold, Commitment>();
        var free = reading.Commitments.ToList();
        foreach (var test in tests.Reverse())
        {
            foreach (var gold in wanted.Where(gold => !matches.ContainsKey(gold)))
            {
                if (free.Find(found => test(gold, found)) is { } match)
                {
                    matches[gold] = match;
                    free.Remove(match);
                }
            }
        }

        return matches;
    }

    public void Print(string name, List<CommitmentGold> wanted, Dictionary<CommitmentGold, Commitment> matched)
    {
        Console.WriteLine($"# {name}");
        foreach (var gold in wanted)
        {
            var match = matched.GetValueOrDefault(gold);
            var right = match is not null && IsBetween(gold, match) && gold.IsState(State(match)) && (gold.Conditional ?? match.Antecedent is not null) == match.Antecedent is not null;
            Console.WriteLine($"  {(match is null ? "MISSED" : right ? "ok    " : "nearly")} {gold}{(match is null || right ? "" : "\n         found: " + Show(match))}");
        }

        foreach (var extra in reading.Commitments.Except(matched.Values))
        {
            Console.WriteLine($"  EXTRA  {Show(extra)}");
        }
    }

    private string Show(Commitment found) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join('+', Sides(found.Debtor))} | {string.Join('+', Sides(found.Creditor))} | {State(found)} | {found.Consequent.TextOf(Text)} | {found.Antecedent?.TextOf(Text)} | {found.Deadline:yyyy-MM-dd} ({found.Because.Rule})");

    private IEnumerable<string> Sides(string? id)
    {
        if (reading.Actors.FirstOrDefault(known => known.Id == id) is not { } actor)
        {
            return [];
        }

        return actor.Country is null && actor.Members.Count > 0
            ? reading.Actors.Where(member => actor.Members.Contains(member.Id)).Select(member => member.Country ?? member.Name)
            : [actor.Country ?? actor.Name];
    }
}
