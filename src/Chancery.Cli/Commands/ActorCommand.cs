using System.CommandLine;
using Chancery.Cli.Terminal;
using Chancery.Exchange;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery actor</c>: what the register knows of an actor.</summary>
internal static class ActorCommand
{
    public static Command Create(CliHost host)
    {
        var name = new Argument<string>("name") { Description = "Part of a name, a country code, or an id." };
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json", "csv");
        var command = new Command("actor", "Prints actors by name or country, with their latest events.") { name, limit, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            var actors = query.Register.Actors(parse.GetValue(name)!).Take(parse.GetValue(limit)).ToList();
            return query.Print(actors, "no such actor", actor => Print(query, actor), (json, actor) => json.Write(actor), EntryTables.Actors);
        });
        return command;
    }

    private static void Print(RegisterQuery query, ActorEntry entry)
    {
        query.Page.Ends(Phrases.Name(entry.Actor), Phrases.ShortId(entry.Actor.Id), query.Page.Bold, query.Page.Dim);
        string?[] facts =
        [
            entry.Kind,
            entry.Sectors.Count == 0 ? null : string.Join(", ", entry.Sectors),
            entry.Offices.Count == 0 ? null : string.Join(", ", entry.Offices),
            $"{entry.Reports} {(entry.Reports == 1 ? "report" : "reports")}",
            "as " + string.Join(", ", entry.Names.Take(6).Select(quote => $"“{Page.OneLine(quote)}”")),
        ];
        query.Page.Wrapped(string.Join(" · ", facts.Where(fact => fact is not null)), 2, query.Page.Dim);
        foreach (var shown in query.Register.Events(new EventFilter { Actor = entry.Actor.Id, DatedOnly = true, NewestFirst = true, Limit = 5 }).Reverse())
        {
            query.Printer.Event(shown);
        }

        query.Page.Line();
    }
}
