namespace Chancery.Register.World;

/// <summary>Which of two facets tells more: it stands for the event, and the other joins it. Never undecided.</summary>
internal static class FacetRank
{
    private const int _bits = 7;
    private const int _mostOfOne = (1 << _bits) - 1;

    /// <summary>True when <paramref name="a"/> tells more than <paramref name="b"/>.</summary>
    public static bool IsAbove(Facet a, Facet b) => a.Rank != b.Rank ? a.Rank > b.Rank : a.Seq > b.Seq;

    /// <summary>How much a facet tells: what counts most stands first.</summary>
    public static long Of(Facet facet)
    {
        ReadOnlySpan<int> order =
        [
            Dating.None - facet.Dating,
            Sureness(facet),
            Persons(facet),
            Sides(facet),
            facet.Actors.Length + facet.Recipients.Length,
            facet.Place is not null ? 1 : 0,
            facet.Quantity.Length > 0 ? 1 : 0,
            facet.Mode.Length > 0 ? 1 : 0,
            facet.Contexts.Length > 0 ? 1 : 0,
        ];
        var rank = 0L;
        foreach (var step in order)
        {
            rank = (rank << _bits) + Math.Min(step, _mostOfOne);
        }

        return rank;
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
