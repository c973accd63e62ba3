using System.Globalization;

namespace Chancery.Lexicography;

/// <summary>
/// Reads a tab-separated table strictly: the first line names the columns, every row has as many cells, lines that
/// start with <c>#</c> are notes. Faults are collected, not thrown.
/// </summary>
internal static class TsvFile
{
    public static IEnumerable<TsvRow> Read(LexiconFile file, LexiconProblems problems, params string[] columns)
    {
        Dictionary<string, int>? header = null;
        var number = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            number++;
            var content = line.TrimEnd('\r');
            if (content.Length == 0 || content[0] == '#')
            {
                continue;
            }

            var cells = content.Split('\t');
            if (header is null)
            {
                header = ReadHeader(file, problems, columns, number, cells);
                continue;
            }

            if (cells.Length != header.Count)
            {
                problems.Add("LEX002", file.Path, number, 1, $"This row has {cells.Length} cells, the header has {header.Count}.");
                continue;
            }

            yield return new TsvRow(file, problems, number, header, cells);
        }
    }

    private static Dictionary<string, int> ReadHeader(LexiconFile file, LexiconProblems problems, string[] columns, int number, string[] cells)
    {
        var header = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            header.TryAdd(cells[i], i);
        }

        foreach (var missing in columns.Where(column => !header.ContainsKey(column)))
        {
            problems.Add("LEX001", file.Path, number, 1, $"The column '{missing}' is missing from the header.");
            header[missing] = -1;
        }

        foreach (var unknown in cells.Where(cell => !columns.Contains(cell)))
        {
            problems.Add("LEX001", file.Path, number, 1, $"The column '{unknown}' is not known here; known are {string.Join(", ", columns)}.");
        }

        return header;
    }
}

/// <summary>One row of a table.</summary>
internal sealed class TsvRow(LexiconFile file, LexiconProblems problems, int line, Dictionary<string, int> header, string[] cells)
{
    public int Line => line;

    /// <summary>The cell, trimmed; empty when it is empty.</summary>
    public string this[string column] => header[column] < 0 ? "" : cells[header[column]].Trim();

    /// <summary>The cell, or null when it is empty.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } value ? value : null;

    /// <summary>The cell, which must not be empty.</summary>
    public string Required(string column)
    {
        if (this[column].Length == 0)
        {
            Problem("LEX003", column, $"'{column}' must not be empty.");
        }

        return this[column];
    }

    /// <summary>The parts of a cell between <c>|</c>, trimmed; none when it is empty.</summary>
    public string[] List(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The cell as a number; null when it is empty.</summary>
    public double? Number(string column)
    {
        if (this[column].Length == 0)
        {
            return null;
        }

        if (double.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Problem("LEX004", column, $"'{this[column]}' in '{column}' is not a number.");
        return null;
    }

    /// <summary>Notes a fault of a cell.</summary>
    public void Problem(string code, string column, string message)
    {
        var index = Math.Max(header.GetValueOrDefault(column), 0);
        var position = cells.Take(index).Sum(cell => cell.Length + 1) + 1;
        problems.Add(code, file.Path, line, position, message);
    }
}
