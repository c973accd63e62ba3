using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>
/// Contents around a verb that says how a thing seems or is held to be: "<em>The general</em> is said <em>to have fled</em>",
/// "<em>the plan</em> seems <em>like a good idea</em>", "it appears <em>that they will meet</em>".
/// </summary>
internal sealed class RaisingContent(Context context, ContentEnd ends)
{
    public bool Read(Token verb, TokenRange cue, Draft draft)
    {
        var passive = SourceReader.IsPassive(verb);
        if (!passive && Syntax.Lower(verb.Lemma) is not ("seem" or "appear" or "look" or "sound" or "happen" or "tend" or "prove"))
        {
            return false;
        }

        if (!passive && Impersonal(verb, cue, draft))
        {
            return true;
        }

        if (Complement(verb, cue, passive) is not { } head || (head.Index < verb.Index) || IsCueItself(verb, head) || Subject(verb, cue, draft, passive) is not { } subject)
        {
            return false;
        }

        var first = Math.Max(context.Yields[head.Index].First, cue.End);
        if (!context.Add(new TokenRange(first, ends.OfInfinitive(verb, first, head.Index)), draft, "raising", 0.88))
        {
            return false;
        }

        draft.Parts.Insert(0, subject);
        WithoutSource(draft, cue);
        return true;
    }

    /// <summary>"<em>The envoy</em> was asked <em>to return</em>", "<em>a tax</em> intended <em>to help</em>": what nobody in particular wants of the subject.</summary>
    public bool Asked(Token verb, TokenRange cue, Draft draft)
    {
        if (!SourceReader.IsPassive(verb) || draft.Source is not null || verb.Child("xcomp") is not { } clause || clause.Index < cue.End || !Syntax.HasMark(clause, "to") || Subject(verb, cue, draft, passive: true) is not { } subject)
        {
            return false;
        }

        var first = Math.Max(context.Yields[clause.Index].First, cue.End);
        if (!context.Add(new TokenRange(first, ends.OfInfinitive(verb, first, clause.Index)), draft, "raising", 0.86))
        {
            return false;
        }

        draft.Parts.Insert(0, subject);
        return true;
    }

    /// <summary>"It seems <em>that they will meet</em>", "it seems <em>unfair to blame them</em>".</summary>
    private bool Impersonal(Token verb, TokenRange cue, Draft draft)
    {
        if (cue.End + 1 >= verb.Sentence.Tokens.End || (verb.Child("expl") ?? verb.Child("nsubj")) is not { Lemma: "it" })
        {
            return false;
        }

        var next = context.Parse[cue.End];
        var clause = next.Lemma is "that" && next.Is("mark") || (verb.Child("ccomp") is { } said && context.Yields[said.Index].First == cue.End)
            || (next.Upos == Upos.ADJ && verb.Child("expl") is not null && next.Is("xcomp"));
        if (!clause || !context.Add(new TokenRange(cue.End, ends.OfClause(verb, cue.End)), draft, "raising", 0.88))
        {
            return false;
        }

        WithoutSource(draft, cue);
        return true;
    }

    /// <summary>What the subject is said to be or do: an infinitive, an adjective, or "like" with its noun.</summary>
    private Token? Complement(Token verb, TokenRange cue, bool passive)
    {
        if (verb.Child("xcomp") is { } clause && clause.Index >= cue.End)
        {
            return clause;
        }

        if (passive || cue.End >= verb.Sentence.Tokens.End)
        {
            return null;
        }

        var next = context.Parse[cue.End];
        return next.Upos == Upos.ADJ ? next
            : !next.IsRoot && next.HeadIndex > next.Index && next.Lemma is "to" or "like" && next.Is("mark") | next.Is("case") && (next.Lemma is "like" || next.Head.Upos is Upos.VERB or Upos.AUX or Upos.NOUN or Upos.ADJ && next.Xpos == "TO") ? next.Head
            : null;
    }

    /// <summary>The words before the cue of which it is said; a subject that another verb carries counts for what seems.</summary>
    private TextSpan? Subject(Token verb, TokenRange cue, Draft draft, bool passive)
    {
        if (verb.Child("nsubj") is { } subject && subject.Index < cue.First)
        {
            var range = context.Yields[subject.Index];
            return context.Trimmed(range with { End = Math.Min(range.End, cue.First) });
        }

        if (passive || !Syntax.IsFinite(context.Parse[cue.First]))
        {
            return null;
        }

        return verb.Child("expl") is { Lemma: "there" } there && there.Index < cue.First ? there.Span
            : draft.Source is { } source && source.End <= draft.Cue.Start ? source
            : null;
    }

    /// <summary>Nobody in particular holds it so, unless an agent is told.</summary>
    private static void WithoutSource(Draft draft, TokenRange cue)
    {
        if (draft.SourceHead is { } head && head >= cue.End)
        {
            return;
        }

        draft.Source = null;
        draft.SourceHead = null;
    }

    /// <summary>
    /// "seemed to recognise the treaty", "is expected to say that…": the raised verb is the cue, and the raising one only
    /// colours it. What seems to lie behind ("seems <em>to have found</em>") is no cue any more.
    /// </summary>
    private bool IsCueItself(Token verb, Token clause) =>
        clause.Index - verb.Index <= 3 && Syntax.HasMark(clause, "to") && !SourceReader.IsPassive(clause) && clause.Child("aux") is not { Lemma: "have" }
        && Array.Exists(context.Cues.Verb(Syntax.Lower(clause.Lemma)), entry => entry.Patterns != CuePatterns.Raising)
        && (clause.Child("ccomp") ?? clause.Child("obj")) is not null;
}
