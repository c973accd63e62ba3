namespace Chancery.Cli.Terminal;

/// <summary>A row of numbers as a row of bars.</summary>
internal static class Sparkline
{
    private const string _bars = "▁▂▃▄▅▆▇█";
    private const int _widest = 60;

    /// <summary>One bar a number, the least the lowest; of more than 60 numbers several share a bar.</summary>
    public static string Of(IReadOnlyList<double> numbers)
    {
        if (numbers.Count == 0)
        {
            return "";
        }

        var bars = numbers.Chunk((numbers.Count + _widest - 1) / _widest).Select(chunk => chunk.Average()).ToList();
        var (least, most) = (bars.Min(), bars.Max());
        return string.Concat(bars.Select(bar => _bars[most > least ? (int)Math.Round((bar - least) / (most - least) * (_bars.Length - 1)) : _bars.Length / 2]));
    }
}
