using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Chancery.Register;

namespace Chancery.Benchmarks;

/// <summary>How long each stage of a load took, by the clock and by the processor time of its thread.</summary>
internal sealed partial class StageProfile : IDisposable
{
    private const int _threadTime = 3; // CLOCK_THREAD_CPUTIME_ID

    private readonly ConcurrentDictionary<string, Sum> _sums = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TimeSpan> _begun = new(StringComparer.Ordinal);
    private readonly ActivityListener _listener;

    /// <summary>Begins to listen.</summary>
    public StageProfile()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == LoadStages.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = stage => _begun[stage.Id!] = ThreadTime(),
            ActivityStopped = Stop,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Writes the stages, the longest first.</summary>
    public void Write(TextWriter output, int reports)
    {
        output.WriteLine("stage               times    ms/report by the clock    by its thread's processor time");
        foreach (var (stage, sum) in _sums.OrderByDescending(entry => entry.Value.Clock))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{stage,-16}{sum.Times,9:N0}{sum.Clock.TotalMilliseconds / reports,26:0.000}{sum.Processor.TotalMilliseconds / reports,34:0.000}"));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Stop(Activity stage)
    {
        var processor = _begun.TryRemove(stage.Id!, out var begun) ? ThreadTime() - begun : default;
        _sums.AddOrUpdate(
            stage.OperationName, _ => new Sum(1, stage.Duration, processor), (_, sum) => new Sum(sum.Times + 1, sum.Clock + stage.Duration, sum.Processor + processor));
    }

    private static TimeSpan ThreadTime() =>
        OperatingSystem.IsLinux() && ClockTime(_threadTime, out var time) == 0 ? new TimeSpan((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick)) : default;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockTime(int clock, out Time time);

    private readonly record struct Sum(int Times, TimeSpan Clock, TimeSpan Processor);

    private readonly record struct Time(long Seconds, long Nanoseconds);
}
