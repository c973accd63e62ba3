namespace Chancery.Register.World;

/// <summary>One participant as a facet knows it.</summary>
/// <param name="Key">Its country's code, else its actor's id; with ~ before it when it is a vague group ("protesters").</param>
/// <param name="Surname">Of a person: the last word of the name, folded; else empty.</param>
/// <param name="Actor">Its actor's id; empty for a state, for which the code says it all.</param>
internal readonly record struct FacetParty(string Key, string Surname, string Actor) : IComparable<FacetParty>
{
    /// <summary>True for a group that nothing ties to a country.</summary>
    public bool IsVague => Key.StartsWith('~');

    public int CompareTo(FacetParty other)
    {
        var order = string.CompareOrdinal(Key, other.Key);
        order = order != 0 ? order : string.CompareOrdinal(Surname, other.Surname);
        return order != 0 ? order : string.CompareOrdinal(Actor, other.Actor);
    }

    public override string ToString() => $"{Key};{Surname};{Actor}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static FacetParty Parse(string text)
    {
        var parts = text.Split(';');
        return new FacetParty(parts[0], parts[1], parts[2]);
    }
}
