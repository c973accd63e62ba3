using System.CommandLine;
using Chancery.Cli.Terminal;
using Chancery.Register;
using Chancery.Register.Corrections;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery actors</c>: the actors of the register; which entries are one and which are not.</summary>
internal static class ActorsCommand
{
    public static Command Create(CliHost host)
    {
        var words = new Argument<string>("name") { Description = "Part of a name or a country code; all when left out.", Arity = ArgumentArity.ZeroOrOne };
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("actors", "Lists the actors of the register, the most mentioned first.") { words, limit, register, format, Merge(host), Split(host) };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            var actors = query.Register.EachActor(parse.GetValue(words) ?? "").Take(parse.GetValue(limit)).ToList();
            return query.Print(actors, "no actors", actor => Print(query.Page, actor), (json, actor) => json.Write(actor));
        });
        return command;
    }

    private static void Print(Page page, ActorEntry entry) => page.Ends(
        $"{Phrases.Name(entry.Actor)} · {entry.Kind}{(entry.Sectors.Count == 0 ? "" : " " + entry.Sectors[0])}{(entry.Offices.Count == 0 ? "" : ", " + entry.Offices[0])}",
        $"{entry.Reports} {(entry.Reports == 1 ? "report" : "reports")} {Phrases.ShortId(entry.Actor.Id)}", page.Bold, page.Dim);

    private static Command Merge(CliHost host)
    {
        var one = new Argument<string>("one") { Description = "An actor: its id, or a name that only it has." };
        var other = new Argument<string>("other") { Description = "Another entry of the same actor." };
        var (author, reason, register) = (Author(), Reason(), CommonOptions.Register());
        var command = new Command("merge", "Says that two entries are the same actor. The entry is kept for good and survives new readings.") { one, other, author, reason, register };
        command.SetAction(parse =>
        {
            using var opened = Open(host, parse.GetValue(register)!);
            var (first, second) = (ActorChoice.Of(opened, parse.GetValue(one)!), ActorChoice.Of(opened, parse.GetValue(other)!));
            if (first.Id == second.Id)
            {
                throw new CliFailure(ExitCode.Usage, $"{first.Id} cannot be merged with itself");
            }

            return Correct(host, opened, CorrectionAct.Merge, first, second, null, parse.GetValue(author)!, parse.GetValue(reason)!);
        });
        return command;
    }

    private static Command Split(CliHost host)
    {
        var one = new Argument<string>("one") { Description = "An actor: its id, or a name that only it has." };
        var other = new Argument<string>("other") { Description = "The entry that is somebody else.", Arity = ArgumentArity.ZeroOrOne };
        var report = new Option<string?>("--report") { Description = "Instead of another entry: the id of a report whose bearer of the name is somebody else.", HelpName = "id" };
        var (author, reason, register) = (Author(), Reason(), CommonOptions.Register());
        var command = new Command("split", "Says that two entries, or the bearer of the name in one report, are different actors.") { one, other, report, author, reason, register };
        command.SetAction(parse =>
        {
            using var opened = Open(host, parse.GetValue(register)!);
            var first = ActorChoice.Of(opened, parse.GetValue(one)!);
            if (parse.GetValue(report) is { } id)
            {
                var found = opened.Reports(id);
                return found.Count == 1
                    ? Correct(host, opened, CorrectionAct.Split, first, null, new Anchor(found[0].Id, new Model.TextSpan(0, 0), ""), parse.GetValue(author)!, parse.GetValue(reason)!)
                    : throw new CliFailure(ExitCode.Usage, $"{id}: no such report, or several");
            }

            return parse.GetValue(other) is { } name
                ? Correct(host, opened, CorrectionAct.Split, first, ActorChoice.Of(opened, name), null, parse.GetValue(author)!, parse.GetValue(reason)!)
                : throw new CliFailure(ExitCode.Usage, "say from whom: another actor, or --report");
        });
        return command;
    }

    private static int Correct(CliHost host, SqliteRegister register, string act, ActorRef one, ActorRef? other, Anchor? anchor, string author, string reason)
    {
        var entry = register.Correct(new Correction
        {
            Act = act,
            Kind = "actor",
            Target = one.Id,
            Other = other?.Id,
            Anchor = anchor,
            Author = author,
            Reason = reason,
        });
        host.Output.WriteLine($"{entry.Id}  {act} {Phrases.Name(one)}{(other is null ? $" in {Phrases.ShortId(anchor!.Report)}" : $" and {Phrases.Name(other)}")}");
        return ExitCode.Ok;
    }

    private static SqliteRegister Open(CliHost host, string file)
    {
        using (SqliteRegister.OpenExisting(host.FullPath(file), host.Clock))
        {
            // Says clearly that there is none, instead of making one.
        }

        return SqliteRegister.OpenOrCreate(host.FullPath(file), host.Clock);
    }

    private static Option<string> Author() => new("--author") { Description = "Who says so.", DefaultValueFactory = _ => "desk" };

    private static Option<string> Reason() => new("--reason") { Description = "Why.", DefaultValueFactory = _ => "" };
}
