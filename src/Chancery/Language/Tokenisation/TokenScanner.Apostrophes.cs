namespace Chancery.Language.Tokenisation;

/// <summary>Apostrophes that do not stand inside a word: possessives, single quotation marks, left-out letters.</summary>
internal ref partial struct TokenScanner
{
    private int AddApostrophe(int start)
    {
        var end = WordPartsEnd(start + 1, start + 12);
        var letters = _text[(start + 1)..end];
        var before = Before(start);
        var glued = CharKinds.IsAlphanumeric(before) || before is '.' or '%' or '!';
        if (letters.Length > 0 && (glued || before == '\0') && !letters.Contains('_') && rules.IsClitic(letters))
        {
            tokens.Add(start, end, continues: glued); // "U.S.|'s"; damaged "Bush 's"
            return end;
        }

        if (!glued && (IsYear(letters) || (letters.Length > 0 && rules.IsElided(letters))))
        {
            return Add(start, end);
        }

        if (CharKinds.Of(At(start + 1)) == CharKind.Apostrophe && (At(start + 1) == _text[start] || _text[start] == '‘'))
        {
            return Add(start, start + 2); // A double quotation mark typed as two single ones.
        }

        return AddSingleQuote(start, before);
    }

    private int AddSingleQuote(int start, char before)
    {
        var opens = (before == '\0' || !CharKinds.IsAlphanumeric(before)) && CharKinds.IsAlphanumeric(At(start + 1));
        var possessive = !opens && !_singleQuoteOpen && before is 's' or 'S' or 'z' or 'x' && _text[start] is '\'' or '’'
            && CharKinds.IsLetter(NextAfterSpace(start + 1));
        _singleQuoteOpen = opens;
        tokens.Add(start, start + 1, possessive);
        return start + 1;
    }

    /// <summary>'72, '60s.</summary>
    private static bool IsYear(ReadOnlySpan<char> letters) =>
        letters.Length is 2 or 3 && CharKinds.IsDigit(letters[0]) && CharKinds.IsDigit(letters[1]) && (letters.Length == 2 || letters[2] == 's');
}
