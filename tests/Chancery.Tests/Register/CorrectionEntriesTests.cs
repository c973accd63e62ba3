using Chancery.Model;
using Chancery.Register;
using Chancery.Register.Corrections;
using Chancery.Tests.Exchange;

namespace Chancery.Tests.Register;

public sealed class CorrectionEntriesTests
{
    [Fact]
    public void Undo_OfUndo_MakesItStandAgain()
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        var report = register.Add(RichReading.Create()).Report;
        var first = register.Correct(Entry(CorrectionAct.Reject, "event", "E-1") with { Anchor = new Anchor(report, new TextSpan(5, 10), "asked") });
        Assert.True(Standing(register, first.Id));

        var undo = register.Correct(Entry(CorrectionAct.Undo, "correction", first.Id));
        Assert.False(Standing(register, first.Id));

        register.Correct(Entry(CorrectionAct.Undo, "correction", undo.Id));
        Assert.True(Standing(register, first.Id));
        Assert.Equal(3, register.Corrections().Count);
        Assert.Equal(first.Correction, register.Corrections("event").Single().Correction);
    }

    private static bool Standing(SqliteRegister register, string id) => register.Corrections(standingOnly: true).Any(entry => entry.Id == id);

    private static Correction Entry(string act, string kind, string target) =>
        new() { Act = act, Kind = kind, Target = target, Author = "Ada", Reason = "I was there." };
}
