namespace Chancery.Register.World;

/// <summary>Parties of facets, sorted; the same ones act and suffer again and again, and are kept once.</summary>
internal static class FacetSides
{
    private static readonly Shared<FacetParty[], FacetParty[]> _shared = new(side => side, new SameParties());

    /// <summary>The one array of these parties.</summary>
    public static FacetParty[] Of(FacetParty[] side) => side.Length == 0 ? [] : _shared.Of(side);

    private sealed class SameParties : IEqualityComparer<FacetParty[]>
    {
        public bool Equals(FacetParty[]? x, FacetParty[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(FacetParty[] obj)
        {
            var hash = 0UL;
            foreach (var party in obj)
            {
                hash = (ulong)Codes.Quick(hash, party.Actor.Length == 0 ? party.Key : party.Actor, party.Surname);
            }

            return (int)(hash ^ (hash >> 32));
        }
    }
}
