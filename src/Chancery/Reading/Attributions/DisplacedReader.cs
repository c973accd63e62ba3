using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Reads through link words that stand in the wrong place, as machine translation leaves them.</summary>
/// <remarks>
/// Three kinds of damage, each known by what a sound sentence cannot have: a document noun followed at once by a name
/// ("noted in statement the minister Anna Berg, …"), the same at the end of a sentence about "this" ("This is said
/// elsewhere statement Berg."), and a kind of outlet without a name whose name stands at the end ("The agency reported
/// this on May 3 Interfax.").
/// </remarks>
internal sealed class DisplacedReader(Context context, ActorMentions actors, Openings openings)
{
    public List<Remark> Remarks { get; } = [];

    /// <summary>"As noted in statement NAME, content" and its sound forms "As NAME noted, content", "As noted in NAME's statement, content".</summary>
    public Draft? AsNoted(Token verb)
    {
        var mark = MarkBefore(verb, "as");
        if (mark is not { } word || Syntax.IsGerund(verb) || (word.Index > 0 && context.Parse[word.Index - 1].Lemma is "even" or "just") || context.Parse[word.Index + 1].Lemma is "if" or "though" || context.Cues.Verb(Syntax.Lower(verb.Lemma)) is not { Length: > 0 } entries || SpeechEntry(entries) is not { } entry)
        {
            return null;
        }

        var sentence = verb.Sentence.Tokens;
        var document = DocumentAfter(verb.Index + 1, Math.Min(sentence.End, verb.Index + 5));
        var draft = new Draft { Entry = entry, CueToken = verb.Index, Cue = verb.Span, Lemma = Syntax.Lower(verb.Lemma), Shape = "as-noted", Confidence = 0.85 };
        var clauseEnd = context.Yields[verb.Index].End;
        if (document is { } noun && NameAt(noun + 1, sentence.End) is { } name)
        {
            draft.Cue = context.Parse.SpanOf(new TokenRange(word.Index, noun + 1));
            draft.Source = name.Span;
            draft.SourceHead = name.Head;
            draft.Channel = context.Cues.Channel(Syntax.Lower(context.Parse[noun].Lemma))?.Channel;
            clauseEnd = Math.Max(noun + 1, name.Tokens.End);
            Remarks.Add(new Remark(AttributionRemarks.DisplacedLink, draft.Cue.Union(name.Span), "The words that link the document to its author are missing or displaced; the name after the document noun is read as its author."));
        }
        else if (HasOwnContent(verb) || !ReadSoundSource(verb, document, draft))
        {
            return null;
        }

        return AddQuotation(verb, draft) || AddAround(word, clauseEnd, sentence, draft) ? draft : null;
    }

    /// <summary>"As Berg wrote, <em>“when it rains, the dam may break.”</em>": a quotation behind the comma of the clause.</summary>
    private bool AddQuotation(Token verb, Draft draft)
    {
        var end = draft.Source is { } source ? Math.Max(source.End, verb.Span.End) : verb.Span.End;
        var index = context.Quotations.FirstEndingAfter(end);
        if (index >= context.Quotations.Count || context.Quotations.IsClaimed(index) || context.Quotations[index].Span is var span && (span.Start < end || span.Start > verb.Sentence.Span.End || context.HasBreak(end, span.Start)))
        {
            return false;
        }

        var first = context.Parse.TokensIn(new TextSpan(span.Start, span.Start + 1)).First;
        if (context.Parse[first - 1].Form is not "," || HasFiniteVerb(new TokenRange(verb.Index + 1, first)))
        {
            return false;
        }

        context.Quotations.Claim(index);
        draft.Quotation = index;
        draft.Parts.Add(span);
        return true;
    }

    /// <summary>The words before or behind the clause with "as", or both where it stands in their middle: "The dam, as Berg noted, has never failed".</summary>
    private bool AddAround(Token mark, int clauseEnd, TokenRange sentence, Draft draft)
    {
        var after = new TokenRange(AfterMark(clauseEnd, sentence.End), sentence.End);
        var before = new TokenRange(sentence.First, mark.Index);
        var closed = after.First > clauseEnd || context.Parse[clauseEnd - 1].Form is ",";
        var leads = before.Count > 0 && after.Count > 1 && closed && (context.Parse[mark.Index - 1].Upos is Upos.CCONJ or Upos.SCONJ || context.Parse[mark.Index - 1].Form is "(");
        if (!leads && before.Count > 1 && (after.Count <= 1 || HasFiniteVerb(before)))
        {
            return Add(before, draft);
        }

        // "Of course, as Berg noted, …": a link to the sentence before is no content.
        var link = before.Count <= 3 && before.Count > 0 && context.Parse[before.First].Upos is Upos.ADP or Upos.ADV or Upos.CCONJ;
        if (!leads && !link && before.Count > 1 && closed && context.Parse[mark.Index - 1].Form is "," or "—" or "–" or "--" or "-")
        {
            Add(openings.Of(before), draft);
        }

        return Add(after, draft);
    }

    private bool Add(TokenRange range, Draft draft)
    {
        if (range.Count <= 0 || context.Trimmed(range) is not { } content)
        {
            return false;
        }

        draft.Parts.Add(content);
        return true;
    }

    /// <summary>"This is discussed elsewhere statement NAME." and "The outlet reported this on DATE NAME."</summary>
    public Draft? Anaphoric(Token verb, SourceReader sources)
    {
        var sentence = verb.Sentence;
        if (sentence.Index == 0 || context.Cues.Verb(Syntax.Lower(verb.Lemma)) is not { Length: > 0 } entries
            || (SpeechEntry(entries) ?? (entries[0].Strength == "said" ? entries[0] : null)) is not { } entry)
        {
            return null;
        }

        var passive = verb.Child("nsubj") is { } subject && IsAnaphor(subject) && (SourceReader.IsPassive(verb) || subject.Is("nsubj:pass"));
        var active = !passive && entry.Strength == "said" && verb.Child("obj") is { } thing && IsAnaphor(thing) && Syntax.Lower(thing.Lemma) is not "it" && !SourceReader.IsPassive(verb);
        if (!passive && !active)
        {
            return null;
        }

        var previous = context.Parse.Sentences[sentence.Index - 1];
        if (context.Trimmed(previous.Tokens) is not { } content)
        {
            return null;
        }

        var draft = new Draft { Entry = entry, CueToken = verb.Index, Cue = verb.Span, Lemma = Syntax.Lower(verb.Lemma), Shape = "anaphor", Confidence = 0.75 };
        draft.Parts.Add(content);
        return (passive ? ReadPassive(verb, draft) : ReadActive(verb, draft, sources)) ? draft : null;
    }

    private bool ReadPassive(Token verb, Draft draft)
    {
        var end = verb.Sentence.Tokens.End;
        if (DocumentAfter(verb.Index + 1, Math.Min(end, verb.Index + 8)) is not { } noun)
        {
            return false;
        }

        draft.Channel = context.Cues.Channel(Syntax.Lower(context.Parse[noun].Lemma))?.Channel;
        if (NameAt(noun + 1, end) is { } name)
        {
            draft.Cue = context.Parse.SpanOf(new TokenRange(verb.Index, noun + 1));
            draft.Source = name.Span;
            draft.SourceHead = name.Head;
            Remarks.Add(new Remark(AttributionRemarks.DisplacedLink, verb.Sentence.Span, "A name follows the document noun without a link; it is read as the document's author and \"this\" as the sentence before."));
            return true;
        }

        draft.SourceHead = noun;
        draft.Source = context.Trimmed(context.Yields[noun]);
        return true;
    }

    private bool ReadActive(Token verb, Draft draft, SourceReader sources)
    {
        if (sources.OfVerb(verb) is not { } head)
        {
            return false;
        }

        draft.SourceHead = head;
        draft.Source = sources.SpanOf(head, verb.Index, 0);
        var outlet = context.Cues.Channel(Syntax.Lower(context.Parse[head].Lemma)) is { Outlet: true };
        if (outlet && StrayName(verb, context.Parse[head]) is { } stray)
        {
            draft.SourceHead = stray;
            draft.Source = draft.Source;
            draft.Channel = "media";
            Remarks.Add(new Remark(AttributionRemarks.DisplacedLink, context.Parse[stray].Span, "The name of the outlet stands at the end of the sentence instead of after its kind."));
        }

        return true;
    }

    /// <summary>A capitalised word at the end of the sentence that has no preposition and no part in the clause.</summary>
    private int? StrayName(Token verb, Token outlet)
    {
        var (first, end) = verb.Sentence.Tokens;
        var last = end - 1;
        while (last > first && context.IsPunctuation(last))
        {
            last--;
        }

        var named = outlet.Child("appos") is not null || outlet.Child("flat") is not null || outlet.Child("compound") is { Upos: Upos.PROPN };
        var token = context.Parse[last];
        return !named && last > verb.Index && token.Form.Length > 1 && char.IsUpper(token.Form[0]) && token.Child("case") is null
            && !char.IsDigit(token.Form[^1]) && !Syntax.IsTemporal(token) && !context.Parse[last - 1].Is("case")
            ? last
            : null;
    }

    private bool ReadSoundSource(Token verb, int? document, Draft draft)
    {
        var subject = verb.Child("nsubj");
        if (subject is { } own && !SourceReader.IsPassive(verb) && !Syntax.IsTemporal(own))
        {
            draft.SourceHead = own.Index;
            draft.Source = context.Trimmed(context.Yields[own.Index]);
            return draft.Source is not null;
        }

        if (document is { } noun)
        {
            draft.SourceHead = noun;
            draft.Source = context.Trimmed(context.Yields[noun] with { First = Math.Max(verb.Index + 2, context.Yields[noun].First) });
            return draft.Source is not null;
        }

        foreach (var child in verb.Children)
        {
            if (child.Is("obl") && Syntax.Preposition(child) is "by")
            {
                draft.SourceHead = child.Index;
                draft.Source = context.Trimmed(context.Yields[child.Index] with { First = child.Children[0].Index + 1 });
                return draft.Source is not null;
            }
        }

        return false;
    }

    /// <summary>An actor whose mention starts right at the token, the longest one; else a capitalised phrase up to a comma.</summary>
    private ActorMention? NameAt(int token, int end)
    {
        var stop = token;
        while (stop < end && context.Parse[stop].Form is not ("," or "." or ";"))
        {
            stop++;
        }

        if (stop > token && stop - token <= 12 && char.IsUpper(context.Parse[token].Form[0]) && context.Parse[stop - 1].Upos == Upos.PROPN)
        {
            var phrase = new TokenRange(token, stop);
            return new ActorMention(context.Parse.SpanOf(phrase), phrase, HeadIn(phrase), "displaced");
        }

        ActorMention? best = null;
        foreach (var (_, mention) in actors.In(new TokenRange(token, end)))
        {
            if (mention.Tokens.First != token)
            {
                break;
            }

            best = best is { } known && known.Tokens.End >= mention.Tokens.End ? best : mention;
        }

        return best;
    }

    /// <summary>The token that heads a known mention at the end of the phrase, else its last token.</summary>
    private int HeadIn(TokenRange phrase)
    {
        var head = phrase.End - 1;
        foreach (var (_, mention) in actors.In(phrase))
        {
            head = mention.Head;
        }

        return head;
    }

    private int? DocumentAfter(int from, int end)
    {
        for (var token = from; token < end; token++)
        {
            if (context.Parse[token].Upos is Upos.NOUN or Upos.PROPN && context.Cues.Channel(Syntax.Lower(context.Parse[token].Lemma)) is { Document: true })
            {
                return token;
            }
        }

        return null;
    }

    /// <summary>"as she said she would", "as the judge read his ruling", "as they responded to the vote": the cue has content of its own.</summary>
    private bool HasOwnContent(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index > verb.Index && (child.Is("ccomp") || child.Is("obj") || child.Is("xcomp") || (child.Is("obl") && IsOf(verb, child))))
            {
                return true;
            }
        }

        return verb.Index + 1 < context.Parse.Count && context.Parse[verb.Index + 1].Lemma is "that";
    }

    /// <summary>"responded <em>to the vote</em>": the phrase is what the cue is about.</summary>
    private bool IsOf(Token verb, Token phrase) =>
        Syntax.FirstPreposition(phrase) is { } word && !Syntax.IsTemporal(phrase)
        && Array.Exists(context.Cues.Verb(Syntax.Lower(verb.Lemma)), entry => entry.Patterns.HasFlag(CuePatterns.Preposition) && entry.Prepositions.Contains(Syntax.Lower(word.Lemma)));

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

    private int AfterMark(int token, int end)
    {
        while (token < end && context.Parse[token].Form is "," or "—" or "–" or "--" or "-")
        {
            token++;
        }

        return token;
    }

    private static Token? MarkBefore(Token verb, string lemma)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index < verb.Index && (child.Is("mark") || child.Is("advmod") || child.Is("case")) && Syntax.Lower(child.Lemma) == lemma)
            {
                return child;
            }
        }

        return null;
    }

    private static bool IsAnaphor(Token token) =>
        Syntax.Lower(token.Lemma) is "this" or "that" or "it" && token.Upos is Upos.PRON or Upos.DET && token.Children.Count == 0 && !Syntax.IsRelativePronoun(token);

    private static AttributionCue? SpeechEntry(AttributionCue[] entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Patterns.HasFlag(CuePatterns.Clause) && entry.Strength is not ("wanted" or "promised"))
            {
                return entry;
            }
        }

        return null;
    }
}
