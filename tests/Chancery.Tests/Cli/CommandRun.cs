using System.Text;
using Chancery.Cli;
using Chancery.Cli.Terminal;

namespace Chancery.Tests.Cli;

/// <summary>One command line, run inside the test process.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(string input, params string[] args)
    {
        var (bytes, error) = (new MemoryStream(), new StringWriter { NewLine = "\n" });
        var host = new CliHost
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            OutputBytes = bytes,
            Output = new StreamWriter(bytes, new UTF8Encoding(false)) { NewLine = "\n" },
            Error = error,
            Style = TerminalStyle.Plain,
            WorkingFolder = AppContext.BaseDirectory,
        };
        var code = ChanceryCommand.Run(args, host);
        host.Output.Flush();
        return new CommandRun(code, Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }
}
