namespace Chancery.Cli;

/// <summary>What the command tells the shell; docs/reference/exit-codes.md explains each.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>The command line makes no sense: unknown option, missing argument, bad value.</summary>
    public const int Usage = 1;

    /// <summary>Some inputs, or the register, could not be read; the others were.</summary>
    public const int InputsFailed = 2;

    /// <summary>The program itself failed: a part of it is missing or it has a fault.</summary>
    public const int Internal = 3;
}
