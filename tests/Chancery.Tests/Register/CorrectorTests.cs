using Chancery.Model;
using Chancery.Register;
using Chancery.Register.Corrections;

namespace Chancery.Tests.Register;

public sealed class CorrectorTests : IDisposable
{
    private static readonly DateOnly _day = new(2031, 5, 19);
    private static readonly MadeAct _act = new("ACCUSE", ["ZOR:Ada Marl"], ["MRL"], DateInterval.Day(_day));

    private readonly SqliteRegister _register = SqliteRegister.InMemory(TimeProvider.System);
    private readonly Corrector _ada;

    public CorrectorTests() => _ada = new Corrector(_register, "Ada", "I was there.");

    public void Dispose() => _register.Dispose();

    [Fact]
    public void Reject_HidesAllMentions_UndoBringsThemBack_AndANewReadingDoesNot()
    {
        _register.Add(MadeActs.Report("one", _act));
        _register.Add(MadeActs.Report("two", _act));
        var made = _ada.Judge(Only().Id, CorrectionAct.Reject);
        Assert.Empty(_register.Events(new EventFilter()));

        _register.Add(Newer(MadeActs.Report("one", _act)));
        Assert.Empty(_register.Events(new EventFilter()));

        foreach (var entry in made)
        {
            _ada.Undo(entry.Id);
        }

        Assert.Equal(2, Only().Mentions.Count);
    }

    [Fact]
    public void Change_MovesTheEvent_AndSurvivesAnotherVersion()
    {
        _register.Add(MadeActs.Report("one", _act));
        _register.Add(MadeActs.Report("two", _act with { Type = "THREATEN", Recipients = ["KES"] }));
        var wrong = _register.Events(new EventFilter { Type = "THREATEN" }).Single();
        _ada.Change(wrong.Id, CorrectionField.Type, "accuse");
        _ada.Change(_register.Events(new EventFilter { Id = wrong.Best.Id }).Single().Id, CorrectionField.Recipients, "MRL");

        Assert.Equal(2, Only().Mentions.Count);
        Assert.Equal("ACCUSE", Only().Best.Type);
        Assert.Equal("THREATEN", _register.Corrections()[0].Correction.Was);

        _register.Add(Newer(MadeActs.Report("two", _act with { Type = "THREATEN", Recipients = ["KES"] })));
        Assert.Equal(2, Only().Mentions.Count);
        Assert.All(Only().Mentions, mention => Assert.Equal("ACCUSE", mention.Type));
    }

    [Fact]
    public void Confirmed_AndNoLongerFound_IsKept()
    {
        _register.Add(MadeActs.Report("one", _act));
        _ada.Judge(Only().Id, CorrectionAct.Confirm);
        _register.Add(Newer(MadeActs.Report("one", _act)) with { Events = [] });

        Assert.Equal(CorrectionAct.Confirm, Assert.Single(Only().Best.Corrections).Correction.Act);
    }

    [Fact]
    public void Merge_JoinsTwo_UndoPartsThem()
    {
        _register.Add(MadeActs.Report("one", _act));
        _register.Add(MadeActs.Report("two", _act with { Days = DateInterval.Day(_day.AddDays(-8)) }));
        var events = _register.Events(new EventFilter());
        var made = _ada.Merge(events[0].Id, events[1].Id);
        Assert.Contains(Only().Mentions, mention => mention.Joined == "Ada says so: I was there.");

        _register.Add(Newer(MadeActs.Report("two", _act with { Days = DateInterval.Day(_day.AddDays(-8)) })));
        Assert.Equal(2, Only().Mentions.Count);

        _ada.Undo(made[0].Id);
        Assert.Equal(2, _register.Events(new EventFilter()).Count);
    }

    [Fact]
    public void Split_PartsAMention_UndoJoinsIt()
    {
        _register.Add(MadeActs.Report("one", _act));
        _register.Add(MadeActs.Report("two", _act));
        var made = _ada.Split(Only().Mentions[1].Id);
        Assert.Equal(2, _register.Events(new EventFilter()).Count);

        _ada.Undo(made[0].Id);
        Assert.Equal(2, Only().Mentions.Count);
    }

    [Theory]
    [InlineData("colour", "blue", "no field")]
    [InlineData("actors", "Nobody Atall", "no actor")]
    [InlineData("from", "3 May", "no day")]
    public void Change_ThatMakesNoSense_SaysWhy(string field, string value, string words)
    {
        _register.Add(MadeActs.Report("one", _act));
        Assert.Contains(words, Assert.Throws<RegisterException>(() => _ada.Change(Only().Id, field, value)).Message);
        Assert.Empty(_register.Corrections());
    }

    [Fact]
    public void Rebuild_GivesTheSameWorld()
    {
        _register.Add(MadeActs.Report("one", _act));
        _register.Add(MadeActs.Report("two", _act with { Days = DateInterval.Day(_day.AddDays(-8)) }));
        var events = _register.Events(new EventFilter());
        _ada.Merge(events[0].Id, events[1].Id);
        var before = Only();
        _register.Rebuild();

        Assert.Equal(before.Id, Only().Id);
        Assert.Empty(_register.Verify());
    }

    private EventEntry Only() => Assert.Single(_register.Events(new EventFilter()));

    private static Chancery.Model.Reading Newer(Chancery.Model.Reading reading) => reading with { Provenance = new Provenance("0.2.0", "l", "m") };
}
