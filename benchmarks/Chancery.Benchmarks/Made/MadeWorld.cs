namespace Chancery.Benchmarks.Made;

/// <summary>The events of the made world, day by day: some pairs and some events are in the news far more than others.</summary>
internal sealed class MadeWorld(MadeSettings settings)
{
    private static readonly DateOnly _start = new(2021, 1, 1);

    private readonly List<(List<MadeEvent> Events, double[] Fame)> _days = [];
    private int _count;

    /// <summary>Number of events so far.</summary>
    public int Count => _count;

    public static DateOnly Day(int day) => _start.AddDays(day);

    /// <summary>An event of that day, the famous ones more often.</summary>
    public MadeEvent Pick(int day, Random random)
    {
        while (_days.Count <= day)
        {
            Make(_days.Count);
        }

        var (events, fame) = _days[Math.Max(0, day)];
        var index = Array.BinarySearch(fame, random.NextDouble() * fame[^1]);
        return events[Math.Min(index < 0 ? ~index : index, events.Count - 1)];
    }

    private void Make(int day)
    {
        var random = new Random((settings.Seed * 1_000_003) + day);
        var count = Math.Max(1, (int)(settings.ReportsPerDay * settings.EventsPerReport));
        var events = new List<MadeEvent>(count);
        var fame = new double[count];
        for (var i = 0; i < count; i++)
        {
            events.Add(MakeEvent(day, random));
            fame[i] = (i == 0 ? 0 : fame[i - 1]) + Math.Pow(random.NextDouble(), -settings.Fame); // Pareto: few events fill most of the news.
        }

        _days.Add((events, fame));
    }

    private MadeEvent MakeEvent(int day, Random random)
    {
        var type = random.Next(MadeTypes.All.Length);
        var made = MadeTypes.All[type];
        var actor = Country(random);
        var recipient = Country(random);
        recipient = recipient == actor ? (recipient + 1) % MadeNames.Countries : recipient;
        return new MadeEvent
        {
            Number = _count++,
            Type = made.Type,
            Mode = made.Modes[random.Next(made.Modes.Length)],
            Day = Day(day),
            Actor = actor,
            Recipient = recipient,
            ActorPerson = random.Next(MadeNames.Persons),
            RecipientPerson = random.Next(MadeNames.Persons),
            Town = random.Next(MadeNames.Towns),
            Number1 = random.Next(2, 90),
            Context = MadeTypes.Contexts[random.Next(MadeTypes.Contexts.Length)],
            Verb = made.Verbs[random.Next(made.Verbs.Length)],
        };
    }

    /// <summary>A country; the first ones are in the news most.</summary>
    private static int Country(Random random) => (int)(MadeNames.Countries * Math.Pow(random.NextDouble(), 1.7));
}
