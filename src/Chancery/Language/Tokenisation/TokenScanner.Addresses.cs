namespace Chancery.Language.Tokenisation;

/// <summary>Web and mail addresses.</summary>
internal ref partial struct TokenScanner
{
    private bool MayHoldAddress()
    {
        var chunk = _text[_chunkStart.._chunkEnd];
        _noAddressBefore = _chunkStart;
        return chunk.Length > 4 && (chunk.ContainsAny('@', '/') || chunk.Contains("www.", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The end of the address that begins here; 0 when none does.</summary>
    private int AddressEnd(int start)
    {
        if (!_mayHoldAddress || start < _noAddressBefore)
        {
            return 0;
        }

        var rest = _text[start.._chunkEnd];
        if (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || SchemeLength(rest) > 0)
        {
            return UrlEnd(start);
        }

        var limit = Limit(start);
        var end = start;
        while (end < limit && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '.' or '_' or '%' or '+' or '-'))
        {
            end++;
        }

        _noAddressBefore = end; // No need to look again from inside the run.
        if (At(end) != '@' || !char.IsAsciiLetterOrDigit(At(end + 1)))
        {
            return 0;
        }

        end++;
        while (end < limit && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '.' or '-'))
        {
            end++;
        }

        return TrimAddress(start, end);
    }

    private static int SchemeLength(ReadOnlySpan<char> rest)
    {
        var colon = rest[..Math.Min(rest.Length, 12)].IndexOf(':');
        if (colon <= 1 || rest[..colon].ContainsAnyExceptInRange('A', 'z'))
        {
            return 0;
        }

        return rest[colon..].StartsWith("://") || rest[..colon] is "mailto" ? colon : 0;
    }

    private readonly int UrlEnd(int start)
    {
        var end = start;
        var limit = Limit(start);
        while (end < limit && _text[end] is not ('<' or '>' or '"' or '“' or '”' or '|') && !char.IsControl(_text[end]))
        {
            end++;
        }

        return TrimAddress(start, end);
    }

    private readonly int TrimAddress(int start, int end)
    {
        while (end > start + 1 && _text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '-' or ')')
        {
            if (_text[end - 1] == ')' && _text[start..end].Contains('('))
            {
                break;
            }

            end--;
        }

        return end;
    }
}
