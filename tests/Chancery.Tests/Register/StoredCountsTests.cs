using Chancery.Benchmarks.Made;
using Chancery.Model;
using Chancery.Register;
using Chancery.Register.Corrections;
using Chancery.Register.Questions;

namespace Chancery.Tests.Register;

/// <summary>What is stored so that lists and totals need not be counted is what counting gives.</summary>
public sealed class StoredCountsTests : IDisposable
{
    private static readonly DateOnly _forever = DateOnly.MaxValue;

    private readonly SqliteRegister _register = SqliteRegister.InMemory(TimeProvider.System);
    private readonly Chancery.Model.Reading[] _readings =
        [.. new MadeCorpus(new MadeSettings { Seed = 5, ReportsPerDay = 60, Undated = 0.2 }).Reports(360).Select(made => made.Reading)];

    public StoredCountsTests()
    {
        _register.AddAll(_readings[..200]);
        Array.ForEach(_readings[200..260], reading => _register.Add(reading));
        _register.AddAll(_readings[260..]);
    }

    public void Dispose() => _register.Dispose();

    [Fact]
    public void Lists_ShowWhatTheWholeEventsTell() => AssertListsAreRight(null);

    [Fact]
    public void Lists_AsOfADay_ShowWhatTheWholeEventsTold() => AssertListsAreRight(MadeWorld.Day(3));

    [Fact]
    public void Readings_TakenBackAndCorrected_AreCountedAnew()
    {
        foreach (var reading in _readings.Where((_, i) => i % 5 == 0))
        {
            _register.Add(reading with { Events = reading.Events.Skip(1).ToValues(), Actors = reading.Actors.Skip(1).ToValues(), Provenance = new Provenance("2", "2", "2") });
        }

        foreach (var entry in _register.Events(new EventFilter { Limit = 12 }))
        {
            new Corrector(_register, "Ada", "Told to me.").Change(entry.Id, "type", "AID");
        }

        AssertListsAreRight(null);
        AssertListsAreRight(MadeWorld.Day(3));
        Assert.Empty(_register.Verify());
        Assert.Equal(_register.Sources(_forever), _register.Sources());
    }

    [Fact]
    public void Totals_AreWhatCountingGives()
    {
        Assert.Empty(_register.Verify());
        Assert.Equal(_register.Sources(_forever), _register.Sources());
        Assert.Equal(_register.Places(new EventFilter { AsOf = _forever }), _register.Places(new EventFilter()));
        foreach (var (a, b) in _register.Events(new EventFilter { BestOnly = true }).Where(entry => entry.Best.Actors.Count > 0 && entry.Best.Recipients.Count > 0)
            .Select(entry => (entry.Best.Actors[0].Country!, entry.Best.Recipients[0].Country!)).Distinct().Take(60))
        {
            Assert.Equal(_register.Relations(a, b, RelationStep.Week, asOf: _forever), _register.Relations(a, b, RelationStep.Week));
        }
    }

    [Fact]
    public void Rebuilding_ChangesNothing()
    {
        var before = Told(null);
        _register.Rebuild();
        Assert.Equal(before, Told(null));
        Assert.Empty(_register.Verify());
    }

    [Fact]
    public void OneBatch_AndOneByOne_AreTheSame()
    {
        using var single = SqliteRegister.InMemory(TimeProvider.System);
        Array.ForEach(_readings, reading => single.Add(reading));
        Assert.Equal(Told(single, null), Told(null));
        Assert.Equal(single.Sources(), _register.Sources());
    }

    [Fact]
    public void IdOfAnEvent_ThatWasCorrectedAway_LeadsToWhatItIsNow()
    {
        var entry = _register.Events(new EventFilter()).First(told => told.Mentions.Count > 2 && told.Best.Type == "ASSAULT");
        var corrector = new Corrector(_register, "Ada", "Told to me.");
        corrector.Change(entry.Id, "type", "AID");
        var now = Assert.Single(_register.Events(new EventFilter { Id = entry.Id }));
        Assert.Equal("AID", now.Best.Type);
        Assert.NotEqual(entry.Id, now.Id);

        corrector.Change(now.Id, "type", "COERCE");
        Assert.Equal("COERCE", Assert.Single(_register.Events(new EventFilter { Id = entry.Id })).Best.Type);
    }

    private void AssertListsAreRight(DateOnly? asOf)
    {
        var whole = _register.Events(new EventFilter { AsOf = asOf });
        var best = _register.Events(new EventFilter { AsOf = asOf, BestOnly = true });
        Assert.Equal(whole.Select(Summary), best.Select(Summary));
        Assert.Contains(best, entry => entry.MentionCount > entry.Mentions.Count);
    }

    private string[] Told(DateOnly? asOf) => Told(_register, asOf);

    private static string[] Told(SqliteRegister register, DateOnly? asOf) => [.. register.Events(new EventFilter { AsOf = asOf, BestOnly = true }).Select(Summary).Order(StringComparer.Ordinal)];

    private static string Summary(EventEntry entry) =>
        $"{entry.Id} {entry.Best.Id} {entry.Best.Type} {entry.Best.Joined} {entry.MentionCount} {entry.Reports} {entry.Outlets} {entry.Sources} {entry.FirstPublished} {entry.LastPublished} "
        + string.Join(',', entry.Best.Actors.Select(actor => actor.Name)) + entry.Best.Report.GivenId;
}
