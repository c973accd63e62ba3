namespace Chancery.Register.World;

/// <summary>How the participants of one side of two facets stand to each other.</summary>
/// <param name="Differ">True when they cannot be the same.</param>
/// <param name="IsFull">True when both tell somebody and they fit.</param>
/// <param name="Persons">How many persons both name.</param>
/// <param name="Score">How much speaks for the same ones.</param>
internal readonly record struct SideMatch(bool Differ, bool IsFull, int Persons, int Score)
{
    private static readonly SideMatch _no = new(true, false, 0, 0);

    public static SideMatch Of(FacetParty[] a, FacetParty[] b, bool mutual)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return new SideMatch(false, false, 0, 0);
        }

        if (ReferenceEquals(a, b))
        {
            return new SideMatch(false, true, PersonsOf(a), 3);
        }

        int shared = 0, ofA = 0, ofB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (IsFirstOf(a, i))
            {
                ofA++;
                shared += Holds(b, a[i].Key) ? 1 : 0;
            }
        }

        for (var i = 0; i < b.Length; i++)
        {
            ofB += IsFirstOf(b, i) ? 1 : 0;
        }

        var persons = SharedPersons(a, b);
        var fits = shared > 0 && persons >= 0 && (shared == Math.Min(ofA, ofB) || 2 * shared >= ofA + ofB - shared);
        // Of mutual acts one name alone says nothing about the other side.
        var full = fits && !(mutual && Math.Min(ofA, ofB) < 2 && Math.Max(ofA, ofB) > 1);
        return fits ? new SideMatch(false, full, persons, (shared == ofA && shared == ofB ? 2 : 1) + (full ? 1 : 0)) : _no;
    }

    private static int PersonsOf(FacetParty[] side)
    {
        var persons = 0;
        foreach (var party in side)
        {
            persons += party.Surname.Length > 0 ? 1 : 0;
        }

        return persons;
    }

    /// <summary>How many persons both name; −1 when they name different persons of one country.</summary>
    private static int SharedPersons(FacetParty[] a, FacetParty[] b)
    {
        var shared = 0;
        foreach (var party in a)
        {
            if (party.Surname.Length == 0 || !NamesPerson(b, party.Key))
            {
                continue;
            }

            if (Names(b, party))
            {
                shared++;
            }
            else if (!SharesPerson(a, b, party.Key))
            {
                return -1;
            }
        }

        return shared;
    }

    private static bool SharesPerson(FacetParty[] a, FacetParty[] b, string key)
    {
        foreach (var own in a)
        {
            if (own.Key == key && own.Surname.Length > 0 && Names(b, own))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(FacetParty[] side, FacetParty person)
    {
        foreach (var other in side)
        {
            if (other.Key == person.Key && other.Surname == person.Surname)
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesPerson(FacetParty[] side, string key)
    {
        foreach (var party in side)
        {
            if (party.Surname.Length > 0 && party.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(FacetParty[] side, string key)
    {
        foreach (var party in side)
        {
            if (party.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFirstOf(FacetParty[] side, int index) => index == 0 || side[index - 1].Key != side[index].Key;
}
