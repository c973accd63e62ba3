using System.CommandLine;
using Chancery.Cli.Lexicons;
using Chancery.Lexicography;
using Chancery.Lexicon;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery lexicon check</c> and <c>chancery lexicon try</c>.</summary>
internal static class LexiconCommand
{
    public static Command Create(CliHost host) => new("lexicon", "Checks the lexicon and tries it on a sentence.")
    {
        CreateCheck(host),
        CreateTry(host),
    };

    private static Command CreateCheck(CliHost host)
    {
        var examples = new Option<bool>("--examples") { Description = "Run the examples of all entries too." };
        var command = new Command("check", "Lists every fault of the lexicon with file, line and column.") { examples };
        command.SetAction(parse => Check(host, host.Engine.Lexicons, parse.GetValue(examples)));
        return command;
    }

    private static Command CreateTry(CliHost host)
    {
        var sentence = new Argument<string>("sentence") { Description = "The text to read." };
        var command = new Command("try", "Shows the tree of a sentence and which entries of the lexicon fired.") { sentence };
        command.SetAction(parse =>
        {
            new LexiconTrial(host.Engine.LoadLanguage(), host.Engine.LoadLexicon(), host.Output).Show(parse.GetValue(sentence)!);
            return ExitCode.Ok;
        });
        return command;
    }

    private static int Check(CliHost host, LexiconStack stack, bool examples)
    {
        var problems = new LexiconProblems();
        var data = stack.Read(problems);
        stack.Print(problems, host.Output);
        if (problems.Items.Count > 0)
        {
            host.Error.WriteLine($"chancery: the lexicon has {problems.Items.Count} fault(s)");
            return ExitCode.InputsFailed;
        }

        return examples ? RunExamples(host, data) : Done(host, "The lexicon has no faults.");
    }

    private static int RunExamples(CliHost host, LexiconData data)
    {
        var reader = new ReportReader(host.Engine.LoadLanguage(), CompiledLexicon.Load(CompiledLexicon.Compile(data)));
        var run = new LexiconExamples(reader.Read);
        run.Run(data);
        foreach (var fault in run.Faults)
        {
            host.Output.WriteLine($"{fault.Entry}: {fault.Fault}: {fault.Text}");
        }

        if (run.Faults.Count == 0)
        {
            return Done(host, $"The lexicon has no faults; {run.Count} examples come out as they should.");
        }

        host.Error.WriteLine($"chancery: {run.Faults.Count} of {run.Count} examples do not come out as they should");
        return ExitCode.InputsFailed;
    }

    private static int Done(CliHost host, string message)
    {
        host.Output.WriteLine(message);
        return ExitCode.Ok;
    }
}
