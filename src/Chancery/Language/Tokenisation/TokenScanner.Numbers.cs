namespace Chancery.Language.Tokenisation;

/// <summary>Numbers: amounts, dates, clock times, telephone numbers, and the units written to them.</summary>
internal ref partial struct TokenScanner
{
    /// <summary>True for a sign or point that belongs to the digits after it: ".5", "+44".</summary>
    private readonly bool BeginsNumber(int start) =>
        _text[start] is '.' or '+' && CharKinds.IsDigit(At(start + 1)) && !CharKinds.IsAlphanumeric(Before(start));

    private readonly int AddNumber(int start, int digits, bool afterCurrency)
    {
        var end = NumberEnd(digits);
        var limit = Limit(start);
        var letters = end;
        while (letters < limit && CharKinds.IsLetter(_text[letters]))
        {
            letters++;
        }

        if (letters > end && !PartsFromNumber(_text[end..letters], afterCurrency, letters))
        {
            end = WordPartsEnd(letters, limit);
        }
        else if (letters == end && IsDecadesEnd(end))
        {
            end += 2;
        }

        return Add(start, end);
    }

    private readonly int NumberEnd(int start)
    {
        var limit = Limit(start);
        var end = DigitsEnd(start, limit);
        while (end + 1 < limit && _text[end] is ',' or '.' or ':' && CharKinds.IsDigit(At(end + 1)))
        {
            end = DigitsEnd(end + 1, limit);
        }

        return At(end) switch
        {
            '/' => GroupsEnd(start, end, limit, '/'),
            '-' => GroupsEnd(start, end, limit, '-'),
            _ => end,
        };
    }

    /// <summary>
    /// Groups of digits with slashes or hyphens: "11/28/2000", "9/11", "713-853-3989" are one token; "2001/02",
    /// "5-10" and "1969-1970" are not.
    /// </summary>
    private readonly int GroupsEnd(int start, int end, int limit, char separator)
    {
        var first = end - start;
        var last = 0;
        var groups = 1;
        var after = end;
        while (after + 1 < limit && _text[after] == separator && CharKinds.IsDigit(At(after + 1)))
        {
            var next = DigitsEnd(after + 1, limit);
            last = next - after - 1;
            after = next;
            groups++;
        }

        var joined = groups > 2 || (groups == 2 && (separator == '/' ? first <= 2 && last <= 2 : first is 3 or 5 && last == 4));
        return joined ? after : end;
    }

    private readonly int DigitsEnd(int start, int limit)
    {
        while (start < limit && CharKinds.IsDigit(_text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>True when the letters after a number are a word of their own: 40km, 10am, $3M, 61persons.</summary>
    private readonly bool PartsFromNumber(ReadOnlySpan<char> letters, bool afterCurrency, int end)
    {
        if (letters is "st" or "nd" or "rd" or "th" or "s" || CharKinds.IsDigit(At(end)))
        {
            return false;
        }

        return rules.IsUnit(letters)
            || (afterCurrency && rules.IsMagnitude(letters))
            || (letters is "a" or "p" && At(end) == '.' && At(end + 1) == 'm')
            || (letters.Length >= 3 && CharKinds.IsLower(letters[0]) && CharKinds.IsLower(letters[^1]));
    }

    /// <summary>"1990's" is one token, as "1990s" is.</summary>
    private readonly bool IsDecadesEnd(int end) =>
        At(end) is '\'' or '’' && At(end + 1) == 's' && _text[end - 1] == '0' && !CharKinds.IsWordPart(At(end + 2));
}
