using System.CommandLine;
using Chancery.Intake;
using Chancery.Language;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery parse</c>: prints tokens, sentences, tags, lemmas, trees and names as CoNLL-U.</summary>
internal static class ParseCommand
{
    public static Command Create(CliHost host)
    {
        var path = new Argument<string>("file") { Description = "A file, or - for standard input." };
        var input = new Option<string>("--input")
        {
            Description = "text: plain text; conllu: given sentences and tokens are kept and columns 3 to 8 filled anew.",
            DefaultValueFactory = _ => "text",
        };
        input.AcceptOnlyFromAmong("text", "conllu");
        var command = new Command("parse", "Prints tokens, sentences, tags, lemmas, trees and names as CoNLL-U.") { path, input };
        command.SetAction(parse => Run(host, parse.GetValue(path)!, parse.GetValue(input) == "conllu"));
        return command;
    }

    private static int Run(CliHost host, string path, bool conllu)
    {
        var (text, remark) = TextDecoder.Decode(ReadAll(host, path));
        if (remark is not null)
        {
            host.Error.WriteLine($"chancery: {path}: {remark.Text}");
        }

        var engine = host.Engine.LoadLanguage();
        if (!conllu)
        {
            Conllu.Write(engine.Parse(text, []), host.Output);
            return ExitCode.Ok;
        }

        try
        {
            Conllu.Renew(text, engine, host.Output);
            return ExitCode.Ok;
        }
        catch (FormatException exception)
        {
            throw new CliFailure(ExitCode.InputsFailed, $"{path}: {exception.Message}", exception);
        }
    }

    private static byte[] ReadAll(CliHost host, string path)
    {
        if (path != "-")
        {
            var full = host.FullPath(path);
            return File.Exists(full) ? File.ReadAllBytes(full) : throw new CliFailure(ExitCode.InputsFailed, $"{path}: there is no such file");
        }

        using var bytes = new MemoryStream();
        host.Input.CopyTo(bytes);
        return bytes.ToArray();
    }
}
