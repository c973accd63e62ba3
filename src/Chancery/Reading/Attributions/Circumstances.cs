using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;
using Chancery.Reading.Times;

namespace Chancery.Reading.Attributions;

/// <summary>Finds when and through what something was said.</summary>
internal sealed class Circumstances(Context context, TimeMentions times)
{
    public void Complete(Draft draft)
    {
        if (draft.Shape != "phrase" && draft.Shape != "adverb")
        {
            ReadTime(draft);
        }

        draft.Channel ??= draft.Entry.Channel ?? ChannelOf(draft);
    }

    /// <summary>A day beside the cue, outside the content and not under another verb.</summary>
    private void ReadTime(Draft draft)
    {
        var sentence = context.Parse.SentenceOf(draft.CueToken);
        foreach (var time in times.In(sentence.Tokens))
        {
            if (time.Type is not (TimeType.Date or TimeType.Time) || Inside(draft, time.Span) || !BelongsTo(time, draft.CueToken))
            {
                continue;
            }

            draft.Time = time.Id;
            draft.Date = time.Interval is { From: { } from, To: { } to } && from == to ? from : null;
            return;
        }
    }

    private bool BelongsTo(TimeMention time, int cue)
    {
        var at = context.Parse[time.Tokens.End - 1];
        for (var step = 0; step < 12 && !at.IsRoot; step++)
        {
            if (!time.Tokens.Contains(at.HeadIndex))
            {
                break;
            }

            at = at.Head;
        }

        // "on Monday" under the verb itself, or under a noun phrase ("in an interview on Monday") under it.
        for (var step = 0; step < 4 && !at.IsRoot; step++)
        {
            at = at.Head;
            if (at.Index == cue)
            {
                return true;
            }

            if (at.Upos is Upos.VERB or Upos.AUX)
            {
                return false;
            }
        }

        return false;
    }

    private static bool Inside(Draft draft, TextSpan span)
    {
        foreach (var part in draft.Parts)
        {
            if (part.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"in a statement", "by telephone", or a source that is itself a document.</summary>
    private string? ChannelOf(Draft draft)
    {
        if (draft.SourceHead is { } source && context.Cues.Channel(Syntax.Lower(context.Parse[source].Lemma)) is { Document: true } document)
        {
            return document.Channel;
        }

        foreach (var child in context.Parse[draft.CueToken].Children)
        {
            if (child.Is("obl") && !Inside(draft, child.Span) && context.Cues.Channel(Syntax.Lower(child.Lemma)) is { Outlet: false } channel)
            {
                return channel.Channel;
            }
        }

        return null;
    }
}
