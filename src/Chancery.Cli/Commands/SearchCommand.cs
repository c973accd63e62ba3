using System.CommandLine;
using Chancery.Cli.Terminal;
using Chancery.Exchange;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery search</c>: reports by their words.</summary>
internal static class SearchCommand
{
    public static Command Create(CliHost host)
    {
        var text = new Argument<string[]>("text") { Description = "Words that the report must hold, in any order.", Arity = ArgumentArity.OneOrMore };
        var actor = new Option<string?>("--actor") { Description = "Only reports that tell an act with this participant." };
        var type = new Option<string?>("--type") { Description = "Only reports that tell an act of this PLOVER type." };
        var place = new Option<string?>("--place") { Description = "Only reports that tell an act at this place." };
        var outlet = new Option<string?>("--outlet") { Description = "Only reports of this outlet, or part of its name." };
        var from = CommonOptions.Date("--from", "Only published on this day or later.");
        var to = CommonOptions.Date("--to", "Only published on this day or earlier.");
        var asOf = CommonOptions.AsOf();
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json", "csv");
        var command = new Command("search", "Finds reports by their words.") { text, actor, type, place, outlet, from, to, asOf, limit, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            var hits = query.Register.Search(string.Join(' ', parse.GetValue(text)!), new SearchFilter
            {
                Actor = parse.GetValue(actor),
                Type = parse.GetValue(type),
                Place = parse.GetValue(place),
                Outlet = parse.GetValue(outlet),
                From = parse.GetValue(from),
                To = parse.GetValue(to),
                AsOf = parse.GetValue(asOf),
                Limit = parse.GetValue(limit),
            });
            return query.Print(
                hits,
                "nothing found",
                hit =>
                {
                    query.Page.Ends(Phrases.Report(hit.Report), Phrases.ShortId(hit.Report.Id), query.Page.Bold, query.Page.Dim);
                    query.Page.Wrapped(hit.Snippet, 2);
                },
                (json, hit) => json.Write(hit),
                EntryTables.Hits);
        });
        return command;
    }
}
