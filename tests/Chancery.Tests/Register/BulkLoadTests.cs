using System.Globalization;
using Chancery.Benchmarks.Made;
using Chancery.Model;
using Chancery.Register;
using Chancery.Register.Sqlite;
using Chancery.Register.World;
using Microsoft.Data.Sqlite;

namespace Chancery.Tests.Register;

/// <summary>Many readings at once: on several threads, with many rows a statement, and the same register in the end.</summary>
public sealed class BulkLoadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-bulk-").FullName;
    private readonly Chancery.Model.Reading[] _readings = [.. new MadeCorpus(new MadeSettings { Seed = 5, ReportsPerDay = 150 }).Reports(700).Select(made => made.Reading)];

    private string Path1 => Path.Combine(_folder, "one.db");

    private string Path2 => Path.Combine(_folder, "two.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AddMany_GivesTheSameRegisterAsOneByOne()
    {
        using (var one = SqliteRegister.OpenOrCreate(Path1, TimeProvider.System))
        {
            one.AddMany(_readings, _ => { }, together: 300);
            Assert.Empty(one.Verify());
        }

        using (var two = SqliteRegister.OpenOrCreate(Path2, TimeProvider.System))
        {
            foreach (var reading in _readings)
            {
                two.Add(reading);
            }
        }

        Assert.Equal(Content(Path2), Content(Path1));
    }

    [Fact]
    public void AddMany_WithNextToNothingInMemory_GivesTheSameRegister()
    {
        foreach (var (path, kept) in new[] { (Path1, KeptInMemory.Usual), (Path2, new KeptInMemory(40, 40, 20)) })
        {
            using var register = SqliteRegister.OpenOrCreate(path, TimeProvider.System, kept);
            register.AddMany(_readings, _ => { }, together: 64);
        }

        Assert.Equal(Content(Path1), Content(Path2));
    }

    /// <summary>Where many reports come at once, filters tell which copies need not be looked for.</summary>
    [Fact]
    public void AddMany_InFewLargeTransactions_GivesTheSameRegister()
    {
        Chancery.Model.Reading[] readings = [.. new MadeCorpus(new MadeSettings { Seed = 6, ReportsPerDay = 150 }).Reports(1500).Select(made => made.Reading)];
        foreach (var (path, together) in new[] { (Path1, 750), (Path2, 100) })
        {
            using var register = SqliteRegister.OpenOrCreate(path, TimeProvider.System);
            register.AddMany(readings, _ => { }, together);
        }

        Assert.Equal(Content(Path2), Content(Path1));
    }

    [Fact]
    public void AddMany_TellsWhatIsKept_EachReadingOnce()
    {
        using var register = SqliteRegister.OpenOrCreate(Path1, TimeProvider.System);
        List<AddedReading> told = [];
        register.AddMany(_readings, added => told.AddRange(added), together: 100);
        Assert.Equal(_readings.Select(reading => RegisterIds.OfReport(reading.Report)), told.Select(added => added.Report));
        Assert.Equal(told.Count(added => added.IsNew), register.Counts().First(count => count.Name == "readings").Count);

        told.Clear();
        register.AddMany(_readings, added => told.AddRange(added), together: 400);
        Assert.All(told, added => Assert.False(added.IsNew));
    }

    [Fact]
    public void AddMany_WithOtherReadingsOfTheSameReports_ShowsTheLast()
    {
        var later = new Provenance("later", "later", "later");
        using var register = SqliteRegister.OpenOrCreate(Path1, TimeProvider.System);
        register.AddMany(_readings[..200], _ => { });
        register.AddMany([.. _readings[100..300], .. _readings[150..250].Select(reading => reading with { Provenance = later })], _ => { });
        Assert.Empty(register.Verify());
        Assert.Equal(Ids(_readings[..300]), register.Counts().First(count => count.Name == "reports").Count);
        Assert.Equal(Ids(_readings[..300]) + Ids(_readings[150..250]), register.Counts().First(count => count.Name == "readings").Count);
    }

    [Fact]
    public void AddMany_WhenTheSourceFails_KeepsWhatWasToldAndNoMore()
    {
        using var register = SqliteRegister.OpenOrCreate(Path1, TimeProvider.System);
        var kept = 0;
        Assert.Throws<InvalidDataException>(() => register.AddMany(Failing(250), added => kept += added.Count(entry => entry.IsNew), together: 96));
        Assert.True(kept >= 96);
        AssertHolds(register, kept);
        Assert.True(register.Add(_readings[^1]).IsNew);
    }

    [Fact]
    public void AddAll_WhenOneCannotBeWritten_KeepsNothing()
    {
        using var register = SqliteRegister.OpenOrCreate(Path1, TimeProvider.System);
        register.Add(_readings[0]);
        var bad = _readings[150];
        bad = bad with { Events = [.. bad.Events, bad.Events[0]] };
        Assert.ThrowsAny<Exception>(() => register.AddAll([.. _readings[1..150], bad, .. _readings[151..300]]));
        AssertHolds(register, 1);
        Assert.Equal(299, register.AddAll(_readings[1..300]).Count);
        Assert.Empty(register.Verify());
    }

    private static void AssertHolds(SqliteRegister register, int reports)
    {
        Assert.Equal(reports, register.Counts().First(count => count.Name == "reports").Count);
        Assert.Empty(register.Verify());
    }

    private static int Ids(Chancery.Model.Reading[] readings) => readings.Select(reading => RegisterIds.OfReport(reading.Report)).Distinct().Count();

    private IEnumerable<Chancery.Model.Reading> Failing(int after)
    {
        foreach (var reading in _readings[..after])
        {
            yield return reading;
        }

        throw new InvalidDataException("The source ends here.");
    }

    /// <summary>All rows of all tables but the full-text index, without the times at which they were recorded.</summary>
    private static List<string> Content(string path)
    {
        using var database = Database.Open(path, SqliteOpenMode.ReadOnly);
        List<string> content = [];
        foreach (var table in database.Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'report_search%' ORDER BY name", row => row.Text(0)))
        {
            var columns = database.Rows($"SELECT name FROM pragma_table_info('{table}') WHERE name <> 'recorded_at'", row => $"\"{row.Text(0)}\"");
            content.AddRange(database.Rows(
                $"SELECT {string.Join(", ", columns)} FROM {table} ORDER BY {string.Join(", ", columns)}",
                row => table + ": " + string.Join("|", Enumerable.Range(0, columns.Count).Select(i => Convert.ToString(row.Value(i), CultureInfo.InvariantCulture)))));
        }

        content.Add("found: " + database.Scalar("SELECT group_concat(rowid) FROM report_search WHERE report_search MATCH 'talks AND grain'"));
        return content;
    }
}
