namespace Chancery.Scoring;

/// <summary>Confidence intervals by drawing the texts again with replacement; the same texts give the same interval.</summary>
public static class Bootstrap
{
    private const int Samples = 1000;
    private const double Tail = 0.025;

    /// <summary>The interval of a figure over units that are drawn as wholes: reports, sentences.</summary>
    public static Interval Of<T>(IReadOnlyList<T> units, Func<IReadOnlyList<T>, double> figure)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(figure);
        if (units.Count == 0)
        {
            return default;
        }

        ulong state = 0x9E3779B97F4A7C15;
        var figures = new double[Samples];
        var drawn = new T[units.Count];
        for (var sample = 0; sample < Samples; sample++)
        {
            for (var i = 0; i < drawn.Length; i++)
            {
                drawn[i] = units[(int)(Next(ref state) % (ulong)units.Count)];
            }

            figures[sample] = figure(drawn);
        }

        Array.Sort(figures);
        return new Interval(figures[(int)(Samples * Tail)], figures[Samples - 1 - (int)(Samples * Tail)]);
    }

    /// <summary>A small generator with a fixed start (splitmix64).</summary>
    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
