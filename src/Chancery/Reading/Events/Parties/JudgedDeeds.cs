using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Tells whom those mean who judge a deed of violence without a word on whose it was: "The Front shot ten soldiers at the ford. […] Norland condemned the
/// <em>killings</em>". What others say of it stands far behind it, most often at the end, among deeds told since and states that have nothing to do with it: it
/// is the first deed that is meant, not the last.
/// </summary>
internal static class JudgedDeeds
{
    /// <summary>The doers of the deed that an act judges, as the history has them; empty where it judges none, or none was told.</summary>
    public static List<Actor> DoersOf(EventCandidate act, PartyHistory history, PartyRoster roster)
    {
        if (act.Folded.Type is not ("ACCUSE" or "REJECT" or "SUPPORT") || act.Mutual || JudgedBy(act.Predicate) is not { } token)
        {
            return [];
        }

        var noun = roster.Scene.Parse[token];
        var judging = roster.CodesOf(act.Match.Actors);
        return noun.Upos == Upos.NOUN && roster.Scene.Words.Violence.Contains(Syntax.Lower(noun.Lemma)) && CodeAt(token, roster.Scene) is null && !IsOwned(noun, judging, roster.Scene)
            ? history.FirstDoers(act, "ASSAULT", [.. judging, .. Struck(noun, roster.Scene)])
            : [];
    }

    /// <summary>The word for what is judged.</summary>
    private static int? JudgedBy(Predicate predicate)
    {
        if (predicate.Objects.Count > 0)
        {
            return predicate.Objects[0];
        }

        foreach (var oblique in predicate.Obliques.AsSpan())
        {
            if (oblique.Preposition is "for" or "over" or "of" or "at" or "against" or "with" or "to" or "by")
            {
                return oblique.Token;
            }
        }

        return null;
    }

    /// <summary>"a <em>Norlandian</em> raid", "the raid <em>by</em> Norland": the phrase itself tells whose it is.</summary>
    private static bool IsOwned(Token noun, string[] judging, EventScene scene)
    {
        foreach (var child in noun.Children)
        {
            if ((child.Is("nmod:poss") || child.Is("amod") || child.Is("compound") || child.Is("acl") || (child.Is("nmod") && Syntax.Preposition(child) is "by" or "from"))
                && CodeAt(child.Index, scene) is { } owner && !PartyHistory.Holds(judging, owner))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the attack on <em>Norland</em>": who suffered it did not do it.</summary>
    private static IEnumerable<string> Struck(Token noun, EventScene scene)
    {
        var struck = new List<string>();
        foreach (var child in noun.Children)
        {
            if (child.Is("nmod") && Syntax.Preposition(child) is "on" or "of" or "against" or "upon" or "in" or "at" && CodeAt(child.Index, scene) is { } code)
            {
                struck.Add(code);
            }
        }

        return struck;
    }

    private static string? CodeAt(int token, EventScene scene) => scene.Actors.At(token)?.Country;
}
