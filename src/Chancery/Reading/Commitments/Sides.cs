using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Commitments;

/// <summary>Who stands behind the words of a subject: one side, both, or several.</summary>
internal static class Sides
{
    /// <summary>The actors of the tokens, sets taken apart, each side once, in text order.</summary>
    public static List<Actor> Of(CommitmentScene scene, Values<int> tokens)
    {
        var sides = new List<Actor>();
        foreach (var token in tokens)
        {
            foreach (var member in scene.ActorAt(token) is { } actor ? Apart(scene, actor, token) : Inside(scene, token))
            {
                if (!sides.Exists(known => CommitmentScene.SameSide(known, member)))
                {
                    sides.Add(member);
                }
            }
        }

        return sides;
    }

    /// <summary>The sides that do it, by the tree or as the name before the verb.</summary>
    public static List<Actor> Doing(CommitmentScene scene, Predicates.Predicate predicate) =>
        Of(scene, predicate.Subjects) is { Count: > 0 } sides ? sides : scene.LeftSubject(predicate) is { } token ? Of(scene, [token]) : scene.Speaker(predicate) is { } speaker ? [speaker] : [];

    /// <summary>The members of a set of actors; the actor itself when it is none or its members are unknown.</summary>
    private static IEnumerable<Actor> Apart(CommitmentScene scene, Actor actor, int token)
    {
        if (actor.Country is not null)
        {
            return [actor];
        }

        return actor.Members.Count > 0 ? actor.Members.Select(scene.Actors.ById).OfType<Actor>()
            : Inside(scene, token) is { Count: > 1 } inside ? inside
            : [actor];
    }

    /// <summary>"the foreign ministers <em>of Norway and Sweden</em>": those whose people they are.</summary>
    private static List<Actor> Inside(CommitmentScene scene, int token)
    {
        var noun = scene.Parse[token];
        if (noun.Upos is not Upos.NOUN)
        {
            return [];
        }

        var sides = new List<Actor>();
        foreach (var child in noun.Children)
        {
            if (child.Is("nmod") && Predicates.Syntax.Preposition(child) is "of" or "from")
            {
                var heads = new List<int>();
                Predicates.Syntax.AddWithConjuncts(child, heads);
                sides.AddRange(heads.Select(head => scene.ActorAt(head)).OfType<Actor>().Where(inner => inner.Country is not null));
            }
        }

        return sides;
    }

    /// <summary>"each side", "both countries", "the two leaders": words for the parties of the deal at hand.</summary>
    public static bool IsTheParties(CommitmentScene scene, CommitmentWords words, Values<int> tokens)
    {
        foreach (var token in tokens)
        {
            var noun = scene.Parse[token];
            if (words.Is("side", noun.Lemma.ToLowerInvariant()) && IsAll(noun))
            {
                return true;
            }

            if (noun.Upos is Upos.PRON or Upos.DET && noun.Form.Equals("both", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAll(Token noun)
    {
        if (noun.Has("Number=Plur") || noun.Xpos == "NNS")
        {
            return true;
        }

        foreach (var child in noun.Children)
        {
            if (child.Is("det") && child.Lemma.ToLowerInvariant() is "each" or "both" or "either")
            {
                return true;
            }
        }

        return false;
    }
}
