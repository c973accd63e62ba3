namespace Chancery.Register.World;

/// <summary>Judges whether two facets tell one act. The judgement is the same either way round.</summary>
internal static class FacetMatch
{
    /// <summary>What speaks for one act; null when they are not to be put together.</summary>
    public static Match? Of(Facet a, Facet b)
    {
        if (a.Type != b.Type || a.IsAhead != b.IsAhead || a.IsAlone || b.IsAlone)
        {
            return null;
        }

        // Cheap, and most that are filed near each other differ in it.
        var days = DayMatch.Of(a, b);
        if (days.Relation == DayRelation.Apart)
        {
            return null;
        }

        var actors = SideMatch.Of(a.Actors, b.Actors, a.IsMutual);
        var recipients = SideMatch.Of(a.Recipients, b.Recipients, mutual: false);
        if (actors.Differ || recipients.Differ || FacetAct.ContextsDiffer(a.Act, b.Act))
        {
            return null;
        }

        var same = new Similarity
        {
            Persons = actors.Persons + recipients.Persons,
            // Both sides are told by both; the recipients of an act that has none do not count against it.
            Parties = actors.IsFull && (recipients.IsFull || (a.Recipients.Length == 0 && b.Recipients.Length == 0)),
            SomeParty = actors.IsFull || recipients.IsFull,
            Place = a.Place is not null && b.Place is not null && a.Place.IsAt(b.Place),
            Elsewhere = a.Place is not null && b.Place is not null && !a.Place.IsAt(b.Place),
            Quantity = a.Quantity.Length > 0 && a.Quantity == b.Quantity,
            OtherMode = a.Mode.Length > 0 && b.Mode.Length > 0 && a.Mode != b.Mode,
            Code = a.Cameo.Length > 0 && a.Cameo == b.Cameo,
            About = a.Contexts.Length > 0 && a.Contexts == b.Contexts,
        };
        return same.Judge(days, actors.Score + recipients.Score);
    }

    /// <summary>True when both cannot be the same act. A day apart is no conflict: one of them may err.</summary>
    public static bool Conflict(Facet a, Facet b) =>
        SideMatch.Of(a.Actors, b.Actors, a.IsMutual).Differ
        || SideMatch.Of(a.Recipients, b.Recipients, mutual: false).Differ
        || (a.Place is not null && b.Place is not null && !a.Place.IsAt(b.Place))
        || FacetAct.ContextsDiffer(a.Act, b.Act)
        || (a.Dating == Dating.Day && b.Dating == Dating.Day && Math.Abs(a.Last - b.Last) > 1);

    /// <summary>The number of all of a facet that can be in conflict with another.</summary>
    public static long Kind(Facet facet)
    {
        var kind = Codes.Quick((ulong)(facet.Dating == Dating.Day ? facet.Last : 0), facet.Place?.Name ?? "\t", facet.Contexts);
        foreach (var party in facet.Actors)
        {
            kind = Codes.Quick((ulong)kind, party.Key, party.Surname);
        }

        kind++; // Where the sides part.
        foreach (var party in facet.Recipients)
        {
            kind = Codes.Quick((ulong)kind, party.Key, party.Surname);
        }

        return kind == 0 ? 1 : kind;
    }
}
