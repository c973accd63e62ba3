using Chancery.Language;
using Chancery.Reading.Actors;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Finds the actor behind the words of a source.</summary>
internal static class Speakers
{
    /// <summary>The id of the actor; null when no actor is known there.</summary>
    public static string? Of(Draft draft, Context context, ActorMentions actors)
    {
        if (draft.SourceHead is not { } head)
        {
            return null;
        }

        var token = context.Parse[head];
        if (actors.HeadedBy(head) is { } actor)
        {
            return actor.Id;
        }

        if (Syntax.IsRelativePronoun(token) && Antecedent(token) is { } antecedent)
        {
            return (actors.HeadedBy(antecedent) ?? actors.At(antecedent))?.Id;
        }

        if (context.Cues.Channel(Syntax.Lower(token.Lemma)) is { Document: true } && Author(token, actors) is { } author)
        {
            return author;
        }

        return actors.At(head)?.Id;
    }

    private static int? Antecedent(Token pronoun)
    {
        var at = pronoun;
        for (var step = 0; step < 6 && !at.IsRoot; step++)
        {
            if (at.Is("acl"))
            {
                return at.HeadIndex;
            }

            at = at.Head;
        }

        return null;
    }

    /// <summary>"X's statement", "a statement by X", "State Department documents".</summary>
    private static string? Author(Token document, ActorMentions actors)
    {
        foreach (var child in document.Children)
        {
            if (child.Is("nmod:poss") || child.Is("compound") || (child.Is("nmod") && Syntax.Preposition(child) is "by" or "from" or "of"))
            {
                if ((actors.HeadedBy(child.Index) ?? actors.At(child.Index)) is { } actor)
                {
                    return actor.Id;
                }
            }
        }

        return null;
    }
}
