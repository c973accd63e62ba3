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
    private static readonly string[] _violent = ["ASSAULT", "COERCE", "PROTEST"];

    /// <summary>
    /// The doers of the deed that an act judges, as the history has them; empty for an attack whose doers nobody told, null where it judges no deed or
    /// those may be meant whose doing others tell of ("condemned the killings").
    /// </summary>
    public static List<Actor>? DoersOf(EventCandidate act, PartyHistory history, PartyRoster roster)
    {
        if (act.Folded.Type is not ("ACCUSE" or "REJECT" or "SUPPORT") || act.Mutual || JudgedThing.Of(act.Predicate) is not { } token)
        {
            return null;
        }

        var noun = roster.Scene.Parse[token];
        if (Array.IndexOf(act.Match.Frame.Nouns, noun.Lemma) >= 0 || IsLaidOnSomebody(act) || IsBySomebody(act, roster.Scene))
        {
            return null;
        }

        var judging = roster.CodesOf(act.Match.Actors);
        if (noun.Upos != Upos.NOUN || !roster.Scene.Words.Violence.Contains(Syntax.Lower(noun.Lemma)) || !JudgedThing.IsUnowned(token, judging, roster.Scene))
        {
            return null;
        }

        var doers = history.FirstDoers(act, "ASSAULT", [.. judging, .. JudgedThing.Struck(token, roster.Scene)]);
        var isOfUnknown = roster.Scene.Words.Attacks.Contains(Syntax.Lower(noun.Lemma)) || JudgedThing.IsOnStrangers(token, judging, roster.Scene);
        return doers.Count > 0 || (isOfUnknown && !history.HasDoer(act, _violent)) ? doers : null;
    }

    /// <summary>"blamed the ambush on <em>the Front</em>", "put it down to <em>the Front</em>": the words say whose it was.</summary>
    private static bool IsLaidOnSomebody(EventCandidate act)
    {
        foreach (var oblique in act.Predicate.Obliques.AsSpan())
        {
            if (oblique.Preposition is "on" or "upon" or "to" or "down_to" or "with" && act.Match.Recipients.Exists(one => one.Mentions.Any(mention => mention.Head == oblique.Token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"condemned the bombing of a village <em>by Norlandian planes</em>", where the tree hangs them on the verb.</summary>
    private static bool IsBySomebody(EventCandidate act, EventScene scene)
    {
        foreach (var oblique in act.Predicate.Obliques.AsSpan())
        {
            if (oblique.Preposition is "by" && !act.Predicate.Passive && JudgedThing.CodeOf(scene.Parse[oblique.Token], scene) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
