namespace Chancery.Language.Tokenisation;

/// <summary>
/// Cuts one chunk (a run without white space) after another. Each method that ends in <c>End</c> looks at one kind of
/// token and gives the position after it; looking ahead is bounded, so that no chunk costs more than linear time.
/// </summary>
internal ref partial struct TokenScanner(ReadOnlySpan<char> text, TokeniserRules rules, TokenBuffer tokens)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _chunkStart;
    private int _chunkEnd;
    private int _noAddressBefore;
    private bool _mayHoldAddress;
    private bool _singleQuoteOpen;
    private bool _afterCurrency;

    /// <summary>A word of letters alone between white space.</summary>
    public void AddPlainWord(int start, int end)
    {
        _afterCurrency = false;
        if (rules.PartsOf(_text[start..end]) is { } parts)
        {
            AddParts(start, parts);
            return;
        }

        tokens.Add(start, end);
    }

    /// <summary>Any run without white space.</summary>
    public void AddChunk(int start, int end)
    {
        _chunkStart = start;
        _chunkEnd = end;
        _mayHoldAddress = MayHoldAddress();
        var position = start;
        while (position < end)
        {
            position = AddToken(position);
        }
    }

    private int AddToken(int start)
    {
        var afterCurrency = _afterCurrency;
        _afterCurrency = false;
        switch (CharKinds.Of(_text[start]))
        {
            case CharKind.Letter:
                return AddressEnd(start) is > 0 and var address ? Add(start, address) : AddWord(start);
            case CharKind.Digit:
                return AddressEnd(start) is > 0 and var mail ? Add(start, mail) : AddNumber(start, start, afterCurrency);
            case CharKind.Stop:
                return BeginsNumber(start) ? AddNumber(start, start + 1, afterCurrency) : AddStops(start);
            case CharKind.Apostrophe:
                return AddApostrophe(start);
            case CharKind.Currency:
                _afterCurrency = true;
                return Add(start, start + 1);
            case CharKind.Surrogate:
                return Add(start, SurrogateEnd(start));
            case CharKind.Dash:
                return Add(start, EmoticonEnd(start) is > 0 and var face ? face : DecorationEnd(start) is > 0 and var line ? line : RunEnd(start));
            case CharKind.Joiner:
                return Add(start, start + 1);
            default:
                return BeginsNumber(start) ? AddNumber(start, start + 1, false) : AddSymbol(start);
        }
    }

    private readonly int Add(int start, int end)
    {
        if (end - start > Tokeniser.MaxTokenLength)
        {
            end = start + Tokeniser.MaxTokenLength;
            if (char.IsHighSurrogate(_text[end - 1]) && char.IsLowSurrogate(_text[end]))
            {
                end--;
            }
        }

        tokens.Add(start, end);
        return end;
    }

    private readonly int AddParts(int start, byte[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            tokens.Add(start, start + parts[i], continues: i > 0);
            start += parts[i];
        }

        return start;
    }

    private readonly char At(int position) => position < _chunkEnd ? _text[position] : '\0';

    private readonly char Before(int position) => position > _chunkStart ? _text[position - 1] : '\0';

    /// <summary>The first character after the chunk that is no white space; '\0' at the end of the text or line.</summary>
    private readonly char NextAfterSpace(int position)
    {
        var end = Math.Min(_text.Length, position + 8);
        while (position < end && _text[position] != '\n' && CharKinds.IsSpace(_text[position]))
        {
            position++;
        }

        return position < end ? _text[position] : '\0';
    }

    /// <summary>Where to stop looking for the end of a token.</summary>
    private readonly int Limit(int start) => Math.Min(_chunkEnd, start + Tokeniser.MaxTokenLength);

    private readonly int RunEnd(int start)
    {
        var end = start + 1;
        var limit = Limit(start);
        while (end < limit && _text[end] == _text[start])
        {
            end++;
        }

        return end;
    }

    private readonly int WordPartsEnd(int start, int limit)
    {
        limit = Math.Min(limit, _chunkEnd);
        while (start < limit && CharKinds.IsWordPart(_text[start]))
        {
            start++;
        }

        return start;
    }
}
