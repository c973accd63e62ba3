using System.CommandLine;
using System.Text;
using Chancery.Reading.Events;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery code</c>: codes single texts, and what one given party does to another.</summary>
internal static class CodeCommand
{
    public static Command Create(CliHost host)
    {
        var path = new Argument<string>("file") { Description = "JSON Lines with \"id\", \"text\" and, if wanted, \"date\", \"source\" and \"target\"; - for standard input." };
        var pairsOnly = new Option<bool>("--pairs-only") { Description = "Code only the pairs, which is several times faster." };
        var command = new Command("code", "Codes texts given as JSON Lines; with a source and a target, the best event between them.") { path, pairsOnly };
        command.SetAction(parse => Run(host, parse.GetValue(path)!, parse.GetValue(pairsOnly)));
        return command;
    }

    private static int Run(CliHost host, string path, bool pairsOnly)
    {
        var pairs = new PairCoder(host.Engine.LoadLanguage(), host.Engine.LoadLexicon());
        var run = new CodeRun(pairsOnly ? null : host.Read, pairs);
        using var input = new StreamReader(path == "-" ? host.Input : File.OpenRead(host.FullPath(path)), Encoding.UTF8);
        var failed = false;
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            host.Output.WriteLine(run.Code(line, out var fault));
            if (fault is not null)
            {
                host.Error.WriteLine($"chancery: {path}:{number}: {fault}");
                failed = true;
            }
        }

        return failed ? ExitCode.InputsFailed : ExitCode.Ok;
    }
}
