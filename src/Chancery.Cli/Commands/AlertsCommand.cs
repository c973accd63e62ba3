using System.CommandLine;
using Chancery.Cli.Terminal;
using Chancery.Exchange;
using Chancery.Register;
using Chancery.Register.Questions;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery alerts</c>: what is new since a day.</summary>
internal static class AlertsCommand
{
    public static Command Create(CliHost host)
    {
        var since = CommonOptions.Date("--since", "What became known on this day or later.");
        since.Required = true;
        var actor = new Option<string?>("--actor") { Description = "Only events with this participant." };
        var type = new Option<string?>("--type") { Description = "Only of this PLOVER type." };
        var place = new Option<string?>("--place") { Description = "Only at this place." };
        var asOf = CommonOptions.AsOf();
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json", "csv");
        var command = new Command("alerts", "Prints what became known since a day: new events, further reports, disagreements, corrections.") { since, actor, type, place, asOf, limit, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            var filter = new EventFilter { Actor = parse.GetValue(actor), Type = parse.GetValue(type), Place = parse.GetValue(place), AsOf = parse.GetValue(asOf) };
            var alerts = query.Register.Alerts(parse.GetValue(since)!.Value, filter).Take(parse.GetValue(limit)).ToList();
            return query.Print(alerts, "nothing new", alert => Print(query.Page, alert), (json, alert) => json.Write(alert), EntryTables.Alerts);
        });
        return command;
    }

    private static void Print(Page page, AlertEntry alert)
    {
        var what = alert.Event is { } entry ? $"{entry.Best.Type} {Phrases.WhoWhom(entry.Best)}, {Phrases.When(entry.Best)} ({alert.Text})" : alert.Text;
        page.Ends($"{(alert.Day is { } day ? Phrases.Day(day) : "undated   ")}  {alert.Kind,-14}{Page.OneLine(what)}", alert.Event is { } shown ? Phrases.ShortId(shown.Id) : "", text => text, page.Dim);
    }
}
