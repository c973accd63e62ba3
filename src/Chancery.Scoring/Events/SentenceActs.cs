using System.Globalization;
using Chancery.Scoring.Pairs;

namespace Chancery.Scoring.Events;

/// <summary>
/// Every act of the sentences of a table of marked pairs, annotated in a file of its own that holds no sentence:
/// <c>id, type, actors, recipients, status, the word that tells it</c>, or <c>id, -</c> for none.
/// </summary>
public static class SentenceActs
{
    private const int Columns = 6;

    /// <summary>The day that the sentences are read for: they have none, and who held which office needs one.</summary>
    public static readonly DateOnly Day = new(2018, 1, 15);

    /// <summary>The annotated sentences in the order of the table, each once; aside where all its pairs are.</summary>
    /// <exception cref="FormatException">A line of the acts does not have 6 columns.</exception>
    public static IReadOnlyList<GoldReport> Read(string pairs, string acts)
    {
        var byId = new Dictionary<int, List<EventGold>>();
        foreach (var cells in File.ReadLines(acts).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')))
        {
            var id = int.Parse(cells[0], CultureInfo.InvariantCulture);
            byId.TryAdd(id, []);
            if (cells is not [_, "-"])
            {
                byId[id].Add(cells.Length == Columns ? Act(cells) : throw new FormatException($"An act has {Columns} columns: {string.Join('\t', cells)}"));
            }
        }

        using var table = File.OpenText(pairs);
        return
        [
            .. PairFile.Read(table).GroupBy(pair => pair.Text, StringComparer.Ordinal).Where(same => same.Any(pair => byId.ContainsKey(pair.Id)))
                .Select(same => new GoldReport($"{same.First().Id}", same.All(pair => pair.Aside), Day, same.Key, byId[same.First(pair => byId.ContainsKey(pair.Id)).Id])),
        ];
    }

    /// <summary>The project's own sentences: tables of pairs in one folder, and tables of their acts under the same names in another; none is kept aside.</summary>
    public static IEnumerable<GoldReport> ReadOwn(string pairs, string acts) =>
        Directory.EnumerateFiles(acts, "*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(file => Read(Path.Combine(pairs, Path.GetFileName(file)), file).Select(one => one with { Name = $"{Path.GetFileNameWithoutExtension(file)}-{one.Name}", Aside = false }));

    private static EventGold Act(string[] cells) => EventGold.Parse($"{cells[1]} | {cells[2]} | {cells[3]} | ? | {cells[4]} | {cells[5].Replace('|', ' ')}");
}
