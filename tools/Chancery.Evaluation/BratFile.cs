using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Model;

namespace Chancery.Evaluation;

/// <summary>One annotated attribution; fragments in text order.</summary>
internal sealed record AttributionGold(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);

/// <summary>Reads attributions in brat stand-off format: events of type <c>Attribution…</c> with Source, Cue and Content.</summary>
internal static partial class BratFile
{
    public static List<AttributionGold> Read(string path, string text)
    {
        var codeUnits = CodeUnits(text);
        var spans = new Dictionary<string, IReadOnlyList<TextSpan>>(StringComparer.Ordinal);
        var events = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split('\t');
            if (line.StartsWith('T') && cells.Length >= 2)
            {
                spans[cells[0]] = Spans(cells[1][(cells[1].IndexOf(' ') + 1)..], codeUnits);
            }
            else if (line.StartsWith('E') && cells.Length >= 2 && cells[1].StartsWith("Attribution", StringComparison.Ordinal))
            {
                events.Add(cells[1]);
            }
        }

        return [.. events.Select(item => new AttributionGold(Role(item, "Source", spans), Role(item, "Cue", spans), Role(item, "Content", spans)))];
    }

    private static IReadOnlyList<TextSpan> Role(string item, string role, Dictionary<string, IReadOnlyList<TextSpan>> spans)
    {
        var found = new List<TextSpan>();
        foreach (var part in item.Split(' '))
        {
            var match = RolePattern().Match(part);
            if (match.Success && match.Groups[1].Value == role && spans.TryGetValue(match.Groups[2].Value, out var fragments))
            {
                found.AddRange(fragments);
            }
        }

        found.Sort();
        return found;
    }

    private static List<TextSpan> Spans(string fragments, int[] codeUnits)
    {
        var spans = new List<TextSpan>();
        foreach (var fragment in fragments.Split(';'))
        {
            var ends = fragment.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var start = int.Parse(ends[0], CultureInfo.InvariantCulture);
            var end = int.Parse(ends[1], CultureInfo.InvariantCulture);
            spans.Add(new TextSpan(codeUnits[Math.Min(start, codeUnits.Length - 1)], codeUnits[Math.Min(end, codeUnits.Length - 1)]));
        }

        spans.Sort();
        return spans;
    }

    /// <summary>brat counts code points, the engine UTF-16 code units.</summary>
    private static int[] CodeUnits(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
            if (i + 1 >= text.Length)
            {
                break;
            }
        }

        units.Add(text.Length);
        return [.. units];
    }

    [GeneratedRegex(@"^(Source|Cue|Content)\d*:(T\d+)$")]
    private static partial Regex RolePattern();
}
