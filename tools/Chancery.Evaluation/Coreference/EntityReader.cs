using System.Globalization;
using System.Text;
using Chancery.Model;

namespace Chancery.Evaluation.Coreference;

/// <summary>
/// Reads the entities of a treebank from MISC: <c>Entity=(1-person-new(2-place-giv)1)</c> opens 1, opens and closes 2
/// and closes 1 at that word. What stands after the first two fields of an opening is left aside.
/// </summary>
internal sealed class EntityReader
{
    private readonly StringBuilder _conllu = new();
    private readonly List<EntityMention> _mentions = [];
    private readonly Dictionary<string, Stack<(string Type, int First)>> _open = new(StringComparer.Ordinal);
    private readonly List<int> _heads = [];
    private string _name = "";
    private int _sentenceStart;

    /// <summary>The documents, in order.</summary>
    public static IEnumerable<EntityDocument> Read(IEnumerable<string> lines)
    {
        var reader = new EntityReader();
        foreach (var line in lines)
        {
            if (line.StartsWith("# newdoc id", StringComparison.Ordinal))
            {
                if (reader._heads.Count > 0)
                {
                    yield return reader.Document();
                }

                reader = new EntityReader { _name = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim() };
            }

            reader.Add(line);
        }

        if (reader._heads.Count > 0)
        {
            yield return reader.Document();
        }
    }

    private void Add(string line)
    {
        _conllu.Append(line).Append('\n');
        if (line.Length == 0)
        {
            _sentenceStart = _heads.Count;
            return;
        }

        var columns = line.Split('\t');
        if (line[0] == '#' || columns.Length != 10 || columns[0].AsSpan().ContainsAny('-', '.'))
        {
            return;
        }

        var head = int.Parse(columns[6], CultureInfo.InvariantCulture);
        _heads.Add(head == 0 ? -1 : _sentenceStart + head - 1);
        foreach (var part in columns[9].Split('|'))
        {
            if (part.StartsWith("Entity=", StringComparison.Ordinal))
            {
                ReadBrackets(part.AsSpan(7), _heads.Count - 1);
            }
        }
    }

    private void ReadBrackets(ReadOnlySpan<char> brackets, int token)
    {
        while (brackets.Length > 0)
        {
            var opens = brackets[0] == '(';
            var body = opens ? brackets[1..] : brackets;
            var end = body.IndexOfAny('(', ')');
            var closes = end >= 0 && body[end] == ')';
            var fields = (end < 0 ? body : body[..end]).ToString().Split('-');
            if (opens)
            {
                Stack(fields[0]).Push((fields.ElementAtOrDefault(1) ?? "", token));
            }

            if (closes && Stack(fields[0]).TryPop(out var start))
            {
                _mentions.Add(new EntityMention(fields[0], start.Type, new TokenRange(start.First, token + 1), -1));
            }

            brackets = end < 0 ? [] : body[(closes ? end + 1 : end)..];
        }
    }

    private Stack<(string Type, int First)> Stack(string entity) =>
        _open.TryGetValue(entity, out var stack) ? stack : _open[entity] = new Stack<(string, int)>();

    // The heads of later words of a sentence are known only now.
    private EntityDocument Document() => new(
        _name, _conllu.ToString(), [.. _mentions.Select(mention => mention with { Head = HeadOf(mention.Tokens) })]);

    private int HeadOf(TokenRange tokens)
    {
        for (var token = tokens.First; token < tokens.End; token++)
        {
            if (!tokens.Contains(_heads[token]))
            {
                return token;
            }
        }

        return tokens.First;
    }
}
