using System.Globalization;
using Chancery.Benchmarks;
using Chancery.Benchmarks.Made;

// One line per measurement: the name on the command line, what it does.
var file = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "chancery-benchmark.db");
int Count(int otherwise) => args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : otherwise;
switch (args is [var name, ..] ? name : "")
{
    case "merge":
        foreach (var (label, settings) in MadeSettings.All.Where(entry => args.Length <= 3 || args[3] == entry.Name))
        {
            MergeBenchmark.Run(Console.Out, file, Count(100_000), settings, label, goOn: args.Length > 4 && args[4] == "go-on");
        }

        return 0;
    case "growth":
        GrowthBenchmark.Run(Console.Out, file, Count(1_000_000));
        return 0;
    case "questions":
        QuestionBenchmark.Run(Console.Out, file);
        return 0;
    case "millions":
        QuestionBenchmark.Make(Console.Out, file, Count(30_000), args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 67);
        return 0;
    case "load":
        CrashTrial.Load(Console.Out, file);
        return 0;
    case "crash":
        var faults = CrashTrial.Run(file, Count(100), seed: 1);
        Console.WriteLine(faults.Count == 0 ? $"{Count(100)} kills: nothing lost, nothing doubled" : string.Join('\n', faults));
        return faults.Count == 0 ? 0 : 1;
    default:
        Console.Error.WriteLine("usage: Chancery.Benchmarks merge|growth|millions|questions|crash|load [FILE] [COUNT] [tuned|aside|harsh or TIMES] [go-on]");
        return 1;
}
