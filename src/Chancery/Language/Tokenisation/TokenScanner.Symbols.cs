namespace Chancery.Language.Tokenisation;

/// <summary>Punctuation, quotation marks, emoticons, emoji, leftovers of mark-up.</summary>
internal ref partial struct TokenScanner
{
    private readonly int AddStops(int start)
    {
        var end = start + 1;
        var limit = Limit(start);
        while (end < limit && CharKinds.Of(_text[end]) == CharKind.Stop)
        {
            end++;
        }

        return Add(start, end);
    }

    private readonly int AddSymbol(int start)
    {
        var end = EmoticonEnd(start);
        end = end > 0 ? end : DecorationEnd(start);
        if (end > 0)
        {
            return Add(start, end);
        }

        return _text[start] switch
        {
            '&' when EntityEnd(start) is > 0 and var entity => Add(start, entity),
            '<' when TagEnd(start) is > 0 and var tag => Add(start, tag),
            '#' or '@' when CharKinds.IsLetter(At(start + 1)) && !CharKinds.IsAlphanumeric(Before(start)) => Add(start, WordPartsEnd(start + 1, Limit(start))),
            '=' or '*' or '_' or '#' or '~' or '+' or '<' or '>' => Add(start, RunEnd(start)),
            _ => Add(start, PictureEnd(start, start + 1)),
        };
    }

    /// <summary>Arrows and drawn lines: "->", "===>", "|-----+---->".</summary>
    private readonly int DecorationEnd(int start)
    {
        var end = start;
        var limit = Limit(start);
        while (end < limit && "-=<>".Contains(_text[end]))
        {
            end++;
        }

        var arrow = end;
        while (end < limit && "-=<>*_#~+|:.^{}".Contains(_text[end]))
        {
            end++;
        }

        return end - start >= 5 ? end : arrow - start >= 2 ? arrow : 0;
    }

    /// <summary>":)", ";-)", ":D", "=(", "&lt;3", "^_^".</summary>
    private readonly int EmoticonEnd(int start)
    {
        var before = Before(start);
        if (CharKinds.IsAlphanumeric(before))
        {
            return 0;
        }

        var rest = _text[start..Math.Min(_chunkEnd, start + 3)];
        if (rest is "^_^" or "-_-" or ">:(" or ">:)")
        {
            return start + 3;
        }

        if (rest.StartsWith("<3") && before == '\0' && !CharKinds.IsWordPart(At(start + 2)))
        {
            return start + 2;
        }

        if (_text[start] is not (':' or ';' or '='))
        {
            return 0;
        }

        var mouth = start + (At(start + 1) is '-' or '^' ? 2 : 1);
        var drawn = At(mouth) is ')' or '(' || (before == '\0' && At(mouth) is 'D' or 'P' or 'p' or 'O' or '/' or '|');
        return drawn && !CharKinds.IsWordPart(At(mouth + 1)) ? mouth + 1 : 0;
    }

    /// <summary>A character reference that was left in the text: &amp;nbsp; &amp;#39;.</summary>
    private readonly int EntityEnd(int start)
    {
        var end = WordPartsEnd(start + (At(start + 1) == '#' ? 2 : 1), start + 10);
        return At(end) == ';' && end - start > 2 ? end + 1 : 0;
    }

    /// <summary>A tag without attributes that was left in the text: &lt;br/&gt;.</summary>
    private readonly int TagEnd(int start)
    {
        var name = start + (At(start + 1) == '/' ? 2 : 1);
        var end = WordPartsEnd(name, name + 10);
        if (end == name || !char.IsAsciiLetter(_text[name]))
        {
            return 0;
        }

        end += At(end) == '/' ? 1 : 0;
        return At(end) == '>' ? end + 1 : 0;
    }

    private readonly int SurrogateEnd(int start)
    {
        var end = start + (char.IsHighSurrogate(_text[start]) && char.IsLowSurrogate(At(start + 1)) ? 2 : 1);
        if (end - start == 2 && IsRegional(start) && IsRegional(end))
        {
            return end + 2; // A flag.
        }

        return PictureEnd(start, end);
    }

    /// <summary>Goes over what changes a picture: variation selectors, skin tones, joined pictures.</summary>
    private readonly int PictureEnd(int start, int end)
    {
        var limit = Limit(start);
        while (end < limit)
        {
            if (_text[end] is >= '\ufe00' and <= '\ufe0f' or '\u20e3')
            {
                end++;
            }
            else if (_text[end] == '\ud83c' && At(end + 1) is >= '\udffb' and <= '\udfff')
            {
                end += 2;
            }
            else if (_text[end] == '\u200d' && CharKinds.Of(At(end + 1)) is CharKind.Surrogate or CharKind.Symbol && At(end + 1) != '\0')
            {
                end += char.IsHighSurrogate(At(end + 1)) && char.IsLowSurrogate(At(end + 2)) ? 3 : 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private readonly bool IsRegional(int position) => At(position) == '\ud83c' && At(position + 1) is >= '\udde6' and <= '\uddff';
}
