using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Reads attributions whose cue is a verb.</summary>
internal sealed class VerbCueReader(Context context, SourceReader sources, ContentReader contents)
{
    /// <summary>How many words may name who speaks before a verb that the tagger took for a noun.</summary>
    private const int _speaker = 10;

    /// <summary>The attribution at that verb; null when it marks none.</summary>
    public Draft? Read(Token verb)
    {
        var particle = verb.Child("compound:prt") ?? Adverb(verb);
        var lemma = context.Cues.VerbLemma(Syntax.Lower(verb.Lemma));
        if (particle is { } prt && lemma.Length < Syntax.Limit)
        {
            var joined = lemma + "_" + Syntax.Lower(prt.Lemma);
            var entries = context.Cues.Verb(joined);
            if (entries.Length > 0)
            {
                return Read(verb, joined, entries);
            }
        }

        return Read(verb, lemma, context.Cues.Verb(lemma));
    }

    /// <summary>"fired <em>back</em>": a particle that the tree has for an adverb.</summary>
    private Token? Adverb(Token verb) =>
        verb.Index + 1 < context.Parse.Count && context.Parse[verb.Index + 1] is var next && next.Is("advmod") && next.HeadIndex == verb.Index && next.Lemma is "back" or "out" or "away" or "up" or "down" or "forward"
            ? next
            : null;

    /// <summary>
    /// "The premier <em>insists</em> that…", "“…,” the notice <em>states</em>.": a verb that the tagger took for a noun,
    /// known by the clause behind it and the name before it, or by the speaker that commas or a quotation set off.
    /// </summary>
    public Draft? ReadMistaken(Token noun)
    {
        if (noun.Xpos is not ("NNS" or "NN") || noun.Index == 0 || noun.Index + 2 >= context.Parse.Count)
        {
            return null;
        }

        var lemma = Syntax.Lower(noun.Lemma);
        if (context.Parse[noun.Index + 1].Lemma is not "that")
        {
            return noun.Xpos is "NNS" ? ReadSetOff(noun, lemma) : null;
        }

        var before = context.Parse[noun.Index - 1];
        if (before.Upos is not (Upos.PROPN or Upos.NOUN or Upos.PRON or Upos.ADV) || before.Xpos is "PRP$" || (noun.Xpos is "NN" && before.Upos is Upos.NOUN or Upos.PROPN && before.Xpos is not ("NNS" or "NNPS")) || context.Cues.Noun(lemma).Length > 0)
        {
            return null;
        }

        var entries = Array.FindAll(context.Cues.Verb(lemma), entry => entry.Patterns.HasFlag(CuePatterns.Clause));
        return Read(noun, lemma, entries);
    }

    /// <summary>"…, Anna Berg <em>reports</em>.", "“…,” the document <em>states</em>", "Article 3 <em>affirms</em>: “…”".</summary>
    private Draft? ReadSetOff(Token noun, string lemma)
    {
        if (Array.Find(context.Cues.Verb(lemma), cue => cue.Patterns.HasFlag(CuePatterns.Quote)) is not { } entry || context.Quotations.At(noun.Span.Start) >= 0)
        {
            return null;
        }

        var sentence = noun.Sentence.Tokens;
        var first = noun.Index;
        while (first > sentence.First && noun.Index - first < _speaker && context.Parse[first - 1].Upos is Upos.PROPN or Upos.NOUN or Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADP or Upos.PART)
        {
            first--;
        }

        var next = context.Parse[noun.Index + 1].Form;
        var label = first == sentence.First && next is ":";
        var aside = first > sentence.First && (ClosesSpeech(first - 1) ? next is "." or "," : next is "." && context.Parse[first - 1].Form is ",");
        if (first == noun.Index || (!label && !aside) || context.Parse[first].Upos is Upos.ADP or Upos.PART)
        {
            return null;
        }

        var cue = new TokenRange(noun.Index, noun.Index + 1);
        var draft = new Draft { Entry = entry, CueToken = noun.Index, Cue = noun.Span, Lemma = lemma };
        draft.SourceHead = noun.Index - 1;
        draft.Source = context.Parse.SpanOf(new TokenRange(first, noun.Index));
        if (!contents.Read(noun, cue, draft))
        {
            return null;
        }

        draft.Cue = label ? new TextSpan(draft.Cue.Start, context.Parse[noun.Index + 1].Span.End) : draft.Cue;
        return draft;
    }

    private bool ClosesSpeech(int token)
    {
        var index = context.Quotations.At(context.Parse[token].Span.Start);
        return index >= 0 && context.Quotations[index].Span.End == context.Parse[token].Span.End;
    }

    private Draft? Read(Token verb, string lemma, AttributionCue[] entries)
    {
        if (entries.Length == 0)
        {
            return null;
        }

        if (IsOfQuotedSelf(verb, lemma) || IsThatSaid(verb) || (verb.Child("xcomp") is { } deed && Syntax.HasMark(deed, "to") && LeavesUndone(deed)))
        {
            return null;
        }

        var cue = CueRange(verb, lemma);
        var best = default(Draft);
        foreach (var entry in entries)
        {
            var draft = new Draft
            {
                Entry = entry,
                CueToken = verb.Index,
                Cue = context.Parse.SpanOf(cue),
                Lemma = lemma,
                Negated = IsNegated(verb),
            };
            ReadSource(verb, cue, draft);
            if (draft.Source is null && verb.Is("csubj"))
            {
                // "It is too soon to say whether…": nobody says so.
                return null;
            }

            if (contents.Read(verb, cue, draft) && (best is null || draft.Confidence > best.Confidence))
            {
                best = draft;
            }

            // A quotation is taken once; another entry of the same verb must not reach for the next one.
            if (best is { Quotation: >= 0 })
            {
                break;
            }
        }

        if (best is not null && best.Cue.End < context.Text.Length && context.Text[best.Cue.End] == ':')
        {
            best.Cue = new TextSpan(best.Cue.Start, best.Cue.End + 1);
        }

        return best;
    }

    /// <summary>"<em>That said,</em> the plan may fail": a link between sentences.</summary>
    private bool IsThatSaid(Token verb)
    {
        var first = verb.Sentence.Tokens.First;
        return verb.Index == first + 1 && verb.Form is "said" && context.Parse[first].Lemma is "that" && verb.Index + 1 < context.Parse.Count && context.Parse[verb.Index + 1].Form is ",";
    }

    /// <summary>
    /// Inside a quotation only what another is said to have said counts: "“The mayor told us that…,” she said". What one
    /// says there of one's own thinking and wishing is no further word.
    /// </summary>
    private bool IsOfQuotedSelf(Token verb, string lemma)
    {
        if (context.Quotations.At(verb.Span.Start) < 0)
        {
            return false;
        }

        return !context.Cues.IsSpeech(lemma) || sources.OfVerb(verb) is not { } head || context.Parse[head].Upos != Upos.PROPN;
    }

    private void ReadSource(Token verb, TokenRange cue, Draft draft)
    {
        var inverted = draft.Entry.Patterns.HasFlag(CuePatterns.Quote) ? sources.AfterCue(verb, cue) : null;
        var own = inverted ?? sources.OfVerb(verb);
        if (inverted is null && own is { } subject && sources.IsOfContent(verb, cue, subject))
        {
            own = sources.NearBefore(cue);
        }

        if ((own ?? sources.BeforeCue(verb, cue)) is not { } head)
        {
            return;
        }

        draft.SourceHead = head;
        draft.Source = head < cue.First
            ? sources.SpanOf(head, cue.First, 0)
            : sources.SpanOf(head, context.Parse.Count, cue.End);
        if (own is null && draft.Source is { } found && head < cue.First && context.Parse[cue.First - 1] is { Form: "," } comma && found.End < comma.Span.Start)
        {
            // "In an email, Berg, a former judge, defended": the tree knows no subject, and the apposition goes with it.
            draft.Source = found.Union(comma.Span);
        }
    }

    /// <summary>
    /// The verb with the auxiliaries, negation and adverbs right before it, its particle and manner after it ("said
    /// repeatedly"), and the verb that governs it ("refused to say").
    /// </summary>
    private TokenRange CueRange(Token verb, string lemma)
    {
        var first = First(verb);
        var end = verb.Index + 1;
        while (end < context.Parse.Count && context.Parse[end].HeadIndex == verb.Index && (context.Parse[end].Is("compound:prt") || (end == verb.Index + 1 && lemma.Contains('_')) || IsManner(context.Parse[end])))
        {
            end++;
        }

        if (first > 0 && context.Parse[first - 1] is { Lemma: "to" } mark && mark.Is("mark") && mark.HeadIndex == verb.Index)
        {
            first--;
            if (verb.Is("xcomp") && verb.HeadIndex == first - 1 && verb.Head.Upos == Upos.VERB && !verb.Head.Is("amod") && !PromisesDeed(verb))
            {
                return new TokenRange(First(verb.Head), end);
            }
        }

        return new TokenRange(Governor(verb, first) is { } governor ? First(governor) : first, end);
    }

    /// <summary>
    /// The word before that only says how the cue came about: "<em>went on</em> to say", "<em>was quick</em> to point out",
    /// "<em>kept</em> saying", "<em>issued a statement</em> saying".
    /// </summary>
    private Token? Governor(Token verb, int first)
    {
        if (verb.IsRoot || verb.HeadIndex >= first)
        {
            return null;
        }

        var head = verb.Head;
        var infinitive = context.Parse[first].Lemma is "to";
        if (infinitive && head.Lemma is "go" && verb.HeadIndex == first - 2 && context.Parse[first - 1].Lemma is "on")
        {
            return head;
        }

        if (infinitive && verb.Is("xcomp") && head.Upos == Upos.ADJ && verb.HeadIndex == first - 1 && head.Child("cop") is not null && context.Cues.Adjective(Syntax.Lower(head.Lemma)).Length == 0)
        {
            return head;
        }

        if (!Syntax.IsGerund(verb))
        {
            return null;
        }

        if (verb.Is("xcomp") && verb.HeadIndex == first - 1 && head.Lemma is "begin" or "start" or "keep" or "stop" or "avoid" or "continue" or "resume")
        {
            return head;
        }

        return verb.Is("acl") && head.Is("obj") && !head.IsRoot && head.HeadIndex < head.Index && first - head.HeadIndex <= 6 && head.Head.Upos == Upos.VERB
            && context.Cues.Channel(Syntax.Lower(head.Lemma)) is { Document: true }
            ? head.Head
            : null;
    }

    /// <summary>"pledged <em>to oppose the bill</em>": the governing verb is a cue of its own, and the infinitive its content.</summary>
    private bool PromisesDeed(Token verb) =>
        verb.Child("ccomp") is null && !SourceReader.IsPassive(verb.Head) && Array.Exists(context.Cues.Verb(Syntax.Lower(verb.Head.Lemma)), entry => entry.Patterns.HasFlag(CuePatterns.Infinitive)) && !LeavesUndone(verb);

    /// <summary>"<em>declined to criticise</em> the mayor", "<em>refused to comment on</em> the plan": what is left undone is itself a stance towards a thing.</summary>
    private bool LeavesUndone(Token verb) =>
        !SourceReader.IsPassive(verb.Head) && Array.Exists(context.Cues.Verb(Syntax.Lower(verb.Head.Lemma)), entry => entry.Strength is "refused")
        && Array.Exists(context.Cues.Verb(Syntax.Lower(verb.Lemma)), entry => IsTowardsThing(verb, entry));

    private bool IsTowardsThing(Token verb, AttributionCue entry)
    {
        if (entry.Patterns.HasFlag(CuePatterns.Object))
        {
            return verb.Child("obj") is { } thing && thing.Index > verb.Index && entry.Strength is not ("said" or "admitted" or "believed");
        }

        return entry.Patterns.HasFlag(CuePatterns.Preposition) && verb.Index + 1 < context.Parse.Count && context.Parse[verb.Index + 1] is { IsRoot: false } word
            && entry.Prepositions.Contains(Syntax.Lower(word.Lemma)) && word.Head.HeadIndex == verb.Index;
    }

    private int First(Token verb)
    {
        var first = verb.Index;
        while (first > 0 && context.Parse[first - 1] is var before && !before.IsRoot && before.HeadIndex == verb.Index
            && (before.Is("aux") || (before.Is("advmod") && !Syntax.IsRelativePronoun(before) && !before.Xpos.StartsWith('W')) || before.Is("cop")))
        {
            first--;
        }

        while (first < verb.Index && IsLink(context.Parse[first]))
        {
            first++;
        }

        return first;
    }

    /// <summary>Adverbs that link sentences and say nothing of the saying.</summary>
    private static bool IsLink(Token word) => word.Lemma is "instead" or "ago" or "however" or "then" or "meanwhile" or "moreover" or "so" or "thus" or "therefore";

    private static bool IsManner(Token word) => word.Is("advmod") && word.Form.EndsWith("ly") && word.Upos == Upos.ADV;

    private static bool IsNegated(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if ((child.Is("advmod") || child.Is("aux")) && child.Lemma is "not" or "n't" or "never")
            {
                return true;
            }
        }

        return false;
    }
}
