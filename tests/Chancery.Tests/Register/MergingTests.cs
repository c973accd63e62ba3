using Chancery.Model;
using Chancery.Register;
using CsCheck;

namespace Chancery.Tests.Register;

public sealed class MergingTests
{
    private static readonly DateOnly _day = new(2031, 5, 19);

    [Fact]
    public void Mentions_OfOneDayAndTheSameSides_AreOneEvent()
    {
        var events = EventsOf(
            new MadeAct("CONSULT", ["ZOR:Ada Marl", "MRL:Bo Lund"], [], DateInterval.Day(_day)) { Mode = "phone" },
            new MadeAct("CONSULT", ["MRL", "ZOR"], [], DateInterval.Day(_day)),
            new MadeAct("CONSULT", ["ZOR:A. Marl"], ["MRL:Lund"], DateInterval.OnOrBefore(_day.AddDays(1))));

        var only = Assert.Single(events);
        Assert.Equal(3, only.Mentions.Count);
        Assert.Equal(["Ada Marl", "Bo Lund"], only.Best.Actors.Select(actor => actor.Name));
        Assert.All(only.Mentions.Skip(1), mention => Assert.StartsWith("same type of act", mention.Joined));
    }

    [Theory]
    [InlineData("another person of the same country")]
    [InlineData("another day")]
    [InlineData("another type")]
    [InlineData("still ahead")]
    [InlineData("another country")]
    public void Mentions_ThatDiffer_AreTwoEvents(string how)
    {
        var act = new MadeAct("ACCUSE", ["ZOR:Ada Marl"], ["MRL"], DateInterval.Day(_day));
        var other = how switch
        {
            "another person of the same country" => act with { Actors = ["ZOR:Cy Vane"] },
            "another day" => act with { Days = DateInterval.Day(_day.AddDays(-4)) },
            "another type" => act with { Type = "THREATEN" },
            "still ahead" => act with { Status = EventStatus.Planned },
            _ => act with { Recipients = ["KES"] },
        };
        Assert.Equal(2, EventsOf(act, other).Count);
    }

    [Fact]
    public void Strikes_OfOneDayOnTwoTowns_AreTwo_AndAPlacelessTellingJoinsNeither()
    {
        var act = new MadeAct("ASSAULT", ["ZOR"], ["MRL"], DateInterval.Day(_day));
        Assert.Equal(3, EventsOf(act with { Place = "Port Kest" }, act with { Place = "Old Harrow" }, act).Count);
        Assert.Single(EventsOf(act with { Place = "Port Kest" }, act));
    }

    [Fact]
    public void OldAct_ToldAgainInBackground_JoinsTheOldEvent()
    {
        var may = new DateInterval(new DateOnly(2031, 5, 1), new DateOnly(2031, 5, 31), DatePrecision.Month);
        var act = new MadeAct("SUPPORT", ["ZOR:Ada Marl"], ["MRL"], DateInterval.Day(_day));

        Assert.Single(EventsOf(act, act with { Days = may }));
        Assert.Equal(3, EventsOf(act, act with { Days = DateInterval.Day(_day.AddDays(-9)) }, act with { Days = may }).Count);
    }

    [Fact]
    public void Denial_JoinsWhatItDenies()
    {
        var act = new MadeAct("ASSAULT", ["ZOR"], ["MRL"], DateInterval.Day(_day)) { Place = "Port Kest" };
        var only = Assert.Single(EventsOf(act with { Status = EventStatus.Denied }, act));
        Assert.Equal("actual", only.Best.Status);
    }

    [Fact]
    public void FormerId_IsUnderstood()
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        var act = new MadeAct("CONSULT", ["ZOR", "MRL"], [], DateInterval.OnOrBefore(_day));
        register.Add(MadeActs.Report("one", act));
        var before = Assert.Single(register.Events(new EventFilter())).Id;
        register.Add(MadeActs.Report("two", act with { Actors = ["ZOR:Ada Marl", "MRL:Bo Lund"], Days = DateInterval.Day(_day) }));

        var after = Assert.Single(register.Events(new EventFilter { Id = before }));
        Assert.NotEqual(before, after.Id);
        Assert.Equal(2, after.Mentions.Count);
    }

    [Fact]
    public void Order_OfArrival_ChangesNothing()
    {
        var reports = Gen.Int[2, 14].SelectMany(count => Acts.Array[count]).Select(acts => acts.Select((act, i) => MadeActs.Report($"r{i}", act)).ToArray());
        Gen.Select(reports, Gen.Int).Sample(
            (made, seed) =>
            {
                var shuffled = made.ToArray();
                new Random(seed).Shuffle(shuffled);
                Assert.Equal(Partition(made), Partition(shuffled));
            },
            iter: 60);
    }

    [Fact]
    public void Reading_TakenBackByANewerOne_LeavesNoTrace()
    {
        Gen.Select(Acts.Array[6], Acts).Sample(
            (acts, gone) =>
            {
                var made = acts.Select((act, i) => MadeActs.Report($"r{i}", act)).ToArray();
                using var register = SqliteRegister.InMemory(TimeProvider.System);
                register.Add(MadeActs.Report("gone", gone));
                Array.ForEach(made, reading => register.Add(reading));
                register.Add(MadeActs.Report("gone", gone) with { Events = [], Provenance = new Provenance("0.2.0", "l", "m") });
                Assert.Equal(Partition(made), Partition(register));
            },
            iter: 30);
    }

    /// <summary>Acts that are close to each other, so that they often fit.</summary>
    private static readonly Gen<MadeAct> Acts =
        from type in Pick("ASSAULT", "CONSULT")
        from actor in Pick<string[]>([], ["ZOR"], ["ZOR:Ada Marl"], ["ZOR:Cy Vane"], ["ZOR", "KES"])
        from recipient in Pick<string[]>([], ["MRL"], ["MRL:Bo Lund"])
        from place in Pick(null, "Port Kest", "Old Harrow")
        from number in Pick<decimal?>(null, 3, 5)
        from status in Pick(EventStatus.Actual, EventStatus.Denied, EventStatus.Planned)
        from day in Gen.Int[0, 4]
        from dating in Gen.Int[0, 3]
        select new MadeAct(type, actor, recipient, dating switch
        {
            0 or 1 => DateInterval.Day(_day.AddDays(-day)),
            2 => DateInterval.OnOrBefore(_day.AddDays(-day)),
            _ => new DateInterval(new DateOnly(2031, 5, 1), new DateOnly(2031, 5, 31), DatePrecision.Month),
        })
        { Place = place, Number = number, Status = status };

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static List<EventEntry> EventsOf(params MadeAct[] acts)
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        for (var i = 0; i < acts.Length; i++)
        {
            register.Add(MadeActs.Report($"r{i}", acts[i]));
        }

        return [.. register.Events(new EventFilter())];
    }

    private static string Partition(IEnumerable<Chancery.Model.Reading> readings)
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        foreach (var reading in readings)
        {
            register.Add(reading);
        }

        return Partition(register);
    }

    /// <summary>All that is told of the events, in one text.</summary>
    private static string Partition(SqliteRegister register) => string.Join('\n', register.Events(new EventFilter())
        .Select(entry => $"{entry.Id} {string.Join(' ', entry.Mentions.Select(mention => mention.Report.GivenId + ":" + mention.Joined))}").Order(StringComparer.Ordinal));
}
