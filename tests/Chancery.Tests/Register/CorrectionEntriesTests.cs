using Chancery.Model;
using Chancery.Register;
using Chancery.Register.Corrections;
using Chancery.Register.Sqlite;
using Chancery.Tests.Exchange;
using Microsoft.Data.Sqlite;

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

    [Fact]
    public void Open_OfOlderShape_AsksForMigration()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("chancery-old-").FullName, "old.db");
        using (var database = Database.Open(file, SqliteOpenMode.ReadWriteCreate))
        {
            Migrations.Apply(database, file, last: 1);
        }

        Assert.Contains("db migrate", Assert.Throws<RegisterException>(() => SqliteRegister.OpenExisting(file, TimeProvider.System)).Message);
        using (SqliteRegister.OpenOrCreate(file, TimeProvider.System))
        {
        }

        using var register = SqliteRegister.OpenExisting(file, TimeProvider.System);
        Assert.Empty(register.Corrections());
    }

    private static bool Standing(SqliteRegister register, string id) => register.Corrections(standingOnly: true).Any(entry => entry.Id == id);

    private static Correction Entry(string act, string kind, string target) =>
        new() { Act = act, Kind = kind, Target = target, Author = "Ada", Reason = "I was there." };
}
