using System.Diagnostics;
using System.Globalization;
using Chancery.Benchmarks.Made;
using Chancery.Register;

namespace Chancery.Benchmarks;

/// <summary>Loads a made corpus and compares the events that the register makes with the true ones.</summary>
internal static class MergeBenchmark
{
    private const int _batch = 500;

    public static void Run(TextWriter output, string file, int count, MadeSettings settings, string name)
    {
        File.Delete(file);
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
        var corpus = new MadeCorpus(settings);
        var truth = new Dictionary<(string Report, int Position), int>();
        var clock = new Stopwatch();
        var (cpu, process) = (TimeSpan.Zero, Process.GetCurrentProcess());
        using var register = SqliteRegister.OpenOrCreate(file, TimeProvider.System);
        foreach (var batch in corpus.Reports(count).Chunk(_batch))
        {
            foreach (var made in batch)
            {
                for (var i = 0; i < made.Truth.Length; i++)
                {
                    truth[(made.Reading.Report.Id, i)] = made.Truth[i];
                }
            }

            var before = process.TotalProcessorTime;
            clock.Start();
            register.AddAll([.. batch.Select(made => made.Reading)]);
            clock.Stop();
            process.Refresh();
            cpu += process.TotalProcessorTime - before;
        }

        var score = PairScore.Of(register, truth);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {count:N0} reports, {truth.Count:N0} mentions, {corpus.Events:N0} true events, {register.Counts().First(entry => entry.Name == "events").Count:N0} events in the register"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  pairs: precision {score.Precision:0.000}, recall {score.Recall:0.000}, F1 {score.F1:0.000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  load: {count / clock.Elapsed.TotalSeconds:N0} readings/s by the clock, {count / cpu.TotalSeconds:N0} by processor time; {new FileInfo(file).Length / 1e6:N0} MB"));
    }
}
