using System.CommandLine;
using System.Globalization;
using Chancery.Intake;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery read</c>: reads reports into the register and prints what it found.</summary>
internal static class ReadCommand
{
    public static Command Create(CliHost host)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, folders, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = CommonOptions.Format("text", "json", "html");
        var register = CommonOptions.Register();
        var noRegister = new Option<bool>("--no-register") { Description = "Only print; keep nothing." };
        var input = new Option<string>("--input") { Description = "auto: by the file's name; jsonl: one report a line; text: one report a file.", DefaultValueFactory = _ => "auto" };
        input.AcceptOnlyFromAmong("auto", "jsonl", "text");
        var date = CommonOptions.Date("--date", "The day of publication (YYYY-MM-DD) where the report does not bring its own.");
        var title = new Option<string?>("--title") { Description = "The headline, where the report does not bring its own." };
        var outlet = new Option<string?>("--outlet") { Description = "The outlet, where the report does not bring its own." };
        var url = new Option<string?>("--url") { Description = "The address, where the report does not bring its own." };
        var language = new Option<string?>("--language") { Description = "The language (ISO 639-1); guessed from the text when not given." };
        var maxSize = new Option<int>("--max-size") { Description = "The largest report that is read, in bytes.", DefaultValueFactory = _ => new IntakeOptions().MaxSize };
        maxSize.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is <= 0 or > 100_000_000)
            {
                result.AddError("--max-size takes a number of bytes from 1 to 100000000.");
            }
        });

        var command = new Command("read", "Reads reports into the register and prints what it found.")
        {
            paths, format, register, noRegister, input, date, title, outlet, url, language, maxSize,
        };
        command.SetAction(parse => new ReadRun(host, parse.GetValue(format)!, parse.GetValue(noRegister) ? null : parse.GetValue(register), new IntakeOptions
        {
            JsonLines = parse.GetValue(input) == "jsonl",
            MaxSize = parse.GetValue(maxSize),
            Published = parse.GetValue(date),
            Title = parse.GetValue(title),
            Outlet = parse.GetValue(outlet),
            Url = parse.GetValue(url),
            Language = parse.GetValue(language),
        }).Run(parse.GetValue(paths)!));
        return command;
    }
}
