using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Tells against whom one protests by another act: "withdrew its ambassador from Norland <em>in protest</em> at the war in Sudland" is aimed at Norland.</summary>
internal static class InProtest
{
    /// <summary>Those to whom the act was done by which it is protested; empty where that tells nobody.</summary>
    public static List<Actor> TargetsOf(EventCandidate act, PartyHistory history, EventScene scene)
    {
        if (act is not { Folded.Type: "ACCUSE", Predicate: { Kind: PredicateKind.Noun, Lemma: "protest" } noun } || Syntax.Preposition(scene.Parse[noun.Token]) is not "in"
            || scene.Predicates.GovernorOf(noun) is not { Kind: PredicateKind.Verb } done)
        {
            return [];
        }

        var by = history.Acts.Find(earlier => earlier.Predicate.Index == done.Index && earlier.Folded.Type is "SANCTION" or "REJECT" or "COERCE" or "RETREAT");
        return by is null ? [] : by.Match.Recipients.FindAll(target => target.Country is not null && !act.Match.Actors.Exists(own => own.Country == target.Country));
    }
}
