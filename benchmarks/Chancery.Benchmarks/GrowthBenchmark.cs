using System.Globalization;
using Chancery.Benchmarks.Made;
using Chancery.Register;

namespace Chancery.Benchmarks;

/// <summary>What one more report costs as the register grows.</summary>
internal static class GrowthBenchmark
{
    public static void Run(TextWriter output, string file, int count)
    {
        Loader.Delete(file);
        using var stages = new StageProfile();
        using var register = SqliteRegister.OpenOrCreate(file, TimeProvider.System);
        var loader = new Loader();
        var (held, next, counted, before, cpu) = (0, 1000, 0, TimeSpan.Zero, TimeSpan.Zero);
        output.WriteLine("reports held    ms/report by the clock    by processor time");
        loader.Load(register, new MadeCorpus(new MadeSettings()).Reports(count), kept =>
        {
            held += kept;
            counted += kept;
            if (held >= next || held >= count)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{held,12:N0}{(loader.Elapsed - before).TotalMilliseconds / counted,26:0.000}{(loader.Processor - cpu).TotalMilliseconds / counted,21:0.000}"));
                output.Flush();
                (next, counted, before, cpu) = (held < 10_000 ? held + 3000 : held < 100_000 ? held + 15_000 : held + 100_000, 0, loader.Elapsed, loader.Processor);
            }
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"all: {held / loader.Elapsed.TotalSeconds:N0} readings/s by the clock; {loader.Allocated / 1e3 / held:N1} kB a report allocated, {loader.Paused.TotalMilliseconds / held:0.000} ms in collections ({GC.CollectionCount(0)}, {GC.CollectionCount(1)}, {GC.CollectionCount(2)})"));
        stages.Write(output, held);
    }
}
