using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Contents that are noun phrases: "denied the charges", "warned of a war", "was praised by Oman".</summary>
internal sealed class PhraseContent(Context context)
{
    public bool Object(Token verb, TokenRange cue, Draft draft)
    {
        if (SourceReader.IsPassive(verb))
        {
            return PassiveObject(verb, cue, draft);
        }

        if (draft.SourceHead is null)
        {
            return false;
        }

        foreach (var child in verb.Children)
        {
            if (child.Index >= cue.End && child.Is("obj") && !Syntax.IsTemporal(child))
            {
                var end = Extended(verb, child, draft.Entry);
                if (!draft.Entry.Patterns.HasFlag(CuePatterns.Object) && end == context.Yields[child.Index].End)
                {
                    return false;
                }

                return context.Add(new TokenRange(Math.Max(cue.End, context.Yields[child.Index].First), end), draft, "object", 0.7);
            }
        }

        return false;
    }

    public bool Prepositional(Token verb, TokenRange cue, Draft draft)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index < cue.End || !(child.Is("obl") || child.Is("advcl") || child.Is("obj") || child.Is("xcomp") || child.Is("nmod")))
            {
                continue;
            }

            var preposition = Syntax.FirstPreposition(child);
            if (preposition is not { } word || !draft.Entry.Prepositions.Contains(Syntax.Lower(word.Lemma)))
            {
                continue;
            }

            if (word.Index == cue.End)
            {
                draft.Cue = draft.Cue.Union(word.Span);
            }

            return context.Add(new TokenRange(word.Index + 1, Extended(verb, child, draft.Entry)), draft, "preposition", 0.75);
        }

        return false;
    }

    /// <summary>"The strike failed, citing officials": the object is who says it, the clause around is what is said.</summary>
    public bool SourceObject(Token verb, TokenRange cue, Draft draft)
    {
        if (verb.Child("obj") is not { } source || source.Index < verb.Index || verb.IsRoot || !Syntax.IsGerund(verb))
        {
            return false;
        }

        var sentence = verb.Sentence.Tokens;
        var whole = context.Yields[verb.HeadIndex];
        var rest = new TokenRange(Math.Max(whole.First, sentence.First), cue.First);
        draft.SourceHead = source.Index;
        var range = context.Yields[source.Index];
        draft.Source = context.Trimmed(range);
        return rest.Count > 0 && context.Add(rest, draft, "rest", 0.7);
    }

    private bool PassiveObject(Token verb, TokenRange cue, Draft draft)
    {
        if (draft.SourceHead is not { } agent || agent < cue.End || verb.Child("nsubj") is not { } subject || subject.Index >= cue.First)
        {
            return false;
        }

        return context.Add(context.Yields[subject.Index] with { End = Math.Min(cue.First, context.Yields[subject.Index].End) }, draft, "passive", 0.65);
    }

    /// <summary>The end of the object with what is said of it: "called it <em>a mistake</em>", "thanked Oman <em>for its help</em>".</summary>
    private int Extended(Token verb, Token content, AttributionCue entry)
    {
        var end = context.Yields[content.Index].End;
        foreach (var child in verb.Children)
        {
            if (child.Index <= content.Index)
            {
                continue;
            }

            var belongs = child.Is("xcomp") || (entry.Patterns.HasFlag(CuePatterns.ObjectAs) && (child.Is("obj") || child.Is("ccomp"))) || ((child.Is("obl") || child.Is("advcl") || child.Is("nmod"))
                && Syntax.FirstPreposition(child) is { } word && entry.Extend.Contains(Syntax.Lower(word.Lemma)));
            if (belongs)
            {
                end = Math.Max(end, context.Yields[child.Index].End);
            }
        }

        return end;
    }
}
