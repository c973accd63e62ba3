using System.Globalization;
using System.IO.Compression;
using Chancery.Language;

namespace Chancery.Training.Data;

/// <summary>Reads the sentences of a CoNLL-U file, plain or packed (.gz), with names where the file marks entities or names.</summary>
internal static class TreebankReader
{
    private const string NameMark = "Name=";

    /// <summary>All sentences, in order of the file.</summary>
    public static List<TreebankSentence> Read(string path)
    {
        var sentences = new List<TreebankSentence>();
        var entities = new EntityReader();
        string document = "", id = "";
        var hasEntities = false;
        var marksNames = false;
        List<string[]> rows = [];
        foreach (var line in LinesOf(path).Append(""))
        {
            if (line.StartsWith('#'))
            {
                document = ValueAfter(line, "# newdoc id = ") ?? document;
                id = ValueAfter(line, "# sent_id = ") ?? id;
                hasEntities |= line.StartsWith("# global.Entity", StringComparison.Ordinal);
            }
            else if (line.Length > 0)
            {
                marksNames |= line.Contains(NameMark, StringComparison.Ordinal);
                rows.Add(line.Split('\t'));
            }
            else if (rows.Count > 0)
            {
                var sentence = Build(document, id, rows);
                sentences.Add(hasEntities ? sentence with { Names = entities.Read(Words(rows)) } : marksNames ? sentence with { Names = NamesOf(Words(rows)) } : sentence);
                rows = [];
            }
        }

        return sentences;
    }

    private static IEnumerable<string> LinesOf(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static string? ValueAfter(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) ? line[key.Length..] : null;

    private static List<string[]> Words(List<string[]> rows) => rows.FindAll(row => !row[0].AsSpan().ContainsAny('-', '.'));

    /// <summary>Names as <c>chancery parse</c> prints them: <c>Name=B-ORG</c> where one begins, <c>Name=I-ORG</c> within.</summary>
    private static int[] NamesOf(List<string[]> words) => [.. words.Select(word =>
        Array.Find(word[9].Split('|'), part => part.StartsWith(NameMark, StringComparison.Ordinal)) is { } mark ? NameFile.TagOf(mark[NameMark.Length..]) : 0)];

    private static TreebankSentence Build(string document, string id, List<string[]> rows)
    {
        var words = Words(rows);
        var (attached, continues) = Spacing(rows, words.Count);
        return new TreebankSentence
        {
            Document = document,
            Id = id,
            Forms = [.. words.Select(word => word[1])],
            Attached = attached,
            Continues = continues,
            Lemmas = [.. words.Select(word => word[2] == "_" && word[1] != "_" ? word[1] : word[2])],
            Upos = [.. words.Select(word => Enum.Parse<Upos>(word[3]))],
            Xpos = [.. words.Select(word => word[4])],
            Feats = [.. words.Select(word => word[5] == "_" ? "" : word[5])],
            Heads = [.. words.Select(word => int.Parse(word[6], CultureInfo.InvariantCulture) - 1)],
            Relations = [.. words.Select(word => word[7])],
        };
    }

    private static (bool[] Attached, bool[] Continues) Spacing(List<string[]> rows, int count)
    {
        var attached = new bool[count + 1];
        var continues = new bool[count];
        var rangeEnd = 0;
        var spaceAfterRange = true;
        foreach (var row in rows)
        {
            var space = !row[9].Split('|').Contains("SpaceAfter=No");
            if (row[0].Split('-') is [_, var last])
            {
                (rangeEnd, spaceAfterRange) = (int.Parse(last, CultureInfo.InvariantCulture), space);
            }
            else if (!row[0].Contains('.'))
            {
                var number = int.Parse(row[0], CultureInfo.InvariantCulture);
                attached[number] = number < rangeEnd || !(number == rangeEnd ? spaceAfterRange : space);
                if (number < rangeEnd)
                {
                    continues[number] = true;
                }
            }
        }

        return (attached[..count], continues);
    }
}
