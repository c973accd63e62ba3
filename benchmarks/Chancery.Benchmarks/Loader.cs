using System.Diagnostics;
using Chancery.Benchmarks.Made;
using Chancery.Register;

namespace Chancery.Benchmarks;

/// <summary>Loads a made corpus in transactions of many readings and counts what it costs.</summary>
internal sealed class Loader
{
    private readonly Stopwatch _clock = new();
    private readonly Process _process = Process.GetCurrentProcess();

    /// <summary>Time by the clock, the making of the corpus included.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>Processor time, which other programs on the machine disturb less.</summary>
    public TimeSpan Processor { get; private set; }

    /// <summary>Bytes allocated, the making of the corpus included.</summary>
    public long Allocated { get; private set; }

    /// <summary>Time in collections of memory, the making of the corpus included.</summary>
    public TimeSpan Paused { get; private set; }

    /// <summary>Deletes a register with all its files.</summary>
    public static void Delete(string file)
    {
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(part);
        }
    }

    /// <summary>Loads reports as they are made; <paramref name="kept"/> is told how many more are kept.</summary>
    public void Load(SqliteRegister register, IEnumerable<MadeReport> reports, Action<int> kept)
    {
        _process.Refresh();
        var (before, allocated, paused) = (_process.TotalProcessorTime, GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
        _clock.Start();
        register.AddMany(reports.Select(made => made.Reading), added =>
        {
            _process.Refresh();
            Processor = _process.TotalProcessorTime - before;
            Allocated = GC.GetTotalAllocatedBytes() - allocated;
            Paused = GC.GetTotalPauseDuration() - paused;
            kept(added.Count);
        });
        _clock.Stop();
    }
}
