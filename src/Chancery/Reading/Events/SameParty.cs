using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>Whether two actors stand for one party: they are one, or of one country.</summary>
internal static class SameParty
{
    public static bool Are(Actor left, Actor right) => left == right || (left.Country is { } country && country == right.Country);

    /// <summary>True where one of a side is of the party.</summary>
    public static bool IsIn(List<Actor> side, Actor actor)
    {
        foreach (var one in side)
        {
            if (Are(one, actor))
            {
                return true;
            }
        }

        return false;
    }
}
