using Chancery.Model;

namespace Chancery.Benchmarks.Made;

/// <summary>
/// Reports on the made world, in order of publication. Reports err: they leave out a side or the day, take one type of
/// act for another, name the state for the person, miscount, and copy each other.
/// </summary>
internal sealed class MadeCorpus(MadeSettings settings)
{
    private readonly MadeWorld _world = new(settings);

    public int Events => _world.Count;

    /// <summary>The first <paramref name="count"/> reports; the same settings give the same reports.</summary>
    public IEnumerable<MadeReport> Reports(int count)
    {
        var random = new Random(settings.Seed);
        var recent = new List<MadeReport>();
        for (var i = 0; i < count; i++)
        {
            var day = i / settings.ReportsPerDay;
            if (i % settings.ReportsPerDay == 0)
            {
                recent.Clear();
            }

            var copied = recent.Count > 20 && random.NextDouble() < settings.Copies ? recent[random.Next(recent.Count)] : null;
            var made = copied is not null ? MadeCopy.Of(copied, i, random) : Report(i, day, random);
            if (copied is null && recent.Count < 300)
            {
                recent.Add(made);
            }

            yield return made;
        }
    }

    private MadeReport Report(int number, int day, Random random)
    {
        var writer = new MadeWriter(settings, random, number, MadeWorld.Day(day));
        var acts = 1 + random.Next((settings.Acts * 2) - 1);
        for (var i = 0; i < acts; i++)
        {
            writer.Tell(_world.Pick(Math.Max(0, day - Lag(random)), random), isBackground: false);
        }

        if (day > 5 && random.NextDouble() < settings.Background)
        {
            writer.Tell(_world.Pick(random.Next(Math.Max(0, day - 120), day - 3), random), isBackground: true);
        }

        return writer.Finish();
    }

    private static int Lag(Random random) => random.Next(10) switch
    {
        < 6 => 0,
        < 9 => 1,
        _ => 2,
    };
}
