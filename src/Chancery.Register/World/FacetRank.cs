namespace Chancery.Register.World;

/// <summary>Which of two facets tells more: it stands for the event, and the other joins it. Never undecided.</summary>
internal static class FacetRank
{
    /// <summary>True when <paramref name="a"/> tells more than <paramref name="b"/>.</summary>
    public static bool IsAbove(Facet a, Facet b) => Compare(a, b) > 0;

    private static int Compare(Facet a, Facet b)
    {
        Span<int> order =
        [
            b.Dating.CompareTo(a.Dating),
            Sureness(a).CompareTo(Sureness(b)),
            Persons(a).CompareTo(Persons(b)),
            Sides(a).CompareTo(Sides(b)),
            (a.Actors.Length + a.Recipients.Length).CompareTo(b.Actors.Length + b.Recipients.Length),
            (a.Place is not null).CompareTo(b.Place is not null),
            (a.Quantity.Length > 0).CompareTo(b.Quantity.Length > 0),
            (a.Mode.Length > 0).CompareTo(b.Mode.Length > 0),
            (a.Contexts.Length > 0).CompareTo(b.Contexts.Length > 0),
            a.Seq.CompareTo(b.Seq),
        ];
        foreach (var step in order)
        {
            if (step != 0)
            {
                return step;
            }
        }

        return 0;
    }

    private static int Sureness(Facet facet) => facet.Status switch
    {
        "actual" => 4,
        "historical" or "planned" => 3,
        "presupposed" or "conditional" => 2,
        "requested" => 1,
        _ => 0,
    };

    private static int Persons(Facet facet) => facet.Actors.Count(party => party.Surname.Length > 0) + facet.Recipients.Count(party => party.Surname.Length > 0);

    private static int Sides(Facet facet) => (facet.Actors.Length > 0 ? 1 : 0) + (facet.Recipients.Length > 0 ? 1 : 0);
}
