using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Adds to the content of a cue in a relative clause what the clause is about.</summary>
/// <remarks>
/// In "a fight he expects to lose", "the plan which critics said had failed" and "a year expected to break records" the
/// content lacks a member, and the words before the clause fill it: the pronoun where there is one of its own, else the
/// noun.
/// </remarks>
internal sealed class RelativeContent(Context context)
{
    /// <summary>Puts the missing member before the content.</summary>
    public void Complete(Token verb, Draft draft)
    {
        if (draft.Shape is "raising")
        {
            CompleteSubject(verb, draft);
            return;
        }

        if (!verb.Is("acl") || verb.IsRoot || draft.Shape is not ("clause" or "infinitive" or "object-infinitive" or "object") || draft.Quotation >= 0)
        {
            return;
        }

        if (draft.Source is { } source && draft.SourceHead is { } head && head < verb.Index && context.Parse[head] is var speaker
            && speaker.HeadIndex == verb.Index && !Syntax.IsRelativePronoun(speaker))
        {
            AddBeforeSource(verb, draft, context.Parse.TokensIn(source).First);
        }
        else if (draft.Source is null && Syntax.IsPastParticiple(verb) && draft.Shape == "infinitive")
        {
            AddNoun(verb, draft, context.Parse.TokensIn(draft.Cue).First);
        }
    }

    /// <summary>"<em>a move that</em> was meant <em>to help</em>": "that" alone names nothing.</summary>
    private void CompleteSubject(Token verb, Draft draft)
    {
        var subject = context.Parse.TokensIn(draft.Parts[0]);
        if (verb.Is("acl") && !verb.IsRoot && subject.Count == 1 && context.Parse[subject.First] is { Lemma: "that" } && Noun(verb, subject.End) is { } noun)
        {
            draft.Parts[0] = noun;
        }
    }

    private void AddBeforeSource(Token verb, Draft draft, int first)
    {
        if (first == 0 || first <= verb.HeadIndex)
        {
            return;
        }

        var before = context.Parse[first - 1];
        if (before.Xpos is "WDT" or "WP" && before.Lemma is "which" or "who" or "whom" or "what" or "whatever")
        {
            if (before.Lemma is "what" or "whatever" || first < 2 || context.Parse[first - 2].Upos != Upos.ADP)
            {
                draft.Parts.Insert(0, before.Span);
            }
        }
        else if ((before.Lemma is "that" || before.Index == verb.HeadIndex) && (draft.Shape != "object" || !draft.Entry.Patterns.HasFlag(CuePatterns.Object)))
        {
            AddNoun(verb, draft, before.Lemma is "that" ? before.Index : first);
        }
    }

    private void AddNoun(Token verb, Draft draft, int end)
    {
        if (Noun(verb, end) is { } noun)
        {
            draft.Parts.Insert(0, noun);
        }
    }

    /// <summary>The noun that a relative clause is about, up to the given token; null when it is itself what is said of another.</summary>
    public TextSpan? Noun(Token verb, int end)
    {
        var first = context.Yields[verb.HeadIndex].First;
        while (first < verb.HeadIndex && (context.Parse[first].Is("case") || context.Parse[first].Is("mark") || context.Parse[first].Is("cc") || context.Parse[first].Is("cop") || context.Parse[first].Lemma is "than" || context.IsPunctuation(first)))
        {
            first++;
        }

        return verb.Head.Child("nsubj") is null && verb.HeadIndex < end ? context.Trimmed(new TokenRange(first, end)) : null;
    }

    /// <summary>"votes <em>she</em> regrets", "the plan <em>that critics</em> opposed": where a relative clause begins whose subject stands right behind its noun or "that"; null for any other clause.</summary>
    public int? Contact(Token verb, Draft draft)
    {
        if (!verb.Is("acl") || verb.IsRoot || verb.Head.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON) || context.Parse[context.Yields[verb.HeadIndex].First].Xpos.StartsWith('W')
            || draft.Source is not { } source || draft.SourceHead is not { } head || head > verb.Index || Syntax.IsRelativePronoun(context.Parse[head]))
        {
            return null;
        }

        var first = context.Parse.TokensIn(source).First;
        var before = first - 1;
        return before == verb.HeadIndex ? first : before > verb.HeadIndex && context.Parse[before].Lemma is "that" && before - verb.HeadIndex <= 2 ? before : null;
    }
}
