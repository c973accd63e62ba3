namespace Chancery.Cli.Terminal;

/// <summary>How output looks.</summary>
/// <param name="Width">Columns to fill; a fixed number when output is not a terminal, so that it is the same everywhere.</param>
/// <param name="Colour">True when colours may be used.</param>
internal sealed record TerminalStyle(int Width, bool Colour)
{
    /// <summary>Columns when output goes to a file or pipe.</summary>
    public const int PipedWidth = 120;

    private const int _leastWidth = 80;
    private const int _mostWidth = 160;

    /// <summary>No colours, fixed width.</summary>
    public static TerminalStyle Plain { get; } = new(PipedWidth, Colour: false);

    /// <summary>The style that fits standard output: colours only on a terminal and never with NO_COLOR.</summary>
    public static TerminalStyle OfProcess()
    {
        if (Console.IsOutputRedirected)
        {
            return Plain;
        }

        var refused = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new TerminalStyle(Math.Clamp(WindowWidth() - 1, _leastWidth, _mostWidth), !refused);
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return PipedWidth;
        }
    }
}
