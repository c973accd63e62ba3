using Chancery.Benchmarks;
using Chancery.Benchmarks.Made;

// One line per measurement: the name on the command line, what it does.
var file = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "chancery-benchmark.db");
int Count(int index, int otherwise) => args.Length > index ? int.Parse(args[index], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
switch (args is [var name, ..] ? name : "")
{
    case "merge":
        foreach (var (label, settings) in MadeSettings.All.Where(entry => args.Length <= 3 || args[3] == entry.Name))
        {
            MergeBenchmark.Run(Console.Out, file, Count(2, 100_000), settings, label);
        }

        return 0;
    default:
        Console.Error.WriteLine("usage: Chancery.Benchmarks merge [FILE] [REPORTS] [SETTINGS]");
        return 1;
}
