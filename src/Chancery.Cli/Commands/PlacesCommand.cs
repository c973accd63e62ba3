using System.CommandLine;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery places</c>: where the register's events happened; <c>import</c> widens the gazetteer.</summary>
internal static class PlacesCommand
{
    public static Command Create(CliHost host)
    {
        var words = new Argument<string?>("words") { Description = "Part of a place's name, or a country's code; all places when left out.", Arity = ArgumentArity.ZeroOrOne };
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("places", "Prints the places of the register's events; 'places import' reads a GeoNames dump.")
        {
            words, limit, register, format, PlacesImportCommand.Create(host),
        };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            return query.Print(
                query.Register.Places(parse.GetValue(words), parse.GetValue(limit)),
                "no places", entry => query.Page.Line(LineOf(entry)), (json, entry) => json.Write(entry));
        });
        return command;
    }

    private static string LineOf(PlaceEntry place)
    {
        var where = place.Latitude is { } latitude && place.Longitude is { } longitude ? FormattableString.Invariant($"{latitude:0.00} {longitude:0.00}") : "";
        var when = (place.First, place.Last) switch
        {
            (null, _) or (_, null) => "undated",
            var (first, last) when first == last => $"{first:yyyy-MM-dd}",
            var (first, last) => $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}",
        };
        return $"  {place.Name,-34} {place.Country ?? "",-4} {where,-16} {place.Events,6} event{(place.Events == 1 ? " " : "s")}  {when}";
    }
}
