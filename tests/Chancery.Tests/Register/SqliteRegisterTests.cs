using Chancery.Model;
using Chancery.Register;
using Chancery.Tests.Exchange;
using Microsoft.Data.Sqlite;

namespace Chancery.Tests.Register;

public sealed class SqliteRegisterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-register-").FullName;

    private string File => Path.Combine(_folder, "register.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Add_SameReadingTwice_ChangesNothing()
    {
        using var register = Open();
        var first = register.Add(RichReading.Create());
        var counts = register.Counts();
        var second = register.Add(RichReading.Create());

        Assert.True(first.IsNew);
        Assert.False(second.IsNew);
        Assert.Equal(first.Report, second.Report);
        Assert.Equal(counts, register.Counts());
    }

    [Fact]
    public void Add_RichReading_GivesEverythingBack()
    {
        using var register = Open();
        register.Add(RichReading.Create());

        var events = register.Events(new EventFilter());
        Assert.Equal(["REQUEST", "AGREE", "AID"], events.Select(entry => entry.Best.Type));
        var aid = events[2].Best;
        Assert.Equal(["Ada Marl", "The Ledger"], aid.Word.Select(link => link.Speaker!.Name));
        Assert.Equal(("Port Kest", "planned"), (aid.Place, aid.Status));
        Assert.Equal(("40", "t", "grain"), (aid.Quantities[0].Value, aid.Quantities[0].Unit, aid.Quantities[0].Of));
        Assert.Equal("envoy", Assert.Single(events[1].Best.Others).Role);

        var commitments = register.Commitments(new CommitmentFilter());
        Assert.Equal(commitments[1].Id, commitments[0].Counterpart);
        Assert.Equal([events[0].Id, events[1].Id], commitments[0].Events);
        Assert.Single(register.Discrepancies(null));
    }

    [Fact]
    public void Add_OtherEngine_KeepsBothReadingsAndShowsTheLast()
    {
        using var register = Open();
        register.Add(RichReading.Create());
        register.Add(RichReading.Create() with { Events = [], Commitments = [], Exchanges = [], Provenance = new Provenance("0.2.0", "x", "y") });

        Assert.Empty(register.Events(new EventFilter()));
        Assert.Equal(2, register.Counts().Single(count => count.Name == "readings").Count);
        Assert.Equal(1, register.Counts().Single(count => count.Name == "reports").Count);
    }

    [Fact]
    public void Add_SameActInTwoReports_IsOneEventWithTwoMentions()
    {
        using var register = Open();
        register.Add(RichReading.Create(title: "One"));
        register.Add(RichReading.Create(title: "Two"));

        var events = register.Events(new EventFilter());
        Assert.Equal(2, events.Single(entry => entry.Best.Type == "REQUEST").Mentions.Count);
        Assert.Equal(2, events.Single(entry => entry.Best.Type == "AID").Mentions.Count); // Undated, but in the same words.
    }

    [Fact]
    public void Add_UndatedActInOtherWords_StaysAnEventOfItsOwn()
    {
        using var register = Open();
        register.Add(RichReading.Create());
        register.Add(RichReading.Create(RichReading.Text.Replace("40 tons of grain reached", "40 tons of grain had reached")));

        Assert.Equal(2, register.Events(new EventFilter()).Count(entry => entry.Best.Type == "AID"));
    }

    [Fact]
    public void Ids_InAnotherRegister_AreTheSame()
    {
        using var one = Open();
        using var other = SqliteRegister.InMemory(TimeProvider.System);
        one.Add(RichReading.Create());
        other.Add(RichReading.Create());

        Assert.Equal(one.Events(new EventFilter()).Select(entry => entry.Id), other.Events(new EventFilter()).Select(entry => entry.Id));
        Assert.Equal(one.Commitments(new CommitmentFilter()).Select(entry => entry.Id), other.Commitments(new CommitmentFilter()).Select(entry => entry.Id));
    }

    [Theory]
    [InlineData("ZOR", null, null, null, 3)]
    [InlineData("ada", null, null, null, 1)]
    [InlineData(null, "agree", null, null, 1)]
    [InlineData(null, null, "2031-05-05", null, 1)] // Only the undated one may have happened so late.
    [InlineData(null, null, null, "2031-05-02", 1)] // The one on or before 4 May; not the one dated 3 May, not the undated one.
    [InlineData("nobody", null, null, null, 0)]
    public void Events_Filter_GivesThoseAskedFor(string? actor, string? type, string? from, string? to, int count)
    {
        using var register = Open();
        register.Add(RichReading.Create());

        var events = register.Events(new EventFilter { Actor = actor, Type = type, From = Day(from), To = Day(to) });

        Assert.Equal(count, events.Count);
    }

    [Fact]
    public void Search_Words_FindsReportAndTakesNoSyntax()
    {
        using var register = Open();
        register.Add(RichReading.Create());

        Assert.Contains("⟦grain⟧", Assert.Single(register.Search("grain tons", 10)).Snippet);
        Assert.Empty(register.Search("\" OR NEAR( *", 10));
        Assert.Empty(register.Search("elephants", 10));
    }

    [Fact]
    public void Views_HoldTheirRows()
    {
        using (var register = Open())
        {
            register.Add(RichReading.Create());
        }

        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        Assert.Equal(3L, Scalar(connection, "SELECT count(*) FROM events"));
        Assert.Equal(3L, Scalar(connection, "SELECT count(*) FROM mentions"));
        Assert.Equal(2L, Scalar(connection, "SELECT count(*) FROM commitments"));
        Assert.Equal("Ada Marl", Scalar(connection, "SELECT speaker FROM claims WHERE verb = 'say'"));
    }

    [Fact]
    public async Task Add_TwoWritersAtOnce_BothGetIn()
    {
        using (Open())
        {
        }

        var writers = Enumerable.Range(0, 2).Select(writer => Task.Run(() =>
        {
            using var register = Open();
            for (var i = 0; i < 20; i++)
            {
                register.Add(RichReading.Create(title: $"{writer}/{i}"));
            }
        }));
        await Task.WhenAll(writers);

        using var after = Open();
        Assert.Equal(40, after.Counts()[0].Count);
    }

    [Theory]
    [InlineData("no database at all, just some words that go on for a while so that a header would fit here: 0123456789")]
    [InlineData("short")]
    public void Open_NoDatabase_SaysSo(string content)
    {
        System.IO.File.WriteAllText(File, content);

        Assert.Contains("no register", Assert.Throws<RegisterException>(() => SqliteRegister.OpenExisting(File, TimeProvider.System)).Message);
        Assert.Contains("no register", Assert.Throws<RegisterException>(Open).Message);
        Assert.Equal(content, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgram_LeavesItAlone()
    {
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            Scalar(connection, "CREATE TABLE mine (x)");
        }

        Assert.Contains("another program", Assert.Throws<RegisterException>(Open).Message);
        Assert.Contains("another program", Assert.Throws<RegisterException>(() => SqliteRegister.OpenExisting(File, TimeProvider.System)).Message);
    }

    [Fact]
    public void Open_DamagedPages_FailsInOneLine()
    {
        using (var register = Open())
        {
            register.Add(RichReading.Create());
        }

        var bytes = System.IO.File.ReadAllBytes(File);
        bytes.AsSpan(4096).Fill(0x5A);
        System.IO.File.WriteAllBytes(File, bytes);

        var failure = Assert.Throws<RegisterException>(() =>
        {
            using var register = Open();
            register.Add(RichReading.Create(title: "Other"));
        });
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void Open_MissingFile_SaysHowToMakeOne() =>
        Assert.Contains("chancery read", Assert.Throws<RegisterException>(() => SqliteRegister.OpenExisting(File, TimeProvider.System)).Message);

    private SqliteRegister Open() => SqliteRegister.OpenOrCreate(File, TimeProvider.System);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
