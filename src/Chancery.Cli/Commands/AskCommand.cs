using System.CommandLine;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery ask</c>: questions that are kept under a name.</summary>
internal static class AskCommand
{
    /// <summary>What may be kept: commands that only ask.</summary>
    private static readonly string[] _questions = ["timeline", "events", "commitments", "actor", "search", "discrepancies", "relations", "places", "sources", "alerts", "explain"];

    public static Command Create(CliHost host)
    {
        var name = new Argument<string?>("name") { Description = "The name of the question; all names are printed when left out.", Arity = ArgumentArity.ZeroOrOne };
        var words = new Argument<string[]>("question") { Description = "With --save: the words of the command to keep, after --.", Arity = ArgumentArity.ZeroOrMore };
        var save = new Option<bool>("--save") { Description = "Keep the question under this name." };
        var remove = new Option<bool>("--remove") { Description = "Take the name away." };
        var register = CommonOptions.Register();
        var command = new Command("ask", "Asks a question that was kept under a name: ask NAME --save -- timeline --actor AZE.") { name, words, save, remove, register };
        command.SetAction(parse => (parse.GetValue(name), parse.GetValue(save), parse.GetValue(remove)) switch
        {
            (null, _, _) => List(host, parse.GetValue(register)!),
            ({ } key, true, _) => Save(host, parse.GetValue(register)!, key, parse.GetValue(words)!),
            ({ } key, _, true) => Save(host, parse.GetValue(register)!, key, null),
            ({ } key, _, _) => Ask(host, parse.GetValue(register)!, key, parse.GetValue(words)!),
        });
        return command;
    }

    private static int List(CliHost host, string register)
    {
        using var opened = SqliteRegister.OpenExisting(host.FullPath(register), host.Clock);
        foreach (var (name, question) in opened.SavedQuestions())
        {
            host.Output.WriteLine($"{name}: {string.Join(' ', question)}");
        }

        return ExitCode.Ok;
    }

    private static int Save(CliHost host, string register, string name, string[]? question)
    {
        if (question is not null && (question.Length == 0 || !_questions.Contains(question[0])))
        {
            throw new CliFailure(ExitCode.Usage, $"a question begins with one of {string.Join(", ", _questions)}");
        }

        using var opened = SqliteRegister.OpenOrCreate(host.FullPath(register), host.Clock);
        opened.SaveQuestion(name, question);
        return ExitCode.Ok;
    }

    /// <summary>Further words are added to the kept ones: <c>ask NAME -- --format csv</c>.</summary>
    private static int Ask(CliHost host, string register, string name, string[] further)
    {
        IReadOnlyList<string>? question;
        using (var opened = SqliteRegister.OpenExisting(host.FullPath(register), host.Clock))
        {
            question = opened.SavedQuestions().GetValueOrDefault(name);
        }

        return question is null
            ? throw new CliFailure(ExitCode.InputsFailed, $"no question is kept as '{name}'; 'chancery ask' lists them")
            : ChanceryCommand.Run([.. question, .. further, "--register", register], host);
    }
}
