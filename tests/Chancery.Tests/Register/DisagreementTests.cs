using Chancery.Model;
using Chancery.Register;
using Chancery.Register.Questions;

namespace Chancery.Tests.Register;

public sealed class DisagreementTests
{
    private static readonly DateOnly _day = new(2031, 5, 19);
    private static readonly MadeAct _act = new("ASSAULT", ["ZOR"], ["MRL"], DateInterval.Day(_day)) { Place = "Port Kest" };

    [Fact]
    public void Numbers_OfTwoOutlets_Disagree_AndACorrectionOfOneSupersedes()
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        register.Add(MadeActs.Report("one", _day, "Ledger", _act with { Number = 3 }));
        register.Add(MadeActs.Report("two", _day, "Courier", _act with { Number = 5 }));
        var found = Assert.Single(register.Disagreements(new EventFilter()));
        Assert.Equal(("number", 2), (found.Kind, found.Accounts.Count));

        register.Add(MadeActs.Report("three", _day.AddDays(2), "Ledger", _act with { Number = 5 }));
        Assert.Empty(register.Disagreements(new EventFilter()));

        register.Add(MadeActs.Report("four", _day.AddDays(3), "Wire", _act with { Number = 9 }));
        var again = Assert.Single(register.Disagreements(new EventFilter()));
        Assert.Equal(["3"], again.Accounts.Where(account => account.IsSuperseded).Select(account => account.Value));
        Assert.Single(register.Disagreements(new EventFilter { AsOf = _day }));
    }

    [Theory]
    [InlineData("whether")]
    [InlineData("when")]
    [InlineData("who")]
    public void Accounts_ThatCannotBothHold_AreFound(string kind)
    {
        var other = kind switch
        {
            "whether" => _act with { Status = EventStatus.Denied },
            "when" => _act with { Days = DateInterval.Day(_day.AddDays(-1)), Number = 4 },
            _ => _act with { Actors = ["KES"] },
        };
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        register.Add(MadeActs.Report("one", _day, "Ledger", _act with { Number = 4 }));
        register.Add(MadeActs.Report("two", _day, "Courier", other));

        Assert.Equal(kind, Assert.Single(register.Disagreements(new EventFilter())).Kind);
    }

    [Fact]
    public void Accounts_ThatAgree_AreNoDisagreement()
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        register.Add(MadeActs.Report("one", _day, "Ledger", _act with { Number = 4 }));
        register.Add(MadeActs.Report("two", _day, "Courier", _act with { Number = 4 }));
        Assert.Empty(register.Disagreements(new EventFilter()));
    }

    [Fact]
    public void Relations_CountBothWays_WithMeans()
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        register.Add(MadeActs.Report("one", _act, _act with { Days = DateInterval.Day(_day.AddDays(-5)) }, new MadeAct("AID", ["MRL"], ["ZOR"], DateInterval.Day(_day.AddMonths(-1)))));
        register.Add(MadeActs.Report("two", new MadeAct("CONSULT", ["MRL:Bo Lund", "ZOR"], [], DateInterval.Day(_day)), _act with { Status = EventStatus.Hypothetical, Days = DateInterval.Day(_day.AddDays(-9)) }));

        var months = register.Relations("ZOR", "MRL", RelationStep.Month);
        Assert.Equal([(0, 1, 0), (2, 0, 1)], months.Select(month => (month.Out, month.Back, month.Mutual)));
        Assert.Equal(new DateOnly(2031, 4, 1), months[0].Start);
        Assert.Equal(new DateOnly(2031, 5, 19), RelationQuestion.StartOf(new DateOnly(2031, 5, 25), RelationStep.Week));
    }

    [Fact]
    public void NearCopies_AreOneIndependentSource()
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        var wire = string.Join(' ', Enumerable.Range(0, 120).Select(i => "word" + (i * 7919 % 1013)));
        foreach (var (name, outlet, text) in new[] { ("a", "Ledger", wire), ("b", "Courier", "From our desk: " + wire), ("c", "Wire", string.Join(' ', wire.Split(' ').Reverse())) })
        {
            var reading = MadeActs.Report(name, _day, outlet, _act);
            register.Add(reading with { Report = reading.Report with { Text = reading.Report.Text + text } });
        }

        var only = Assert.Single(register.Events(new EventFilter()));
        Assert.Equal((3, 3, 2), (only.Reports, only.Outlets, only.Sources));
        Assert.Equal(1, register.Sources().Sum(source => source.Copies));
    }

    [Fact]
    public void Alerts_TellNewAndToldAgain()
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        register.Add(MadeActs.Report("one", _day, "Ledger", _act));
        register.Add(MadeActs.Report("two", _day.AddDays(3), "Ledger", _act, new MadeAct("AID", ["MRL"], ["ZOR"], DateInterval.Day(_day.AddDays(3)))));

        Assert.Equal(["new event", "told again"], register.Alerts(_day.AddDays(2), new EventFilter()).Select(alert => alert.Kind));
        Assert.Empty(register.Alerts(_day.AddDays(9), new EventFilter()));
    }
}
