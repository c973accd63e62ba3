using System.Globalization;
using System.Text;
using Chancery.Model;

namespace Chancery.Training.Scoring;

/// <summary>Rebuilds raw documents with exact spans from a CoNLL-U treebank.</summary>
internal sealed class GoldReader
{
    private readonly List<GoldDocument> _documents = [];
    private readonly List<string[]> _rows = [];
    private StringBuilder _text = new();
    private List<GoldWord> _words = [];
    private List<TextSpan> _tokens = [];
    private List<TextSpan> _sentences = [];
    private List<int> _starts = [];
    private int _sentenceNumber;
    private bool _paragraph;
    private bool _document;
    private bool _spaceAfter = true;
    private string _sentenceText = "";

    public static List<GoldDocument> Read(string path)
    {
        var reader = new GoldReader();
        foreach (var line in File.ReadLines(path))
        {
            reader.Add(line);
        }

        reader.EndSentence();
        reader.EndDocument();
        return reader._documents;
    }

    private void Add(string line)
    {
        if (line.Length == 0)
        {
            EndSentence();
        }
        else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
        {
            _document = true;
        }
        else if (line.StartsWith("# newpar", StringComparison.Ordinal))
        {
            _paragraph = true;
        }
        else if (line.StartsWith("# text = ", StringComparison.Ordinal))
        {
            _sentenceText = line[9..].Trim();
        }
        else if (line[0] != '#')
        {
            _rows.Add(line.Split('\t'));
        }
    }

    private void EndSentence()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        if (_document)
        {
            EndDocument();
        }
        else if (_text.Length > 0)
        {
            _text.Append(_paragraph ? "\n\n" : _spaceAfter ? " " : "");
        }

        var start = _text.Length;
        _text.Append(_sentenceText);
        _starts.Add(_words.Count);
        AddWords(start);
        _sentences.Add(new TextSpan(start, _text.Length));
        _sentenceNumber++;
        _rows.Clear();
        _paragraph = _document = false;
    }

    private void AddWords(int position)
    {
        var text = _text.ToString(position, _text.Length - position);
        var first = _words.Count;
        var offset = position;
        var (multiEnd, multi) = (0, default(TextSpan));
        var at = 0;
        foreach (var row in _rows.Where(row => !row[0].Contains('.')))
        {
            if (row[0].Contains('-'))
            {
                multiEnd = int.Parse(row[0].Split('-')[1], CultureInfo.InvariantCulture);
                multi = Find(text, row[1], at, offset);
                at = multi.Start - offset;
                _tokens.Add(multi);
                _spaceAfter = !row[9].Contains("SpaceAfter=No");
                continue;
            }

            var number = int.Parse(row[0], CultureInfo.InvariantCulture);
            var inside = number <= multiEnd;
            var spelled = !inside || text.AsSpan(at).StartsWith(row[1]);
            var span = spelled ? Find(text, row[1], at, offset) : multi;
            at = inside && number == multiEnd ? multi.End - offset : spelled ? span.End - offset : at;
            if (!inside)
            {
                _tokens.Add(span);
                _spaceAfter = !row[9].Contains("SpaceAfter=No");
            }

            var head = int.Parse(row[6], CultureInfo.InvariantCulture);
            var continues = inside && _words.Count > first && span.Start > multi.Start;
            _words.Add(new GoldWord(span, continues, row, head == 0 ? -1 : first + head - 1));
        }
    }

    private static TextSpan Find(string text, string form, int at, int offset)
    {
        var start = text.IndexOf(form, at, StringComparison.Ordinal);
        return start < 0 || start > at + 3
            ? throw new FormatException($"'{form}' does not stand where it should in: {text}")
            : new TextSpan(offset + start, offset + start + form.Length);
    }

    private void EndDocument()
    {
        if (_sentences.Count > 0)
        {
            _starts.Add(_words.Count);
            _documents.Add(new GoldDocument
            {
                Text = _text.ToString(),
                Words = _words,
                Tokens = _tokens,
                Sentences = _sentences,
                SentenceStarts = _starts,
                FirstSentence = _sentenceNumber - _sentences.Count,
            });
        }

        (_text, _words, _tokens, _sentences, _starts) = (new(), [], [], [], []);
    }
}
