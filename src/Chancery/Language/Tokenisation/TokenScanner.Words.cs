namespace Chancery.Language.Tokenisation;

/// <summary>Words: letters with what joins them, abbreviations, clitics.</summary>
internal ref partial struct TokenScanner
{
    private int AddWord(int start)
    {
        var end = WordEnd(start);
        var word = _text[start..end];
        if (At(end) == '.' && KeepsStop(start, end))
        {
            return Add(start, end + 1);
        }

        if (At(end) is not '\'' and not '’' && rules.PartsOf(word) is { } parts)
        {
            return AddParts(start, parts);
        }

        var clitic = CliticStart(word);
        if (clitic == 0)
        {
            return Add(start, end);
        }

        tokens.Add(start, start + clitic);
        tokens.Add(start + clitic, end, continues: true);
        return end;
    }

    private readonly int WordEnd(int start)
    {
        if (DottedEnd(start) is > 0 and var dotted)
        {
            return dotted;
        }

        var limit = Limit(start);
        var end = start;
        while (true)
        {
            end = WordPartsEnd(end, limit);
            if (end >= limit || end + 1 >= _chunkEnd || !Joins(start, end))
            {
                break;
            }

            end++;
        }

        var word = _text[start..end];
        return At(end) == '$' && word.Length <= 3 && IsUpper(word) && CharKinds.IsDigit(At(end + 1)) ? end + 1 : end;
    }

    /// <summary>True when the character after the word so far goes on with it: O'Brien, AT&amp;T, non-Arab, w/o.</summary>
    private readonly bool Joins(int start, int end)
    {
        var next = At(end + 1);
        switch (_text[end])
        {
            case '\'' or '’' or '`' or '´' or 'ʼ':
                return CharKinds.IsLetter(next);
            case '&':
                return CharKinds.IsLetter(next) && end - start <= 4 && EntityEnd(end) == 0 && IsUpper(_text[start..end]) == CharKinds.IsUpper(next);
            case '-':
                return CharKinds.IsLetter(next) && rules.IsPrefix(_text[start..end]);
            case '/':
                return end - start == 1 && CharKinds.IsLetter(next) && !CharKinds.IsAlphanumeric(At(end + 2));
            case '.':
                return IsDomainDot(start, end);
            default:
                return false;
        }
    }

    /// <summary>A file name or host without scheme: report.doc, example.com.</summary>
    private readonly bool IsDomainDot(int start, int dot)
    {
        var end = WordPartsEnd(dot + 1, dot + 12);
        while (At(end) == '.' && CharKinds.IsLetter(At(end + 1)) && end - start < 64)
        {
            dot = end;
            end = WordPartsEnd(dot + 1, dot + 12);
        }

        var label = _text[(dot + 1)..end];
        return label.Length > 1 && rules.IsDomain(label) && (!CharKinds.IsUpper(label[0]) || IsUpper(_text[start..dot]) || IsUpper(label));
    }

    /// <summary>Letters parted by full stops: U.S., e.g., a.m, Ph.D.; the initial of a name: J. in "J.Smith". 0 when none.</summary>
    private readonly int DottedEnd(int start)
    {
        var end = start;
        var limit = Limit(start);
        while (end + 1 < limit && CharKinds.IsLetter(_text[end]) && _text[end + 1] == '.' && At(end + 2) != '.')
        {
            end += 2;
        }

        var pairs = (end - start) / 2;
        var lastAlone = CharKinds.IsLetter(At(end)) && !CharKinds.IsWordPart(At(end + 1));
        if (pairs >= 1 && lastAlone)
        {
            return end + 1;
        }

        if (pairs >= 2 || (pairs == 1 && CharKinds.IsUpper(_text[start]) && CharKinds.IsUpper(At(end))))
        {
            return end;
        }

        return ListedDottedEnd(start);
    }

    private readonly int ListedDottedEnd(int start)
    {
        var first = WordPartsEnd(start, start + 6);
        if (At(first) != '.' || !CharKinds.IsLetter(At(first + 1)))
        {
            return 0;
        }

        var end = WordPartsEnd(first + 1, first + 8);
        if (rules.AbbreviationOf(_text[start..end]) == AbbreviationKind.None)
        {
            return 0;
        }

        return At(end) == '.' ? end + 1 : end;
    }

    private readonly bool KeepsStop(int start, int end)
    {
        if (At(end + 1) == '.' || _text[end - 1] == '.')
        {
            return false;
        }

        var next = CharKinds.IsAlphanumeric(At(end + 1)) ? At(end + 1) : NextAfterSpace(end + 1);
        var word = _text[start..end];
        if (word.Length == 1)
        {
            // An initial: "Steffen W. Graae". "I." ends a sentence more often than it begins a name.
            return CharKinds.IsUpper(word[0]) ? word[0] != 'I' && CharKinds.IsUpper(next) : CharKinds.IsDigit(next);
        }

        return rules.AbbreviationOf(word) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Numbered => CharKinds.IsDigit(next) || next == '#',
            AbbreviationKind.Trailing => next != '\0' && !CharKinds.IsUpper(next),
            _ => true,
        };
    }

    /// <summary>Where the clitic at the end of the word begins; 0 when there is none.</summary>
    private readonly int CliticStart(ReadOnlySpan<char> word)
    {
        var tail = word[Math.Max(0, word.Length - 4)..];
        var apostrophe = -1;
        for (var i = tail.Length - 1; i >= 0 && apostrophe < 0; i--)
        {
            apostrophe = CharKinds.Of(tail[i]) == CharKind.Apostrophe ? i : -1;
        }

        if (apostrophe < 0)
        {
            return 0;
        }

        apostrophe += word.Length - tail.Length;
        Span<char> suffix = stackalloc char[4];
        if (apostrophe >= 2 && word.Length - apostrophe <= 2)
        {
            suffix[0] = word[apostrophe - 1];
            suffix[1] = '\'';
            suffix[2] = word[^1];
            if (rules.IsSuffix(suffix[..3]))
            {
                return apostrophe - 1;
            }
        }

        return apostrophe > 0 && rules.IsClitic(word[(apostrophe + 1)..]) ? apostrophe : 0;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!CharKinds.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
