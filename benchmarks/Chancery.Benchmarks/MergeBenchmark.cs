using System.Globalization;
using Chancery.Benchmarks.Made;
using Chancery.Register;

namespace Chancery.Benchmarks;

/// <summary>Loads a made corpus and compares the events that the register makes with the true ones.</summary>
internal static class MergeBenchmark
{
    /// <remarks>With <paramref name="goOn"/> the file is kept: what it holds already costs next to nothing, so that a long load can be cut.</remarks>
    public static void Run(TextWriter output, string file, int count, MadeSettings settings, string name, bool goOn)
    {
        if (!goOn)
        {
            Loader.Delete(file);
        }

        var corpus = new MadeCorpus(settings);
        var truth = new Dictionary<(string Report, int Position), int>();
        var loader = new Loader();
        using var register = SqliteRegister.OpenOrCreate(file, TimeProvider.System);
        loader.Load(register, corpus.Reports(count).Select(made =>
        {
            for (var i = 0; i < made.Truth.Length; i++)
            {
                truth[(made.Reading.Report.Id, i)] = made.Truth[i];
            }

            return made;
        }), _ => { });

        var score = PairScore.Of(register, truth);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {count:N0} reports, {truth.Count:N0} mentions, {truth.Values.Distinct().Count():N0} true events told, {register.Counts().First(entry => entry.Name == "events").Count:N0} events in the register"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  pairs: precision {score.Precision:0.000}, recall {score.Recall:0.000}, F1 {score.F1:0.000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  load: {count / loader.Elapsed.TotalSeconds:N0} readings/s by the clock, {count / loader.Processor.TotalSeconds:N0} by processor time; {new FileInfo(file).Length / 1e6:N0} MB"));
        output.Flush();
    }
}
