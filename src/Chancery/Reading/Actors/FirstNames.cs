namespace Chancery.Reading.Actors;

/// <summary>Whether two first names may be one, spelled otherwise or cut short: Dmitriy and Dmitry, Viktor and Victor, Mike and Michael.</summary>
internal static class FirstNames
{
    /// <summary>They begin alike for so many letters.</summary>
    private const int Alike = 2;

    /// <summary>So great a part of the longer one may differ: Joaquim is no Jorge.</summary>
    private const double Most = 0.6;

    private const int Longest = 32;

    public static bool AreAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var letters = Math.Min(Alike, Math.Min(one.Length, other.Length));
        return one[..letters].SequenceEqual(other[..letters])
            && (Math.Min(one.Length, other.Length) <= Alike || Distance(one, other) <= Most * Math.Max(one.Length, other.Length));
    }

    /// <summary>How many letters must be put in, left out or changed (Levenshtein 1966).</summary>
    private static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = one[..Math.Min(one.Length, Longest)];
        other = other[..Math.Min(other.Length, Longest)];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], left) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, left) = (row[j], cost);
                row[j] = cost;
            }
        }

        return row[other.Length];
    }
}
