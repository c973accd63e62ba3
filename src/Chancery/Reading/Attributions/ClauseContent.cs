using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Contents that are clauses: indirect speech, infinitives, gerunds.</summary>
internal sealed class ClauseContent(Context context)
{
    /// <summary>"said that it failed", "it failed, officials said", "the plan, officials said, failed".</summary>
    public bool Clause(Token verb, TokenRange cue, Draft draft)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index > verb.Index && IsClause(child, verb) && After(child, cue, draft))
            {
                draft.Shape = "clause";
                draft.Confidence = 0.9;
                return true;
            }
        }

        return Preceding(verb, cue, draft) || AfterMark(verb, cue, draft);
    }

    /// <summary>Where the tree lost the clause, a "that" soon after the cue still opens it.</summary>
    private bool AfterMark(Token verb, TokenRange cue, Draft draft)
    {
        if (draft.SourceHead is null)
        {
            return false;
        }

        var sentence = verb.Sentence.Tokens;
        for (var token = cue.End; token < Math.Min(sentence.End, cue.End + 10); token++)
        {
            var word = context.Parse[token];
            if (word.Lemma == "that" && word.Is("mark") && !word.IsRoot && !word.Head.Is("acl"))
            {
                return context.Add(new TokenRange(token, sentence.End), draft, "clause", 0.7);
            }

            if (word.Upos == Upos.VERB)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"is said to have left", "seems to agree", "is expected to rule".</summary>
    public bool Raising(Token verb, TokenRange cue, Draft draft)
    {
        var subject = verb.Child("nsubj");
        if (verb.Child("xcomp") is not { } clause || clause.Index < verb.Index || subject is not { } raised || raised.Index > verb.Index)
        {
            return false;
        }

        var passive = SourceReader.IsPassive(verb);
        if (!passive && draft.Entry.Patterns != Lexicon.Attributions.CuePatterns.Raising && !draft.Entry.Patterns.HasFlag(Lexicon.Attributions.CuePatterns.Raising))
        {
            return false;
        }

        if (!passive && Syntax.Lower(verb.Lemma) is not ("seem" or "appear" or "look" or "sound" or "happen" or "tend" or "prove"))
        {
            return false;
        }

        if (context.Trimmed(context.Yields[raised.Index] with { End = Math.Min(context.Yields[raised.Index].End, cue.First) }) is not { } first || !After(clause, cue, draft))
        {
            return false;
        }

        draft.Parts.Insert(0, first);
        draft.Source = AgentOf(draft, cue);
        draft.SourceHead = draft.Source is null ? null : draft.SourceHead;
        draft.Shape = "raising";
        draft.Confidence = 0.88;
        return true;
    }

    public bool Infinitive(Token verb, TokenRange cue, Draft draft, bool withObject)
    {
        Token? noun = null;
        Token? clause = null;
        foreach (var child in verb.Children)
        {
            if (child.Index < cue.End)
            {
                continue;
            }

            if (child.Is("obj") || child.Is("iobj"))
            {
                noun ??= child;
            }
            else if ((child.Is("xcomp") || child.Is("advcl") || child.Is("ccomp")) && Syntax.HasMark(child, "to"))
            {
                clause ??= child;
            }
        }

        if (clause is not { } infinitive || (withObject && noun is null && draft.Entry.Patterns.HasFlag(Lexicon.Attributions.CuePatterns.Infinitive)))
        {
            return false;
        }

        var first = withObject && noun is { } from && from.Index < infinitive.Index ? context.Yields[from.Index].First : context.Yields[infinitive.Index].First;
        return context.Add(new TokenRange(Math.Max(first, cue.End), context.Yields[infinitive.Index].End), draft, withObject ? "object-infinitive" : "infinitive", withObject ? 0.87 : 0.85);
    }

    /// <summary>"denied having left", "admitted planning it".</summary>
    public bool Gerund(Token verb, TokenRange cue, Draft draft)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index >= cue.End && (child.Is("xcomp") || child.Is("ccomp") || child.Is("obj")) && IsGerundClause(child) && child.Child("case") is null && child.Child("det") is null)
            {
                return context.Add(new TokenRange(cue.End, context.Yields[child.Index].End), draft, "gerund", 0.8);
            }
        }

        return false;
    }

    /// <summary>"firing", "having fired".</summary>
    private static bool IsGerundClause(Token clause) =>
        Syntax.IsGerund(clause) || (clause.Child("aux") is { } auxiliary && Syntax.IsGerund(auxiliary));

    private TextSpan? AgentOf(Draft draft, TokenRange cue) =>
        draft.SourceHead is { } head && head >= cue.End ? draft.Source : null;

    private static bool IsClause(Token child, Token verb)
    {
        if (child.Is("ccomp"))
        {
            return true;
        }

        if (child.Is("parataxis") || child.Is("dep"))
        {
            return child.Child("nsubj") is not null && Syntax.IsFinite(Finite(child)) && !Syntax.HasChild(verb, "ccomp");
        }

        if (child.Is("advcl"))
        {
            return Syntax.HasMark(child, "that") || Syntax.HasMark(child, "whether");
        }

        return child.Is("xcomp") && !Syntax.HasMark(child, "to") && child.Child("nsubj") is not null;
    }

    private static Token Finite(Token clause) => clause.Child("cop") ?? clause.Child("aux") ?? clause;

    private bool After(Token clause, TokenRange cue, Draft draft)
    {
        var range = context.Yields[clause.Index];
        var first = Math.Max(range.First, cue.End);
        if (draft.SourceHead is { } source && source > cue.First && source < clause.Index)
        {
            first = Math.Max(first, Math.Min(context.Yields[source].End, clause.Index));
        }

        first = SkipDay(first, clause.Index);
        range = range with { End = ToVerb(range with { First = first }, clause.Sentence.Tokens.End) };
        range = range with { End = WithoutOwnCue(clause, range.End) };
        foreach (var child in clause.Children)
        {
            // Adjuncts of the cue that the parser hung into the clause stand before its "that".
            if (child.Is("mark") && child.Index >= first && child.Index < clause.Index && child.Lemma is "that" or "whether" or "if")
            {
                first = child.Index;
                break;
            }
        }

        return context.Add(new TokenRange(first, range.End), draft, "clause", 0.9);
    }

    /// <summary>
    /// A "clause" without a finite verb right before one is only the subject of what is said; the parser broke it off.
    /// </summary>
    private int ToVerb(TokenRange range, int sentenceEnd)
    {
        if (range.End >= sentenceEnd || !Syntax.IsFinite(context.Parse[range.End]))
        {
            return range.End;
        }

        for (var token = range.First; token < range.End; token++)
        {
            if (Syntax.IsFinite(context.Parse[token]) && !InRelativeClause(context.Parse[token], range))
            {
                return range.End;
            }
        }

        return sentenceEnd;
    }

    private static bool InRelativeClause(Token token, TokenRange range)
    {
        for (var step = 0; step < 4 && !token.IsRoot && range.Contains(token.Index); step++)
        {
            if (token.Is("acl"))
            {
                return true;
            }

            token = token.Head;
        }

        return false;
    }

    /// <summary>"said on Friday he met": a day right after the cue dates the cue, not the content.</summary>
    private int SkipDay(int first, int clause)
    {
        var at = first;
        if (at < clause && context.Parse[at].Lemma is "on" or "last" or "this")
        {
            at++;
        }

        return at < clause && Syntax.IsTemporal(context.Parse[at]) && context.Parse[at].Upos == Upos.PROPN ? at + 1 : first;
    }

    /// <summary>
    /// "said the talks failed and accused Oman of delay": a verb of speech in the past without a subject of its own that is
    /// coordinated with the last clause goes with the speaker.
    /// </summary>
    private int WithoutOwnCue(Token clause, int end)
    {
        foreach (var child in clause.Children)
        {
            if (child.Is("conj") && child.Index > clause.Index && child.Xpos == "VBD" && child.Child("nsubj") is null
                && context.Cues.Verb(Syntax.Lower(child.Lemma)).Length > 0)
            {
                return Math.Min(end, context.Yields[child.Index].First);
            }
        }

        return end;
    }

    /// <summary>The content stands before the cue, or around it.</summary>
    private bool Preceding(Token verb, TokenRange cue, Draft draft)
    {
        TokenRange whole;
        if (verb.Is("parataxis") && !verb.IsRoot)
        {
            whole = context.Yields[verb.HeadIndex];
        }
        else if (Earlier(verb) is { } earlier)
        {
            whole = context.Yields[verb.Index] with { First = context.Yields[earlier.Index].First };
            whole = whole with { End = Math.Max(cue.End, context.Yields[earlier.Index].End) };
        }
        else
        {
            return false;
        }

        var own = Own(verb, cue, draft);
        var sentence = verb.Sentence.Tokens;
        whole = new TokenRange(Math.Max(whole.First, sentence.First), Math.Min(whole.End, sentence.End));
        if (own.First <= whole.First || context.Trimmed(whole with { End = own.First }) is not { } before)
        {
            return false;
        }

        draft.Parts.Add(before);
        if (own.End < whole.End && context.Trimmed(whole with { First = own.End }) is { } after && HasVerb(new TokenRange(own.End, whole.End)))
        {
            draft.Parts.Add(after);
        }

        draft.Shape = "clause-before";
        draft.Confidence = 0.85;
        return true;
    }

    private bool HasVerb(TokenRange range)
    {
        for (var token = range.First; token < range.End; token++)
        {
            if (context.Parse[token].Upos is Upos.VERB or Upos.AUX)
            {
                return true;
            }
        }

        return false;
    }

    private static Token? Earlier(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index > verb.Index)
            {
                return null;
            }

            if (child.Is("ccomp") || (child.Is("parataxis") && child.Child("nsubj") is not null))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The cue with its source and adjuncts.</summary>
    private TokenRange Own(Token verb, TokenRange cue, Draft draft)
    {
        int first = cue.First, end = cue.End;
        foreach (var child in verb.Children)
        {
            if (child.Is("ccomp") || (child.Is("parataxis") && child.Index < verb.Index) || child.Is("punct") || child.Is("cc"))
            {
                continue;
            }

            first = Math.Min(first, context.Yields[child.Index].First);
            end = Math.Max(end, context.Yields[child.Index].End);
        }

        _ = draft;
        return new TokenRange(first, end);
    }
}
