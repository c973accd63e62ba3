using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Finds who is meant by a pronoun that cannot be the one beside it: in "Xi held talks with <em>him</em>" somebody else
/// is meant than Xi, whatever the chain of mentions says.
/// </summary>
internal static class Obviation
{
    private const int Reach = 90;

    /// <summary>The last one mentioned before the pronoun who fits it and is none of those excluded; null when there is none.</summary>
    public static Actor? Other(int pronoun, List<Actor> excluded, EventScene scene)
    {
        if (Kinds(Syntax.Lower(scene.Parse[pronoun].Lemma)) is not { } fits)
        {
            return null;
        }

        for (var token = pronoun - 1; token >= Math.Max(0, pronoun - Reach); token--)
        {
            if (scene.Parse[token].Upos != Upos.PRON && scene.Actors.HeadedBy(token) is { } actor && fits(actor) && !excluded.Exists(other => SameParty.Are(other, actor)))
            {
                return actor;
            }
        }

        return null;
    }

    private static Func<Actor, bool>? Kinds(string pronoun) => pronoun switch
    {
        "he" or "him" or "she" or "her" => actor => actor.Kind is ActorKind.Person or ActorKind.Office && actor.Country is not null,
        "it" => actor => actor.Kind is ActorKind.State or ActorKind.Organisation && actor.Country is not null,
        "they" or "them" => actor => actor.Kind == ActorKind.Group || actor.Members.Count > 0,
        _ => null,
    };
}
