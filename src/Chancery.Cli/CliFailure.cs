namespace Chancery.Cli;

/// <summary>Ends a command with one line for the user and an exit code.</summary>
internal sealed class CliFailure(int exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>One of <see cref="ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;
}
