using System.Globalization;
using System.Text;
using Chancery.Model;

namespace Chancery.Scoring.Pairs;

/// <summary>
/// Reads marked pairs from a table with a header: <c>marked_sentence</c> with <c>&lt;s&gt;…&lt;/s&gt;</c> and
/// <c>&lt;t&gt;…&lt;/t&gt;</c>, and <c>root</c>; <c>id</c> is taken from the table or counted. One of the two parties may be
/// unnamed.
/// </summary>
public static class PairFile
{
    private const string Marked = "marked_sentence";
    private const string Root = "root";

    /// <summary>True when the first line is the header of such a table.</summary>
    public static bool IsOne(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var columns = header.Split('\t');
        return columns.Contains(Marked) && columns.Contains(Root);
    }

    /// <summary>All pairs in order.</summary>
    /// <exception cref="FormatException">A line lacks a column or a mark; the message tells which.</exception>
    public static IReadOnlyList<PairGold> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var columns = (reader.ReadLine() ?? "").Split('\t');
        var (marked, root, id) = (Array.IndexOf(columns, Marked), Array.IndexOf(columns, Root), Array.IndexOf(columns, "id"));
        var pairs = new List<PairGold>();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length <= Math.Max(marked, root))
            {
                throw new FormatException($"line {number}: {cells.Length} columns where {columns.Length} are expected");
            }

            var given = id >= 0 && int.TryParse(cells[id], NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : pairs.Count + 1;
            pairs.Add(Parse(given, Unquote(cells[marked]), cells[root].Trim(), number));
        }

        return pairs;
    }

    private static PairGold Parse(int id, string marked, string root, int line)
    {
        var text = new StringBuilder(marked.Length);
        TextSpan? source = null, target = null;
        var open = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked.AsSpan(i))
            {
                case var rest when rest.StartsWith("<s>") || rest.StartsWith("<t>"):
                    open = text.Length;
                    i += 2;
                    break;
                case var rest when rest.StartsWith("</s>"):
                    source ??= new TextSpan(open, text.Length);
                    i += 3;
                    break;
                case var rest when rest.StartsWith("</t>"):
                    target ??= new TextSpan(open, text.Length);
                    i += 3;
                    break;
                default:
                    text.Append(marked[i]);
                    break;
            }
        }

        return source is null && target is null
            ? throw new FormatException($"line {line}: neither a source nor a target is marked")
            : new PairGold(id, text.ToString(), source ?? default, target ?? default, root);
    }

    /// <summary>Cells that held quotation marks are quoted as in CSV.</summary>
    private static string Unquote(string cell) =>
        cell.Length > 1 && cell[0] == '"' && cell[^1] == '"' ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
}
