using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Reads speakers named before a colon at the beginning of a line: headlines ("Berg: We will not move") and transcripts.</summary>
internal sealed class LabelReader(Context context)
{
    /// <summary>How many words may name a speaker before a colon; more where a quotation follows it at once.</summary>
    private const int _label = 6, _quotedLabel = 14, _titleLabel = 12;

    /// <summary>How many words speech without quotation marks has at least below the title; fewer make a heading ("Berg: Win at all costs").</summary>
    private const int _speech = 6;

    /// <summary>How many characters a title has at most, and the name of a speaker.</summary>
    private const int _title = 200, _name = 40;

    private readonly bool _isTranscript = CountTurns(context.Text) > 1;

    private readonly bool _isTalk = HasReturningSpeaker(context.Text);

    /// <summary>The attribution of the label that begins the sentence; null when none does.</summary>
    public Draft? Read(Sentence sentence, AttributionCue entry)
    {
        var (first, end) = sentence.Tokens;
        if (!BeginsLine(first))
        {
            return null;
        }

        return Turn(first, end, entry) ?? Headline(first, end, entry) ?? Quoted(first, end, entry);
    }

    private Draft? Headline(int first, int end, AttributionCue entry)
    {
        var title = IsTitle(first);
        if (Colon(first, end, title ? _titleLabel : _label) is not { } colon)
        {
            return null;
        }

        first = title ? AfterDash(first, colon) : first;
        var speaker = title ? Addressed(first, colon) : colon;
        if (!(IsSpeakerLabel(first, speaker) || (speaker == colon && IsCountInTitle(first, colon))) || speaker - first > _label
            || (!title && end - colon - 1 < _speech && context.Quotations.At(context.Parse[colon + 1].Span.Start) < 0)
            || (!HasFiniteVerb(new TokenRange(colon + 1, end)) && context.Quotations.At(context.Parse[colon + 1].Span.Start) < 0 && !(IsTitle(first) && end - colon > 3))
            || ContentOfHeadline(colon + 1, title || _isTalk ? LineEnd(end) : end) is not { } content)
        {
            return null;
        }

        var draft = Draft(first, colon, content, entry);
        draft.SourceHead = speaker - 1;
        draft.Source = context.Parse.SpanOf(new TokenRange(first, speaker));
        return draft;
    }

    /// <summary>"EXCLUSIVE – Anna Berg: …": a word in front of a dash is no part of the name.</summary>
    private int AfterDash(int first, int colon) =>
        first + 2 < colon && context.Parse[first + 1].Form is "–" or "—" or "--" or "-" && char.IsWhiteSpace(context.Text[context.Parse[first].Span.End]) ? first + 2 : first;

    /// <summary>"Berg <em>to</em> council: …", "Berg <em>on</em> the flood: …": where the name ends; the colon when it reaches up to it.</summary>
    private int Addressed(int first, int colon)
    {
        for (var token = first + 1; token < colon; token++)
        {
            if (context.Parse[token].Lemma is "to" or "on" && context.Parse[token].Upos is Upos.ADP or Upos.PART && char.IsLower(context.Parse[token].Form[0]))
            {
                return token;
            }
        }

        return colon;
    }

    /// <summary>"BERG: We will not move. We stay.": one turn of a transcript, up to the end of its paragraph.</summary>
    private Draft? Turn(int first, int end, AttributionCue entry)
    {
        if (!_isTranscript || Colon(first, end, 4) is not { } colon || HasLower(first, colon) || context.Parse[colon].Span.Start - context.Parse[first].Span.Start < 2)
        {
            return null;
        }

        var (from, to) = (context.Parse[colon].Span.End, context.Parse[colon].Span.End);
        while (to < context.Text.Length && context.Text[to] != '\n')
        {
            to++;
        }

        while (from < to && char.IsWhiteSpace(context.Text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(context.Text[to - 1]))
        {
            to--;
        }

        return to > from ? Draft(first, colon, new TextSpan(from, to), entry) : null;
    }

    /// <summary>"Mayor Anna Berg (Oslo): “We stay.”": any name or pronoun right before a colon and a quotation.</summary>
    private Draft? Quoted(int first, int end, AttributionCue entry)
    {
        if (Colon(first, end, _quotedLabel) is not { } colon || context.Quotations.At(context.Parse[colon + 1].Span.Start) is var index && index < 0
            || context.Quotations.IsClaimed(index) || context.Quotations[index].Span.Start != context.Parse[colon + 1].Span.Start || !IsNamePhrase(first, colon))
        {
            return null;
        }

        context.Quotations.Claim(index);
        var draft = Draft(first, colon, context.Quotations[index].Span, entry);
        draft.Quotation = index;
        return draft;
    }

    private Draft Draft(int first, int colon, TextSpan content, AttributionCue entry)
    {
        var draft = new Draft { Entry = entry, CueToken = colon, Cue = context.Parse[colon].Span, Lemma = ":", Shape = "colon", Confidence = 0.7 };
        draft.SourceHead = colon - 1;
        draft.Source = context.Parse.SpanOf(new TokenRange(first, colon));
        draft.Parts.Add(content);
        return draft;
    }

    /// <summary>The colon behind the first words, if there is one before the sentence's last word.</summary>
    private int? Colon(int first, int end, int label)
    {
        for (var token = first + 1; token < Math.Min(end - 1, first + label + 1); token++)
        {
            if (context.Parse[token].Form is ":")
            {
                return token;
            }
        }

        return null;
    }

    /// <summary>"Poll: Mayor far ahead": a document that a title names.</summary>
    private bool IsCountInTitle(int first, int colon) =>
        colon == first + 1 && IsTitle(first) && context.Cues.Channel(Syntax.Lower(context.Parse[first].Lemma)) is { Document: true };

    /// <summary>The token behind the last one of the line, where a title was split into sentences.</summary>
    private int LineEnd(int end)
    {
        while (end < context.Parse.Count && !context.HasBreak(context.Parse[end - 1].Span.End, context.Parse[end].Span.Start))
        {
            end++;
        }

        return end;
    }

    private bool IsNamePhrase(int first, int colon)
    {
        var named = false;
        for (var token = first; token < colon; token++)
        {
            var word = context.Parse[token];
            if (word.Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.ADV || word.Form is ",")
            {
                return false;
            }

            named |= word.Upos == Upos.PROPN || (word.Xpos == "PRP" && colon == first + 1);
        }

        return named;
    }

    /// <summary>The first line of the text, set apart from what follows.</summary>
    private bool IsTitle(int token)
    {
        var start = context.Parse[token].Span.Start;
        var line = context.Text.IndexOf('\n', start);
        return line > 0 && line - start < _title && context.Text.AsSpan(0, start).IsWhiteSpace();
    }

    /// <summary>Lines that begin with a name in capitals and a colon; "Q:" names nobody.</summary>
    private static int CountTurns(string text)
    {
        var turns = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && text[i - 1] != '\n')
            {
                continue;
            }

            var at = i;
            while (at < text.Length && (char.IsUpper(text[at]) || text[at] is ' ' or '.' or '-' or '\''))
            {
                at++;
            }

            turns += at - i > 2 && at < text.Length && text[at] == ':' ? 1 : 0;
        }

        return turns;
    }

    /// <summary>"Anna Berg: …", "Holm: …", "Berg: …" at the beginnings of lines: somebody speaks more than once, so that each label opens a turn.</summary>
    private static bool HasReturningSpeaker(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var colon = line.IndexOf(": ");
            if (colon is < 2 or > _name || !char.IsUpper(line[0]) || line[..colon].ContainsAny(".,“\""))
            {
                continue;
            }

            var name = line[(line[..colon].LastIndexOf(' ') + 1)..colon];
            if (!name.IsEmpty && char.IsUpper(name[0]) && !names.Add(name.ToString()))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasFiniteVerb(TokenRange range)
    {
        for (var token = range.First; token < range.End; token++)
        {
            if (Syntax.IsFinite(context.Parse[token]))
            {
                return true;
            }
        }

        return false;
    }

    private bool BeginsLine(int token) =>
        token == 0 || context.HasBreak(context.Parse[token - 1].Span.End, context.Parse[token].Span.Start);

    /// <summary>
    /// "Berg", "Mayor Anna Berg", "BERG": names alone, or capitalised words that end in the name of a person. "Q:" and
    /// "LETTERS:" label parts of the text and name nobody.
    /// </summary>
    private bool IsSpeakerLabel(int first, int colon)
    {
        var names = true;
        for (var token = first; token < colon; token++)
        {
            var word = context.Parse[token];
            names &= word.Upos == Upos.PROPN;
            if ((!char.IsUpper(word.Form[0]) && word.Form is not "-") || word.Upos == Upos.VERB)
            {
                return false;
            }
        }

        var person = false;
        foreach (var name in context.Parse.Names)
        {
            person |= name.Type == NameType.Person && name.Tokens.End == colon && name.Tokens.First >= first;
            if (name.Tokens.First >= colon)
            {
                break;
            }
        }

        return person || (names && HasLower(first, colon));
    }

    private bool HasLower(int first, int end)
    {
        foreach (var letter in context.Parse.SpanOf(new TokenRange(first, end)).Of(context.Text))
        {
            if (char.IsLower(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What follows the colon, with the single marks that headlines quote in.</summary>
    private TextSpan? ContentOfHeadline(int first, int end)
    {
        if (context.Trimmed(new TokenRange(first, end)) is not { } content)
        {
            return null;
        }

        var start = content.Start > 0 && context.Text[content.Start - 1] is '‘' or '\'' ? content.Start - 1 : content.Start;
        var close = content.End;
        while (close < context.Text.Length && close < content.End + 2 && context.Text[close] is '.' or '!' or '?' or ',')
        {
            close++;
        }

        return close < context.Text.Length && context.Text[close] is '’' or '\'' && LeavesOpen(start, content.End)
            ? new TextSpan(start, close + 1)
            : new TextSpan(ClosesInside(content) ? start : content.Start, content.End);
    }

    /// <summary>"‘It is not a radical idea’ to ask for more": the mark before the content closes in it.</summary>
    private bool ClosesInside(TextSpan content)
    {
        for (var i = content.Start; i < content.End; i++)
        {
            if (context.Text[i] is '’' or '\'' && !char.IsLetterOrDigit(context.Text[Math.Min(i + 1, context.Text.Length - 1)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a single mark that opens a quotation is not closed again before the end.</summary>
    private bool LeavesOpen(int start, int end)
    {
        var open = false;
        for (var i = start; i < end; i++)
        {
            if (context.Text[i] is '‘' || (context.Text[i] is '\'' && (i == 0 || char.IsWhiteSpace(context.Text[i - 1]))))
            {
                open = true;
            }
            else if (context.Text[i] is '’' or '\'' && (i + 1 >= end || !char.IsLetterOrDigit(context.Text[i + 1])) && !char.IsLetter(context.Text[Math.Max(i - 1, 0)]))
            {
                open = false;
            }
        }

        return open;
    }
}
