using Chancery.Model;

namespace Chancery.Scoring.Events;

/// <summary>
/// Reads leads, one or two sentences each, with the acts that a reader codes without doubt: a table with the header
/// <c>text</c> and <c>acts</c>, the acts as <c>TYPE | actors | recipients</c>, parted by semicolons; <c>-</c> for none.
/// </summary>
public static class LeadFile
{
    private const string Header = "text\tacts";
    private const int Parts = 3;

    /// <summary>True when the first line is the header of such a table.</summary>
    public static bool IsOne(string header) => header == Header;

    /// <summary>All leads in order, none of them aside, named after the file and the line.</summary>
    /// <exception cref="FormatException">A line is not of that form; the message tells which.</exception>
    public static IReadOnlyList<GoldReport> Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var leads = new List<GoldReport>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || line == Header)
            {
                continue;
            }

            if (line.Split('\t') is not [{ Length: > 0 } text, { Length: > 0 } acts])
            {
                throw new FormatException($"{path}, line {number}: a text and its acts are expected");
            }

            leads.Add(new GoldReport($"{name}-{number}", Aside: false, Published: null, text, acts == "-" ? [] : [.. acts.Split(';', StringSplitOptions.TrimEntries).Select(act => Act(act, path, number))]));
        }

        return leads;
    }

    private static EventGold Act(string act, string path, int number) =>
        act.Split('|') is { Length: Parts } ? EventGold.Parse($"{act} | ? | actual | ") : throw new FormatException($"{path}, line {number}: an act is TYPE | actors | recipients: {act}");
}
