namespace Chancery.Reading.Atoms;

/// <summary>Cuts text into atoms, in one walk; any text gives atoms.</summary>
internal ref struct AtomReader
{
    private readonly string _text;
    private readonly Vocabulary _vocabulary;
    private readonly int _end;
    private readonly List<Atom> _atoms;
    private int _position;
    private bool _glued;

    private AtomReader(string text, int start, int end, Vocabulary vocabulary)
    {
        _text = text;
        _vocabulary = vocabulary;
        _position = start;
        _end = end;
        _atoms = new List<Atom>((end - start) / 5);
    }

    /// <summary>The atoms of <c>[start, end)</c>; <paramref name="breaks"/> are positions where a sentence must end, in order.</summary>
    public static AtomText Read(string text, int start, int end, Vocabulary vocabulary, IReadOnlyList<int>? breaks = null)
    {
        var reader = new AtomReader(text, start, end, vocabulary);
        foreach (var position in breaks ?? [])
        {
            if (position > start && position < end)
            {
                reader.ReadTo(position);
                reader.AddBreak();
            }
        }

        reader.ReadTo(end);
        return new AtomText(text, vocabulary, [.. reader._atoms]);
    }

    private void ReadTo(int end)
    {
        while (SkipSpace(end))
        {
            var letter = _text[_position];
            if (char.IsAsciiDigit(letter))
            {
                ReadNumber(end);
            }
            else if (char.IsLetter(letter))
            {
                ReadWord(end);
            }
            else if (letter is '\'' or '\u2019' && _position + 1 < end && _text[_position + 1] is 's' && !IsLetter(_position + 2, end))
            {
                Add(AtomKind.Word, _position + 2);
            }
            else
            {
                Add(AtomKind.Mark, _position + (char.IsHighSurrogate(letter) && _position + 1 < end ? 2 : 1));
            }
        }
    }

    /// <summary>Goes to the next letter; false at the end. A blank line gives a break.</summary>
    private bool SkipSpace(int end)
    {
        var lines = 0;
        _glued = true;
        while (_position < end && char.IsWhiteSpace(_text[_position]))
        {
            lines += _text[_position] == '\n' ? 1 : 0;
            _glued = false;
            _position++;
        }

        if (lines > 1 && _atoms.Count > 0 && _position < end)
        {
            AddBreak();
        }

        return _position < end;
    }

    private void ReadWord(int end)
    {
        var i = _position + 1;
        while (i < end && (IsWordLetter(_text[i]) || IsInnerApostrophe(i, end)))
        {
            i++;
        }

        // "p.m.", "U.S.": single letters with full stops between.
        if (i == _position + 1 && i + 1 < end && _text[i] == '.' && IsLetter(i + 1, end) && !IsLetter(i + 2, end))
        {
            while (i + 1 < end && _text[i] == '.' && IsLetter(i + 1, end) && !IsLetter(i + 2, end))
            {
                i += 2;
            }

            i += i < end && _text[i] == '.' ? 1 : 0;
        }
        else if (i < end && _text[i] == '.' && _vocabulary.IdOf(_text.AsSpan(_position, i + 1 - _position)) > 0)
        {
            i++; // A known abbreviation: "Nov."
        }

        Add(AtomKind.Word, i);
    }

    private void ReadNumber(int end)
    {
        var date = DigitDates.LengthAt(_text.AsSpan(_position, end - _position));
        if (date > 0)
        {
            Add(AtomKind.DigitDate, _position + date);
            return;
        }

        var i = _position;
        while (i < end && (char.IsAsciiDigit(_text[i])
            || (_text[i] is '.' or ',' or ':' && i + 1 < end && char.IsAsciiDigit(_text[i + 1]))))
        {
            i++;
        }

        Add(AtomKind.Number, i, out var added);
        if (IsSuffix(i, "s", end))
        {
            Retype(added, AtomKind.Decade, i + 1);
        }
        else if (IsSuffix(i, "st", end) || IsSuffix(i, "nd", end) || IsSuffix(i, "rd", end) || IsSuffix(i, "th", end))
        {
            Retype(added, AtomKind.Ordinal, i + 2);
        }
    }

    private void Retype(int index, AtomKind kind, int end)
    {
        _atoms[index] = _atoms[index] with { Kind = kind, End = end };
        _position = end;
    }

    private readonly bool IsSuffix(int start, string suffix, int end) =>
        start + suffix.Length <= end
        && _text.AsSpan(start, suffix.Length).Equals(suffix, StringComparison.OrdinalIgnoreCase)
        && !IsLetter(start + suffix.Length, end);

    private readonly bool IsLetter(int index, int end) => index < end && char.IsLetter(_text[index]);

    private static bool IsWordLetter(char letter) =>
        char.IsLetter(letter) || letter is '\u00B2' or '\u00B3' || letter is >= '\u0300' and <= '\u036F';

    private readonly bool IsInnerApostrophe(int index, int end) =>
        _text[index] is '\'' or '\u2019' && IsLetter(index + 1, end) && !(_text[index + 1] is 's' or 'S' && !IsLetter(index + 2, end));

    private readonly void AddBreak()
    {
        if (_atoms.Count > 0 && _atoms[^1].Kind != AtomKind.Break)
        {
            _atoms.Add(new Atom(AtomKind.Break, _position, _position, 0, false, false));
        }
    }

    private void Add(AtomKind kind, int end) => Add(kind, end, out _);

    private void Add(AtomKind kind, int end, out int index)
    {
        var span = _text.AsSpan(_position, end - _position);
        var word = kind is AtomKind.Word or AtomKind.Mark ? _vocabulary.IdOf(span) : 0;
        index = _atoms.Count;
        _atoms.Add(new Atom(kind, _position, end, word, _glued && index > 0, char.IsUpper(span[0])));
        _position = end;
    }
}
