using System.CommandLine;
using System.CommandLine.Invocation;
using Chancery.Cli.Commands;

namespace Chancery.Cli;

/// <summary>The command <c>chancery</c> with all its subcommands.</summary>
internal static class ChanceryCommand
{
    /// <summary><c>--lexicon DIR</c>, known to every command.</summary>
    private static Option<string?> PrivateLexicon() => new("--lexicon")
    {
        Description = "A private folder that is laid over the shipped lexicon.",
        HelpName = "dir",
        Recursive = true,
    };

    /// <summary><c>--gazetteer FILE</c>, known to every command.</summary>
    private static Option<string?> ImportedPlaces() => new("--gazetteer")
    {
        Description = "A gazetteer made by 'chancery places import', laid beside the shipped one.",
        HelpName = "file",
        Recursive = true,
    };

    /// <summary>The tree of commands, bound to a host.</summary>
    public static RootCommand Create(CliHost host) => new(
        "Reads news reports and keeps a register of who did, said and promised what to whom, when, where, under which condition, and on whose word.")
    {
        ReadCommand.Create(host),
        ParseCommand.Create(host),
        CodeCommand.Create(host),
        EvaluateCommand.Create(host),
        DemoCommand.Create(host),
        TimelineCommand.Create(host),
        TimelineCommand.CreateEvents(host),
        CommitmentsCommand.Create(host),
        CommitmentCommand.Create(host),
        ActorCommand.Create(host),
        ActorsCommand.Create(host),
        PlacesCommand.Create(host),
        SearchCommand.Create(host),
        DiscrepanciesCommand.Create(host),
        ExplainCommand.Create(host),
        RelationsCommand.Create(host),
        SourcesCommand.Create(host),
        AlertsCommand.Create(host),
        AskCommand.Create(host),
        CorrectCommand.Create(host),
        CorrectionsCommand.Create(host),
        RereadCommand.Create(host),
        ExportCommand.Create(host),
        ImportCommand.Create(host),
        DbCommand.Create(host),
        LexiconCommand.Create(host),
        PrivateLexicon(),
        ImportedPlaces(),
    };

    /// <summary>Runs one command line and gives its exit code. Never throws.</summary>
    public static int Run(string[] args, CliHost host)
    {
        try
        {
            return Invoke(args, host);
        }
        catch (CliFailure failure)
        {
            return Fail(host, failure.ExitCode, failure.Message);
        }
        catch (Register.RegisterException exception)
        {
            return Fail(host, ExitCode.InputsFailed, exception.Message);
        }
        catch (InvalidDataException exception)
        {
            return Fail(host, ExitCode.Internal, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(host, ExitCode.InputsFailed, exception.Message);
        }
        catch (Exception exception)
        {
            // The outermost loop: a fault of ours. One line by default; the trace on request.
            return Fail(host, ExitCode.Internal, WantsTrace
                ? exception.ToString()
                : $"a fault in chancery: {exception.GetType().Name}: {exception.Message} (set CHANCERY_TRACE=1 for details)");
        }
        finally
        {
            host.Output.Flush();
            host.Error.Flush();
        }
    }

    private static bool WantsTrace => Environment.GetEnvironmentVariable("CHANCERY_TRACE") == "1";

    private static int Invoke(string[] args, CliHost host)
    {
        var root = Create(host);
        var parse = root.Parse(args);
        if (parse.Errors.Count > 0 && parse.Action is ParseErrorAction)
        {
            foreach (var error in parse.Errors)
            {
                host.Error.WriteLine($"chancery: {error.Message}");
            }

            host.Error.WriteLine($"Try '{NameOf(parse.CommandResult.Command)} --help'.");
            return ExitCode.Usage;
        }

        host.Engine.PrivateLexicon = PathOf("--lexicon");
        host.Engine.Gazetteer = PathOf("--gazetteer");
        return parse.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = host.Output,
            Error = host.Error,
        });

        string? PathOf(string name) => parse.GetValue(root.Options.OfType<Option<string?>>().First(option => option.Name == name)) is { } path ? host.FullPath(path) : null;
    }

    private static string NameOf(Command command) => command is RootCommand ? "chancery" : $"chancery {command.Name}";

    private static int Fail(CliHost host, int exitCode, string message)
    {
        host.Output.Flush();
        // One line, whatever the message holds; a trace is asked for and keeps its lines.
        host.Error.WriteLine("chancery: " + (exitCode == ExitCode.Internal && WantsTrace ? message : message.ReplaceLineEndings(" ")));
        return exitCode;
    }
}
