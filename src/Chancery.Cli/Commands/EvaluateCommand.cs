using System.CommandLine;
using Chancery.Reading.Events;
using Chancery.Scoring;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery evaluate GOLD</c>: scores the reading against annotated texts.</summary>
internal static class EvaluateCommand
{
    public static Command Create(CliHost host)
    {
        var gold = new Argument<string>("gold") { Description = "A table of marked pairs (.tsv), PLOVER records (.json, .jsonl), or cases (.yaml or a folder of them)." };
        var part = new Option<Part>("--part") { Description = "Score all texts, only those kept out of tuning, or only the others." };
        var texts = new Option<string?>("--texts") { Description = "The folder of the texts of cases that hold none (NAME.txt); beside them by default." };
        var verbose = new Option<bool>("--verbose") { Description = "List each miss and each extra." };
        var command = new Command("evaluate", "Scores events: precision, recall, F1 with intervals, extras, by type, what was taken for what.") { gold, part, texts, verbose };
        command.SetAction(parse => Run(host, parse.GetValue(gold)!, parse.GetValue(part), parse.GetValue(texts), parse.GetValue(verbose)));
        return command;
    }

    private static int Run(CliHost host, string path, Part part, string? texts, bool verbose)
    {
        var full = host.FullPath(path);
        if (!File.Exists(full) && !Directory.Exists(full))
        {
            throw new CliFailure(ExitCode.InputsFailed, $"no such file or folder: {path}");
        }

        try
        {
            GoldSet.Read(full, texts is null ? null : host.FullPath(texts)).Score(() => host.Read, () => new PairCoder(host.Engine.LoadLanguage(), host.Engine.LoadLexicon()), part, verbose, host.Output);
        }
        catch (FormatException exception)
        {
            throw new CliFailure(ExitCode.InputsFailed, exception.Message);
        }

        return ExitCode.Ok;
    }
}
