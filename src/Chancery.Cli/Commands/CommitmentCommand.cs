using System.CommandLine;
using Chancery.Register;
using Chancery.Register.Corrections;
using Chancery.Register.Lives;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery commitment ID</c>: the story of one commitment, and what a person has to say about it.</summary>
internal static class CommitmentCommand
{
    public static Command Create(CliHost host)
    {
        var id = new Argument<string>("id") { Description = "The id of a commitment (C-…), or its start." };
        var confirm = new Option<bool>("--confirm") { Description = "Says that this account is right; it is kept even if a later reading misses it." };
        var reject = new Option<bool>("--reject") { Description = "Says that this account is wrong; it is not shown any more." };
        var link = new Option<string?>("--link") { Description = "Says that this account (C-…) speaks of the same commitment, or that this event (E-…) is what was owed.", HelpName = "id" };
        var unlink = new Option<string?>("--unlink") { Description = "Says that this account or event has nothing to do with it.", HelpName = "id" };
        var author = new Option<string?>("--author") { Description = "Who says so." };
        var reason = new Option<string?>("--reason") { Description = "Why." };
        var asOf = CommonOptions.AsOf();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("commitment", "Prints the story of one commitment with its evidence, or records what a person says about it.")
        {
            id, confirm, reject, link, unlink, author, reason, asOf, register, format,
        };
        command.SetAction(parse =>
        {
            var say = new Saying(parse.GetValue(confirm), parse.GetValue(reject), parse.GetValue(link), parse.GetValue(unlink));
            return say.Act is { } act
                ? Correct(host, parse.GetValue(register)!, parse.GetValue(id)!, act, say.Other, parse.GetValue(author), parse.GetValue(reason))
                : Print(host, parse.GetValue(register)!, parse.GetValue(format)!, parse.GetValue(id)!, parse.GetValue(asOf));
        });
        return command;
    }

    private static int Print(CliHost host, string register, string format, string id, DateOnly? asOf)
    {
        using var query = new RegisterQuery(host, register, format);
        var lives = query.Register.Lives(new LifeFilter { Id = id, AsOf = asOf });
        return lives.Count == 0
            ? throw new CliFailure(ExitCode.InputsFailed, $"{id}: no commitment of that id was known{(asOf is null ? "" : " then")}")
            : query.Print(lives, "", query.Printer.Story, (json, life) => json.Write(life));
    }

    private static int Correct(CliHost host, string name, string id, string act, string? other, string? author, string? reason)
    {
        if (author is null || reason is null)
        {
            throw new CliFailure(ExitCode.Usage, "a correction needs --author and --reason");
        }

        using var register = SqliteRegister.OpenOrCreate(host.FullPath(name), host.Clock);
        var target = One(register, id);
        var second = other is ['C', '-', ..] ? One(register, other) : null;
        var entry = register.Correct(new Correction
        {
            Act = act,
            Kind = "commitment",
            Target = target.Id,
            Anchor = AnchorOf(target),
            Other = second?.Id ?? (other is null ? null : Event(register, other)),
            OtherAnchor = second is null ? null : AnchorOf(second),
            Author = author,
            Reason = reason,
        });
        host.Output.WriteLine($"{entry.Id}  {act} {target.Id}{(entry.Correction.Other is { } to ? " " + to : "")}");
        return ExitCode.Ok;
    }

    private static CommitmentEntry One(SqliteRegister register, string id) => register.Commitments(new CommitmentFilter { Id = id }) switch
    {
        [var entry] => entry,
        [] => throw new CliFailure(ExitCode.InputsFailed, $"{id}: no commitment has that id"),
        _ => throw new CliFailure(ExitCode.Usage, $"{id}: several commitments begin so; give more of the id"),
    };

    private static string Event(SqliteRegister register, string id) => register.Events(new EventFilter { Id = id }) switch
    {
        [var entry] => entry.Id,
        [] => throw new CliFailure(ExitCode.InputsFailed, $"{id}: no event has that id"),
        _ => throw new CliFailure(ExitCode.Usage, $"{id}: several events begin so; give more of the id"),
    };

    private static Anchor AnchorOf(CommitmentEntry entry) => new(entry.Report.Id, entry.Consequent, entry.Consequent.Of(entry.Report.Text).ToString());

    /// <summary>What is said, when anything is.</summary>
    private sealed record Saying(bool Confirm, bool Reject, string? Link, string? Unlink)
    {
        public string? Act => Confirm ? CorrectionAct.Confirm : Reject ? CorrectionAct.Reject : Link is not null ? CorrectionAct.Link : Unlink is not null ? CorrectionAct.Unlink : null;

        public string? Other => Link ?? Unlink;
    }
}
