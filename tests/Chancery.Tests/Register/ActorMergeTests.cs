using Chancery.Model;
using Chancery.Register;
using Chancery.Register.Corrections;

namespace Chancery.Tests.Register;

/// <summary>What people say about who is who holds for events and questions, also for reports that come later.</summary>
public sealed class ActorMergeTests : IDisposable
{
    private static readonly DateInterval _day = DateInterval.Day(new DateOnly(2031, 5, 19));
    private readonly SqliteRegister _register = SqliteRegister.InMemory(TimeProvider.System);

    public void Dispose() => _register.Dispose();

    [Fact]
    public void Merge_MakesOneEventOfTwo_AndUndoTwoAgain()
    {
        Tell("one", "ZOR:Ada Marl");
        Tell("two", "ZOR:A. Marlowe");
        var (one, other) = (Id("Ada Marl"), Id("A. Marlowe"));
        Assert.Equal((2, 1, 1), (All(), Of(one), Of(other)));

        var merge = Say(CorrectionAct.Merge, one, other);
        Assert.Equal((1, 1, 1), (All(), Of(one), Of(other)));
        Assert.Equal(2, _register.Events(new EventFilter { Actor = "Marlowe" })[0].Mentions.Count);

        Tell("three", "ZOR:A. Marlowe");
        Assert.Equal(3, Assert.Single(_register.Events(new EventFilter())).Mentions.Count);

        _register.Correct(new Correction { Act = CorrectionAct.Undo, Kind = "correction", Target = merge, Author = "Ada", Reason = "" });
        Assert.Equal((2, 1, 1), (All(), Of(one), Of(other)));
        Assert.Empty(_register.Verify());
    }

    [Fact]
    public void Merge_OfOneWithoutCountry_CountsForTheCountry()
    {
        Tell("one", "ZOR:Ada Marl");
        var reading = MadeActs.Report("two", new MadeAct("ASSAULT", ["ZOR:A. Marlowe"], ["MRL"], _day) { Place = "Port Kest" });
        _register.Add(reading with { Actors = reading.Actors.Select(actor => actor.Kind == ActorKind.Person ? actor with { Country = null } : actor).ToValues() });
        Assert.Equal(1, Of("ZOR"));

        Say(CorrectionAct.Merge, Id("Ada Marl"), Id("A. Marlowe"));
        Assert.Equal(2, Assert.Single(_register.Events(new EventFilter { Actor = "ZOR" })).Mentions.Count);
    }

    [Fact]
    public void Split_OfOneReport_SetsItsBearerApart()
    {
        Tell("one", "ZOR:Ada Marl");
        var report = Tell("two", "ZOR:Ada Marl");
        var ada = Id("Ada Marl");
        Assert.Equal((1, 1), (All(), Of(ada)));

        _register.Correct(new Correction { Act = CorrectionAct.Split, Kind = "actor", Target = ada, Anchor = new Anchor(report, new TextSpan(0, 0), ""), Author = "Ada", Reason = "a namesake" });

        Assert.Equal(2, All());
        Assert.Equal("one", Assert.Single(_register.Events(new EventFilter { Actor = ada })).Best.Report.GivenId);
    }

    [Fact]
    public void WhatWasMerged_IsTheSameWhenAssembledAnew()
    {
        Tell("one", "ZOR:Ada Marl");
        Tell("two", "ZOR:A. Marlowe");
        Say(CorrectionAct.Merge, Id("Ada Marl"), Id("A. Marlowe"));
        var dump = new StringWriter();
        _register.Dump().Write(dump);
        using var other = SqliteRegister.InMemory(TimeProvider.System);
        other.Restore(new StringReader(dump.ToString()));

        Assert.Equal(_register.Events(new EventFilter()).Select(entry => (entry.Id, entry.Mentions.Count)), other.Events(new EventFilter()).Select(entry => (entry.Id, entry.Mentions.Count)));
    }

    private string Tell(string name, string actor) =>
        _register.Add(MadeActs.Report(name, new MadeAct("ASSAULT", [actor], ["MRL"], _day) { Place = "Port Kest" })).Report;

    private string Say(string act, string one, string other) =>
        _register.Correct(new Correction { Act = act, Kind = "actor", Target = one, Other = other, Author = "Ada", Reason = "the same" }).Id;

    private string Id(string name) => Assert.Single(_register.ActorsNamed(name)).Id;

    private int All() => _register.Events(new EventFilter()).Count;

    private int Of(string actor) => _register.Events(new EventFilter { Actor = actor }).Count;
}
