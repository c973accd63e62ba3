using System.CommandLine;
using Chancery.Cli.Terminal;
using Chancery.Register;
using Chancery.Register.Corrections;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery correct</c>: what a person says about an entry.</summary>
internal static class CorrectCommand
{
    public static Command Create(CliHost host)
    {
        var id = new Argument<string>("id") { Description = "An event (E-…), a mention (M-…), or with --undo a correction (K-…)." };
        var confirm = new Option<bool>("--confirm") { Description = "It is right." };
        var reject = new Option<bool>("--reject") { Description = "It is wrong and is shown no more." };
        var set = new Option<string[]>("--set")
        {
            Description = $"FIELD=VALUE: one field has another value ({string.Join(", ", CorrectionField.All)}); nothing after = empties it.", AllowMultipleArgumentsPerToken = false,
        };
        var merge = new Option<string?>("--merge") { Description = "It is the same event as this one.", HelpName = "id" };
        var split = new Option<bool>("--split") { Description = "The mention is an event of its own." };
        var undo = new Option<bool>("--undo") { Description = "The correction does not hold any more." };
        var author = new Option<string>("--author") { Description = "Who says so.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why.", Required = true };
        var register = CommonOptions.Register();
        var command = new Command("correct", "Confirms, rejects, changes, merges or splits an entry; kept for good, with author and reason.")
        {
            id, confirm, reject, set, merge, split, undo, author, reason, register,
        };
        command.SetAction(parse =>
        {
            var path = host.FullPath(parse.GetValue(register)!);
            if (!File.Exists(path))
            {
                throw new CliFailure(ExitCode.InputsFailed, $"{parse.GetValue(register)}: there is no register yet; 'chancery read' makes one");
            }

            using var opened = SqliteRegister.OpenOrCreate(path, host.Clock);
            var corrector = new Corrector(opened, parse.GetValue(author)!, parse.GetValue(reason)!);
            var target = parse.GetValue(id)!;
            List<CorrectionEntry> made = [];
            made.AddRange(parse.GetValue(confirm) ? corrector.Judge(target, CorrectionAct.Confirm) : []);
            made.AddRange(parse.GetValue(reject) ? corrector.Judge(target, CorrectionAct.Reject) : []);
            made.AddRange(parse.GetValue(set) is { Length: > 0 } changes ? corrector.Change(target, [.. changes.Select(Change)]) : []);
            made.AddRange(parse.GetValue(merge) is { } other ? corrector.Merge(target, other) : []);
            made.AddRange(parse.GetValue(split) ? corrector.Split(target) : []);
            made.AddRange(parse.GetValue(undo) ? corrector.Undo(target) : []);
            if (made.Count == 0)
            {
                throw new CliFailure(ExitCode.Usage, "say what is to be corrected: --confirm, --reject, --set, --merge, --split or --undo");
            }

            made.ForEach(entry => host.Output.WriteLine($"{entry.Id}  {Phrases.Correction(entry)}"));
            var now = made.Where(entry => entry.Correction.Kind == "mention").SelectMany(entry => opened.Events(new EventFilter { Id = entry.Correction.Target })).Select(entry => entry.Id).Distinct();
            host.Output.WriteLine($"now: {string.Join(", ", now.DefaultIfEmpty("not shown"))}");
            return ExitCode.Ok;
        });
        return command;
    }

    private static (string Field, string? Value) Change(string change)
    {
        var at = change.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? (change[..at], change[(at + 1)..]) : throw new CliFailure(ExitCode.Usage, $"--set takes FIELD=VALUE, not '{change}'");
    }
}
