using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>What the other side must do, and after what.</summary>
internal readonly record struct Price(TextSpan Consequent, TextSpan? Antecedent, int Head);

/// <summary>Reads a condition as an act of the other side.</summary>
internal static class Prices
{
    /// <summary>The price; null when the condition is the debtor's own act, a third party's or nobody's.</summary>
    public static Price? Of(CommitmentScene scene, Condition condition, CommitmentDraft draft)
    {
        var range = condition.Tokens with { First = Math.Max(condition.Tokens.First, Math.Min(condition.Body, condition.Tokens.End - 1)) };
        if (Main(scene, range) is not { } main)
        {
            return null;
        }

        var doer = scene.FirstActor(main.Subjects);
        var brought = condition.Phrase != condition.Tokens.First;
        var byOther = doer is null ? brought && (main.Passive || main.Subjects.Count == 0) : CommitmentScene.SameSide(doer, draft.Creditor);
        if (!byOther || main.Negated || (main.Kind == PredicateKind.Noun && (main.Verb is null || main.Objects.Count == 0)))
        {
            return null;
        }

        var when = Order(scene, range);
        var consequent = Without(range, when);
        return scene.Span(consequent) is { } span ? new Price(span, when is { } time ? scene.Span(time) : null, main.Token) : null;
    }

    /// <summary>The verb of the condition that nothing inside it governs.</summary>
    private static Predicate? Main(CommitmentScene scene, TokenRange range)
    {
        Predicate? last = null;
        foreach (var predicate in scene.Predicates.In(range))
        {
            var token = scene.Parse[predicate.Token];
            if (token.IsRoot || !range.Contains(token.HeadIndex))
            {
                return predicate;
            }

            last = predicate.Kind == PredicateKind.Verb ? last ?? predicate : last;
        }

        return last;
    }

    /// <summary>"after this visit the ban will be lifted": the order inside the condition.</summary>
    private static TokenRange? Order(CommitmentScene scene, TokenRange range)
    {
        for (var token = range.First; token < range.End; token++)
        {
            if (Syntax.Lower(scene.Parse[token].Form.ToString()) is not ("after" or "once" or "following" or "upon"))
            {
                continue;
            }

            var end = PhraseEnd(scene, token + 1, range.End);
            if (end > token + 1)
            {
                return new TokenRange(token, end);
            }
        }

        return null;
    }

    /// <summary>
    /// The end of the noun phrase or clause that begins at the token. A second determiner begins the next phrase: by words
    /// and not by the tree, since parsers take "after this visit the ban" for one clause.
    /// </summary>
    private static int PhraseEnd(CommitmentScene scene, int from, int end)
    {
        var named = false;
        for (var token = from; token < end; token++)
        {
            var word = scene.Parse[token];
            var noun = word.Upos is Upos.NOUN or Upos.PROPN || (word.Upos == Upos.VERB && token > from && scene.Parse[token - 1].Upos == Upos.DET);
            if (word.Form is ",")
            {
                return token;
            }

            if (named && (word.Upos is Upos.DET or Upos.PRON || (word.Upos == Upos.PROPN && scene.Parse[token - 1].Upos == Upos.NOUN)))
            {
                return token;
            }

            if (named && word.Upos is Upos.AUX or Upos.VERB && !noun)
            {
                return Clause(scene, token, end);
            }

            named = (named || noun) && word.Upos != Upos.ADP;
        }

        return end;
    }

    /// <summary>"after the troops leave, …": the clause runs to its comma.</summary>
    private static int Clause(CommitmentScene scene, int from, int end)
    {
        var token = from;
        while (token < end && scene.Parse[token].Form is not ",")
        {
            token++;
        }

        return token;
    }

    private static TokenRange Without(TokenRange range, TokenRange? part)
    {
        if (part is not { } cut)
        {
            return range;
        }

        return cut.First == range.First ? range with { First = cut.End } : range with { End = cut.First };
    }
}
