using System.CommandLine;
using Chancery.Lexicography.Places;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery places import</c>: makes a gazetteer for <c>--gazetteer</c> of a GeoNames dump.</summary>
internal static class PlacesImportCommand
{
    public const string DefaultOutput = "places.gazetteer";

    public static Command Create(CliHost host)
    {
        var file = new Argument<string>("file") { Description = "allCountries.txt, citiesNNN.txt or a country's file, or the .zip with it; - for standard input." };
        var output = new Option<string>("--output", "-o") { Description = "The gazetteer to write.", HelpName = "file", DefaultValueFactory = _ => DefaultOutput };
        var divisions = new Option<string?>("--admin") { Description = "admin1CodesASCII.txt: names of the divisions.", HelpName = "file" };
        var names = new Option<string?>("--alternate-names") { Description = "alternateNamesV2.txt: further English names.", HelpName = "file" };
        var population = new Option<long>("--min-population") { Description = "Leave out towns with fewer people.", HelpName = "number", DefaultValueFactory = _ => new GeoNamesOptions().LeastPopulation };
        var command = new Command("import", "Reads a GeoNames dump into a gazetteer that --gazetteer lays beside the shipped one.")
        {
            file, output, divisions, names, population,
        };
        command.SetAction(parse => new PlacesImportRun(host, new GeoNamesOptions { LeastPopulation = parse.GetValue(population) })
            .Run(parse.GetValue(file)!, parse.GetValue(divisions), parse.GetValue(names), parse.GetValue(output)!));
        return command;
    }
}
