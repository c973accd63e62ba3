using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Terminal;
using Chancery.Exchange;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery places</c>: where things happened; <c>import</c> widens the gazetteer.</summary>
internal static class PlacesCommand
{
    public static Command Create(CliHost host)
    {
        var name = new Argument<string?>("name") { Description = "Part of a name, or a country's code; all places when left out.", Arity = ArgumentArity.ZeroOrOne };
        var country = new Option<string?>("--country") { Description = "Only in this state (ISO 3166-1 alpha-3)." };
        var actor = new Option<string?>("--actor") { Description = "Only events with this participant." };
        var from = CommonOptions.Date("--from", "Only events of this day or later.");
        var to = CommonOptions.Date("--to", "Only events of this day or earlier.");
        var asOf = CommonOptions.AsOf();
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json", "csv");
        var command = new Command("places", "Prints places with the number of events there; 'places import' reads a GeoNames dump.")
        {
            name, country, actor, from, to, asOf, limit, register, format, PlacesImportCommand.Create(host),
        };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            var words = parse.GetValue(name);
            var isCode = words is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'];
            var places = query.Register.Places(
                new EventFilter
                {
                    Place = isCode ? null : words, Actor = parse.GetValue(actor), From = parse.GetValue(from), To = parse.GetValue(to), AsOf = parse.GetValue(asOf), Limit = parse.GetValue(limit),
                },
                isCode ? words : parse.GetValue(country));
            return query.Print(
                places,
                "no places",
                place => query.Page.Line(string.Create(CultureInfo.InvariantCulture, $"{place.Events,8:N0} {(place.Events == 1 ? "event " : "events")}  {Page.OneLine(place.Name)}{(place.Country is { } code ? $" ({code})" : "")}{Days(place.First, place.Last)}")),
                (json, place) => json.Write(place),
                EntryTables.Places);
        });
        return command;
    }

    private static string Days(DateOnly? first, DateOnly? last) => first is { } from && last is { } to ? $"  {Phrases.Day(from)}…{Phrases.Day(to)}" : "";
}
