namespace Chancery.Scoring;

/// <summary>How often each wanted class was found as each class.</summary>
public sealed class Confusion
{
    /// <summary>Stands for "nothing": not found, or not wanted.</summary>
    public const string None = "–";

    private readonly SortedDictionary<string, SortedDictionary<string, int>> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts one case.</summary>
    public void Add(string wanted, string found)
    {
        if (!_counts.TryGetValue(wanted, out var row))
        {
            _counts[wanted] = row = new(StringComparer.Ordinal);
        }

        row[found] = row.GetValueOrDefault(found) + 1;
    }

    /// <summary>The wanted and found classes in order.</summary>
    public IReadOnlyList<string> Classes =>
        [.. _counts.Keys.Concat(_counts.Values.SelectMany(row => row.Keys)).Distinct().Where(name => name != None).Order(StringComparer.Ordinal)];

    /// <summary>Counts of one class against all others.</summary>
    public Tally Of(string name) => new(
        Count(name, name),
        _counts.Values.Sum(row => row.GetValueOrDefault(name)),
        _counts.GetValueOrDefault(name)?.Values.Sum() ?? 0);

    /// <summary>The mean F1 of the classes that are wanted at least once.</summary>
    public double MacroF1
    {
        get
        {
            var wanted = Classes.Where(name => _counts.ContainsKey(name)).ToList();
            return wanted.Count == 0 ? 0 : wanted.Average(name => Of(name).F1);
        }
    }

    /// <summary>Share of cases whose class was found.</summary>
    public double Accuracy
    {
        get
        {
            var all = _counts.Values.Sum(row => row.Values.Sum());
            return all == 0 ? 0 : (double)Classes.Sum(name => Count(name, name)) / all;
        }
    }

    /// <summary>Each class with its precision, recall and what it was taken for.</summary>
    public void WriteClasses(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var name in Classes)
        {
            output.WriteLine($"{name,-10} {Of(name)}");
        }
    }

    /// <summary>The table: a row for each wanted class, a column for each found one.</summary>
    public void WriteTable(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        string[] names = [.. Classes, None];
        output.WriteLine($"{"wanted \\ found",-14}{string.Concat(names.Select(name => $"{Short(name),6}"))}");
        foreach (var wanted in names.Where(_counts.ContainsKey))
        {
            output.WriteLine($"{wanted,-14}{string.Concat(names.Select(found => $"{Cell(wanted, found),6}"))}");
        }
    }

    private static string Short(string name) => name.Length > 5 ? name[..5] : name;

    private string Cell(string wanted, string found) => Count(wanted, found) is var count and > 0 ? $"{count}" : "·";

    private int Count(string wanted, string found) => _counts.GetValueOrDefault(wanted)?.GetValueOrDefault(found) ?? 0;
}
