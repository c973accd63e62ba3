using Chancery.Register;
using Chancery.Register.Sqlite;
using Chancery.Register.World;
using Microsoft.Data.Sqlite;

namespace Chancery.Tests.Register;

/// <summary>Registers of every older shape come up to date with all they hold.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-old-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Register_OfAnOlderShape_KeepsEverything(int shape)
    {
        var file = Path.Combine(_folder, "old.db");
        using (var database = Database.Open(file, SqliteOpenMode.ReadWriteCreate))
        {
            Migrations.Apply(database, file, shape);
            for (var i = 1; i <= 2; i++)
            {
                Fill(database, i, shape);
            }
        }

        Assert.Contains("db migrate", Assert.Throws<RegisterException>(() => SqliteRegister.OpenExisting(file, TimeProvider.System)).Message);
        using (SqliteRegister.OpenOrCreate(file, TimeProvider.System))
        {
        }

        using var register = SqliteRegister.OpenExisting(file, TimeProvider.System);
        var only = Assert.Single(register.Events(new EventFilter { Actor = "ZOR" }));
        Assert.Equal((2, "Ada Marl", "Port Kest"), (only.Mentions.Count, only.Best.Actors[0].Name, only.Best.Place));
        Assert.Equal(2, register.Search("grain", 10).Count);
        Assert.Equal(["the minister"], register.Actors("Marl").Single().Names);
        Assert.Empty(register.Verify());
    }

    [Fact]
    public void EventId_OfWhenFacetsHadOtherNumbers_LeadsToTheEvent()
    {
        var file = Path.Combine(_folder, "noted.db");
        using (var register = SqliteRegister.OpenOrCreate(file, TimeProvider.System))
        {
            register.Add(MadeActs.Report("one", new MadeAct("ASSAULT", ["ZOR"], ["MRL"], Chancery.Model.DateInterval.Day(new DateOnly(2031, 5, 3)))));
        }

        var old = 0L;
        using (var database = Database.Open(file, SqliteOpenMode.ReadWrite))
        {
            old = Codes.Of(database.Rows("SELECT content FROM facets", row => row.Text(0)).Single());
            database.Execute("UPDATE facets SET seq = ?1, event = ?1", old);
            database.Execute("UPDATE meta SET value = '4' WHERE key = 'world'");
        }

        using var reopened = SqliteRegister.OpenOrCreate(file, TimeProvider.System);
        var only = Assert.Single(reopened.Events(new EventFilter()));
        Assert.NotEqual(Codes.EventId(old), only.Id);
        Assert.Equal(only.Id, Assert.Single(reopened.Events(new EventFilter { Id = Codes.EventId(old) })).Id);
    }

    /// <summary>A report with one act, as programs of that shape wrote it.</summary>
    private static void Fill(Database database, int number, int shape)
    {
        var (report, mention) = ($"R-{number}", $"M-{number}");
        database.Execute("INSERT INTO reports (id, given_id, text, published, recorded_at) VALUES (?1, ?1, 'Marl struck the grain port of Kest.', '2031-05-04', '2031-05-05T00:00:00Z')", report);
        database.Execute("INSERT INTO report_search (rowid, title, text) SELECT seq, title, text FROM reports WHERE id = ?1", report);
        database.Execute("INSERT INTO readings (seq, report, engine, lexicon, model, recorded_at) VALUES (?1, ?2, '0.1.0', 'l', 'm', '2031-05-05T00:00:00Z')", number, report);
        if (shape >= 6)
        {
            database.Execute("UPDATE readings SET number = (SELECT seq FROM reports WHERE id = ?2) WHERE seq = ?1", number, report);
            database.Execute("UPDATE reports SET reading = ?1 WHERE id = ?2", number, report);
        }
        else if (shape >= 2)
        {
            database.Execute("INSERT INTO reading_heads (seq, report) VALUES (?1, ?2)", number, report);
        }

        database.Execute("INSERT OR IGNORE INTO actors (id, name, folded, kind, country, recorded_at) VALUES ('A-1', 'Ada Marl', 'ada marl', 'person', 'ZOR', '2031-05-05T00:00:00Z')");
        database.Execute(
            """INSERT INTO actor_mentions (reading, actor, local, start, "end", quote, how, rule, confidence, reason) VALUES (?1, 'A-1', 'a1', 0, 4, 'the minister', 'title', 'r', 0.9, 'why')""", number);
        var (column, value) = shape < 3 ? (", event", ", 'E-1'") : ("", "");
        database.Execute(
            $"""
            INSERT INTO event_mentions (reading, id, local{column}, type, contexts, trigger_start, trigger_end, sentence_start, sentence_end, happened_from, happened_to, precision,
                happened_reason, place, place_country, status, rule, confidence, reason)
            VALUES (?1, ?2, 'e1'{value}, 'ASSAULT', '', 5, 11, 0, 35, '2031-05-03', '2031-05-03', 'day', 'told', 'Port Kest', 'MRL', 'actual', 'r', 0.9, 'why')
            """,
            number, mention);
        database.Execute("INSERT INTO participants (reading, mention, position, role, actor) VALUES (?1, ?2, 0, 'actor', 'A-1')", number, mention);
    }
}
