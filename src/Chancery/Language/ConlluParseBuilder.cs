using System.Globalization;
using System.Text;
using Chancery.Model;

namespace Chancery.Language;

/// <summary>Collects CoNLL-U lines into one parse.</summary>
internal sealed class ConlluParseBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _spans = [];
    private readonly List<bool> _continues = [];
    private readonly List<string> _lemmas = [];
    private readonly List<Upos> _upos = [];
    private readonly List<string> _xpos = [];
    private readonly List<string> _features = [];
    private readonly List<int> _heads = [];
    private readonly List<string> _relations = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<NameMention> _names = [];
    private readonly List<string> _nameTags = [];
    private int _sentenceStart;
    private int _wordEnd = -1;
    private bool _spaceAfterWord = true;
    private bool _pendingContinuation;

    public void Add(ReadOnlySpan<char> line)
    {
        if (line.IsWhiteSpace())
        {
            EndSentence();
        }
        else if (line[0] != '#')
        {
            AddToken(line.ToString().Split('\t'));
        }
    }

    /// <summary>True for the line of a syntactic word: no comment, no multiword range, no empty node.</summary>
    public static bool IsWord(ReadOnlySpan<char> line)
    {
        var tab = line.IndexOf('\t');
        return tab > 0 && line[0] != '#' && !line[..tab].ContainsAny('-', '.');
    }

    public Parse Build()
    {
        EndSentence();
        AddNames();
        return new Parse(new ParseArrays
        {
            Text = _text.ToString(),
            Spans = [.. _spans],
            Continues = [.. _continues],
            Lemmas = [.. _lemmas],
            UposTags = [.. _upos],
            XposTags = [.. _xpos],
            Features = [.. _features],
            Heads = [.. _heads],
            Relations = [.. _relations],
            Sentences = _sentences,
            Names = _names,
        });
    }

    private void AddToken(string[] columns)
    {
        if (columns.Length != 10)
        {
            throw new FormatException($"A CoNLL-U line has 10 columns, this one {columns.Length}: {string.Join(' ', columns)}");
        }

        if (columns[0].Contains('.'))
        {
            return; // An empty node of the enhanced graph.
        }

        var spaceAfter = !columns[9].Split('|').Contains("SpaceAfter=No");
        if (columns[0].Split('-') is [_, var last])
        {
            _wordEnd = Number(last, columns);
            _spaceAfterWord = spaceAfter;
            return;
        }

        AddWord(columns, Number(columns[0], columns), spaceAfter);
    }

    private void AddWord(string[] columns, int number, bool spaceAfter)
    {
        var insideWord = number <= _wordEnd;
        var start = _text.Length;
        _text.Append(columns[1]);
        _spans.Add(new TextSpan(start, _text.Length));
        _continues.Add(insideWord && _spans.Count - _sentenceStart > 1 && _pendingContinuation);
        _pendingContinuation = insideWord && number < _wordEnd;
        _lemmas.Add(columns[2]);
        _upos.Add(Enum.TryParse<Upos>(columns[3], out var upos) ? upos : Upos.X);
        _xpos.Add(Dash(columns[4]));
        _features.Add(Dash(columns[5]));
        var head = columns[6] == "_" ? 0 : Number(columns[6], columns);
        _heads.Add(head == 0 ? -1 : _sentenceStart + head - 1);
        _relations.Add(columns[7]);
        _nameTags.Add(columns[9].Split('|').FirstOrDefault(part => part.StartsWith("Name=", StringComparison.Ordinal))?[5..] ?? "O");
        if (insideWord ? number == _wordEnd && _spaceAfterWord : spaceAfter)
        {
            _text.Append(' ');
        }

        if (number == _wordEnd)
        {
            _wordEnd = -1;
        }
    }

    private static int Number(string value, string[] columns) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{value}' is no number in the CoNLL-U line: {string.Join(' ', columns)}");

    private static string Dash(string column) => column == "_" ? "" : column;

    private void EndSentence()
    {
        if (_spans.Count > _sentenceStart)
        {
            CheckHeads();
            var tokens = new TokenRange(_sentenceStart, _spans.Count);
            var span = new TextSpan(_spans[_sentenceStart].Start, _spans[^1].End);
            _sentences.Add(new Sentence(_sentences.Count, tokens, span));
            if (_text.Length == _spans[^1].End)
            {
                _text.Append(' ');
            }
        }

        _sentenceStart = _spans.Count;
        _wordEnd = -1;
        _pendingContinuation = false;
    }

    private void CheckHeads()
    {
        for (var i = _sentenceStart; i < _heads.Count; i++)
        {
            if (_heads[i] >= _heads.Count || _heads[i] == i)
            {
                throw new FormatException($"Word {i - _sentenceStart + 1} of a CoNLL-U sentence of {_heads.Count - _sentenceStart} words has the head {_heads[i] - _sentenceStart + 1}.");
            }
        }
    }

    private void AddNames()
    {
        for (var i = 0; i < _nameTags.Count; i++)
        {
            if (!_nameTags[i].StartsWith("B-", StringComparison.Ordinal))
            {
                continue;
            }

            var end = i + 1;
            while (end < _nameTags.Count && _nameTags[end] == "I-" + _nameTags[i][2..])
            {
                end++;
            }

            var type = _nameTags[i][2..] switch { "PER" => NameType.Person, "ORG" => NameType.Organisation, _ => NameType.Location };
            _names.Add(new NameMention(type, new TokenRange(i, end), new TextSpan(_spans[i].Start, _spans[end - 1].End)));
        }
    }
}
