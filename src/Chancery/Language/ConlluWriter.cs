using System.Globalization;
using Chancery.Model;

namespace Chancery.Language;

/// <summary>Writes a parse as CoNLL-U, sentence after sentence.</summary>
/// <remarks>
/// MISC holds <c>TokenRange=start:end</c> in UTF-16 code units of the text, <c>SpaceAfter=No</c>, and names as
/// <c>Name=B-PER</c>, <c>I-PER</c>, <c>B-ORG</c>, <c>B-LOC</c>….
/// </remarks>
internal sealed class ConlluWriter
{
    private readonly Parse _parse;
    private readonly TextWriter _writer;
    private readonly string?[] _names;

    public ConlluWriter(Parse parse, TextWriter writer)
    {
        _parse = parse;
        _writer = writer;
        _names = NamesOf(parse);
    }

    /// <summary>Name tags per token; null outside names.</summary>
    public static string?[] NamesOf(Parse parse)
    {
        var names = new string?[parse.Count];
        foreach (var name in parse.Names)
        {
            var type = name.Type switch { NameType.Person => "PER", NameType.Organisation => "ORG", _ => "LOC" };
            for (var i = name.Tokens.First; i < name.Tokens.End; i++)
            {
                names[i] = (i == name.Tokens.First ? "B-" : "I-") + type;
            }
        }

        return names;
    }

    public void Write()
    {
        foreach (var sentence in _parse.Sentences)
        {
            WriteSentence(sentence);
        }
    }

    private void WriteSentence(Sentence sentence)
    {
        WriteComments(sentence);
        for (var i = sentence.Tokens.First; i < sentence.Tokens.End; i++)
        {
            var wordEnd = WordEnd(i, sentence.Tokens.End);
            if (wordEnd > i + 1 && !_parse.Continues[i])
            {
                WriteMultiword(sentence, i, wordEnd);
            }

            WriteWord(sentence, i, insideWord: _parse.Continues[i] || wordEnd > i + 1);
        }

        _writer.Write('\n');
    }

    private void WriteComments(Sentence sentence)
    {
        var before = sentence.Index == 0 ? 0 : _parse.Sentences[sentence.Index - 1].Span.End;
        if (sentence.Index == 0)
        {
            _writer.Write("# newdoc\n# newpar\n");
        }
        else if (_parse.Text.AsSpan(before, sentence.Span.Start - before).Count('\n') > 1)
        {
            _writer.Write("# newpar\n");
        }

        _writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {sentence.Index + 1}\n# text = "));
        foreach (var c in sentence.Span.Of(_parse.Text))
        {
            _writer.Write(c is '\n' or '\r' or '\t' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f' ? ' ' : c);
        }

        _writer.Write('\n');
    }

    private int WordEnd(int token, int end)
    {
        token++;
        while (token < end && _parse.Continues[token])
        {
            token++;
        }

        return token;
    }

    private void WriteMultiword(Sentence sentence, int first, int end)
    {
        var span = _parse.SpanOf(new TokenRange(first, end));
        var offset = 1 - sentence.Tokens.First;
        _writer.Write(string.Create(CultureInfo.InvariantCulture, $"{first + offset}-{end - 1 + offset}\t"));
        _writer.Write(span.Of(_parse.Text));
        _writer.Write("\t_\t_\t_\t_\t_\t_\t_\t");
        _writer.Write(IsGlued(end) ? "SpaceAfter=No|" : "");
        WriteRange(span);
    }

    private void WriteWord(Sentence sentence, int token, bool insideWord)
    {
        var offset = 1 - sentence.Tokens.First;
        _writer.Write((token + offset).ToString(CultureInfo.InvariantCulture));
        _writer.Write('\t');
        _writer.Write(_parse.Spans[token].Of(_parse.Text));
        WriteAnalysis(_writer, _parse, token, sentence.Tokens.First);
        _writer.Write("\t_\t");
        if (_names[token] is { } name)
        {
            _writer.Write("Name=" + name + "|");
        }

        _writer.Write(!insideWord && IsGlued(token + 1) ? "SpaceAfter=No|" : "");
        WriteRange(_parse.Spans[token]);
    }

    /// <summary>Columns 3 to 8, each with the tab before it.</summary>
    public static void WriteAnalysis(TextWriter writer, Parse parse, int token, int first)
    {
        WriteColumn(writer, parse.Lemmas[token]);
        WriteColumn(writer, parse.UposTags[token].ToString());
        WriteColumn(writer, parse.XposTags[token]);
        WriteColumn(writer, parse.Features[token]);
        var head = parse.Heads[token];
        WriteColumn(writer, head < 0 ? "0" : (head - first + 1).ToString(CultureInfo.InvariantCulture));
        WriteColumn(writer, parse.Relations[token]);
    }

    private static void WriteColumn(TextWriter writer, string value)
    {
        writer.Write('\t');
        writer.Write(value.Length == 0 ? "_" : value);
    }

    private bool IsGlued(int token) => token < _parse.Count && _parse.Spans[token].Start == _parse.Spans[token - 1].End;

    private void WriteRange(TextSpan span) =>
        _writer.Write(string.Create(CultureInfo.InvariantCulture, $"TokenRange={span.Start}:{span.End}\n"));
}
