using System.CommandLine;
using Chancery.Exchange;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery timeline</c> and <c>chancery events</c>: events in order of time.</summary>
internal static class TimelineCommand
{
    /// <summary>The timeline: all events that have a day, oldest first.</summary>
    public static Command Create(CliHost host) =>
        Create(host, "timeline", "Prints events in order of time.", withUndated: false);

    /// <summary>All events, undated ones last.</summary>
    public static Command CreateEvents(CliHost host) =>
        Create(host, "events", "Prints all events, those without any day last.", withUndated: true);

    private static Command Create(CliHost host, string name, string description, bool withUndated)
    {
        var actor = new Option<string?>("--actor") { Description = "Only with this participant: part of a name, a country code, or an id." };
        var type = new Option<string?>("--type") { Description = "Only of this PLOVER type, such as AGREE." };
        var status = new Option<string?>("--status") { Description = "Only of this status, such as actual or planned." };
        var place = new Option<string?>("--place") { Description = "Only at this place, or part of its name." };
        var from = CommonOptions.Date("--from", "Only what may have happened on this day or later.");
        var to = CommonOptions.Date("--to", "Only what may have happened on this day or earlier.");
        var asOf = CommonOptions.AsOf();
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json", "csv");
        var command = new Command(name, description) { actor, type, status, place, from, to, asOf, limit, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            var events = query.Register.Events(new EventFilter
            {
                Actor = parse.GetValue(actor),
                Type = parse.GetValue(type),
                Status = parse.GetValue(status),
                Place = parse.GetValue(place),
                From = parse.GetValue(from),
                To = parse.GetValue(to),
                AsOf = parse.GetValue(asOf),
                DatedOnly = !withUndated,
                Limit = parse.GetValue(limit),
                BestOnly = parse.GetValue(format) != "json", // Only JSON shows every mention.
            });
            return query.Print(events, "no events", entry => query.Printer.Event(entry, indent: 0), (json, entry) => json.Write(entry), EntryTables.Events);
        });
        return command;
    }
}
