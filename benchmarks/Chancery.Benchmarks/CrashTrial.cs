using System.Diagnostics;
using System.Globalization;
using Chancery.Benchmarks.Made;
using Chancery.Register;

namespace Chancery.Benchmarks;

/// <summary>Kills a loading program at a random moment, again and again, and looks at what it left.</summary>
internal static class CrashTrial
{
    private const int _batch = 128;
    private const int _reports = 100_000;

    /// <summary>The loading program: tells each batch once it is kept.</summary>
    public static void Load(TextWriter output, string file)
    {
        using var register = SqliteRegister.OpenOrCreate(file, TimeProvider.System);
        var held = new HashSet<string>(StringComparer.Ordinal);
        register.AddMany(Batches().SelectMany(batch => batch), kept =>
        {
            held.UnionWith(kept.Select(added => added.Report));
            output.WriteLine(held.Count.ToString(CultureInfo.InvariantCulture));
            output.Flush();
        }, _batch);
    }

    private static IEnumerable<Model.Reading[]> Batches() =>
        new MadeCorpus(new MadeSettings()).Reports(_reports).Chunk(_batch).Select(batch => batch.Select(made => made.Reading).ToArray());

    /// <summary>True when so many reports are the whole of the first batches; some made reports are the same report.</summary>
    private static bool IsWhole(long held)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return held == 0 || Batches().Select(batch =>
        {
            ids.UnionWith(batch.Select(reading => RegisterIds.OfReport(reading.Report)));
            return ids.Count;
        }).TakeWhile(count => count <= held).LastOrDefault() == held;
    }

    /// <summary>Kills as often as told; what was wrong, one line each.</summary>
    public static IReadOnlyList<string> Run(string file, int times, int seed)
    {
        var random = new Random(seed);
        List<string> faults = [];
        Loader.Delete(file);
        for (var i = 0; i < times; i++)
        {
            var told = KillOne(file, random.Next(5, 400));
            using var register = SqliteRegister.OpenOrCreate(file, TimeProvider.System);
            var held = register.Counts().First(count => count.Name == "reports").Count;
            var readings = register.Counts().First(count => count.Name == "readings").Count;
            faults.AddRange(register.Verify().Select(fault => $"kill {i}: {fault}"));
            if (held < told || !IsWhole(held) || readings != held)
            {
                faults.Add($"kill {i}: {told} told, {held} reports and {readings} readings held");
            }
        }

        return faults;
    }

    /// <summary>Starts a loading program, kills it some milliseconds after its first batch; the last number that it told.</summary>
    private static int KillOne(string file, int milliseconds)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet") { ArgumentList = { typeof(CrashTrial).Assembly.Location, "load", file }, RedirectStandardOutput = true })!;
        var told = 0;
        var clock = new Stopwatch();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            told = int.Parse(line, CultureInfo.InvariantCulture);
            clock.Start();
            if (clock.ElapsedMilliseconds >= milliseconds)
            {
                process.Kill();
                break;
            }
        }

        // What the pipe still holds was told too.
        while (process.StandardOutput.ReadLine() is { } line)
        {
            told = int.Parse(line, CultureInfo.InvariantCulture);
        }

        process.WaitForExit();
        return told;
    }
}
