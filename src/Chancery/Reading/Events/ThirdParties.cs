using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Finds third parties by words that bring them in whatever the act: "under Omani mediation", "hosted by Egypt".</summary>
internal sealed class ThirdParties(ThirdParty[] table)
{
    /// <summary>Role and actor, in the order of the table; those who act or are acted upon are the caller's to leave out.</summary>
    public List<(string Role, Actor Actor)> Of(Predicate predicate, SlotReader slots)
    {
        var found = new List<(string, Actor)>();
        foreach (var row in table)
        {
            if (row.How == "preposition")
            {
                AddByPreposition(row, predicate, slots, found);
                continue;
            }

            AddByParticiple(row, predicate.Token, slots, found);
            foreach (var noun in predicate.Objects)
            {
                AddByParticiple(row, noun, slots, found);
            }
        }

        return found;
    }

    private static void AddByPreposition(ThirdParty row, Predicate predicate, SlotReader slots, List<(string, Actor)> found)
    {
        foreach (var oblique in predicate.Obliques)
        {
            if (Array.IndexOf(row.Words, oblique.Preposition) >= 0)
            {
                Add(row, slots.ActorOf(oblique.Token), found);
            }
        }
    }

    // "talks mediated by Oman", "a deal brokered by Qatar and Egypt", "a US-brokered truce".
    private static void AddByParticiple(ThirdParty row, int noun, SlotReader slots, List<(string, Actor)> found)
    {
        foreach (var child in slots.Scene.Parse[noun].Children)
        {
            if (!(child.Is("acl") || child.Is("amod")) || Array.IndexOf(row.Words, Syntax.Lower(child.Lemma)) < 0 || !Syntax.IsPastParticiple(child))
            {
                continue;
            }

            foreach (var party in child.Children)
            {
                if (Syntax.Preposition(party) == "by" || child.Is("amod") && party.Index < child.Index && (party.Is("compound") || party.Is("obl") || party.Is("amod") || party.Is("nsubj")))
                {
                    AddWithConjuncts(row, party, slots, found);
                }
            }
        }
    }

    private static void AddWithConjuncts(ThirdParty row, Token party, SlotReader slots, List<(string, Actor)> found)
    {
        var heads = new List<int>();
        Syntax.AddWithConjuncts(party, heads);
        foreach (var head in heads)
        {
            Add(row, slots.ActorOf(head), found);
        }
    }

    private static void Add(ThirdParty row, Actor? actor, List<(string Role, Actor Actor)> found)
    {
        if (actor is not null && (!row.PersonOnly || actor.Kind is ActorKind.Person or ActorKind.Office) && !found.Contains((row.Role, actor)))
        {
            found.Add((row.Role, actor));
        }
    }
}
