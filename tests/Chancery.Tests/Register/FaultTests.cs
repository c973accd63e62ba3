using Chancery.Benchmarks;
using Chancery.Benchmarks.Made;
using Chancery.Register;
using Chancery.Register.Sqlite;
using Chancery.Tests.Exchange;
using Microsoft.Data.Sqlite;

namespace Chancery.Tests.Register;

/// <summary>What can happen to the file: each time one clear line, and no damage.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-faults-").FullName;

    private string Path1 => Path.Combine(_folder, "register.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FullDisk_SaysSo_AndKeepsWhatWasThere()
    {
        Fill();
        using (var database = Database.Open(Path1, SqliteOpenMode.ReadWrite))
        {
            // The same code as a full disk gives, without filling one.
            database.Script("PRAGMA max_page_count = 200");
            var failure = Assert.Throws<RegisterException>(() => database.Write(() =>
            {
                for (var i = 0; i < 200; i++)
                {
                    database.Execute("INSERT INTO reports (id, given_id, text, recorded_at) VALUES (?1, ?1, ?2, '2031')", $"R-{i}", new string('x', 20_000));
                }

                return 0;
            }));
            Assert.Contains("disk is full", failure.Message);
        }

        AssertWhole(1);
    }

    [Fact]
    public void ReadOnlyFile_SaysSo()
    {
        Fill();
        using var register = SqliteRegister.OpenExisting(Path1, TimeProvider.System);
        Assert.Contains("may not be written", Assert.Throws<RegisterException>(() => register.Add(RichReading.Create(title: "Other"))).Message);
        Assert.NotEmpty(register.Events(new EventFilter()));
    }

    [Fact]
    public void SecondWriter_WaitsAndThenSaysSo()
    {
        Fill();
        using var first = Database.Open(Path1, SqliteOpenMode.ReadWrite);
        first.Script("BEGIN IMMEDIATE");
        using (var second = Database.Open(Path1, SqliteOpenMode.ReadWrite))
        {
            second.Script("PRAGMA busy_timeout = 50");
            Assert.Contains("busy", Assert.Throws<RegisterException>(() => second.Write(() => 0)).Message);
        }

        using (var reader = SqliteRegister.OpenExisting(Path1, TimeProvider.System))
        {
            Assert.NotEmpty(reader.Events(new EventFilter())); // Readers are not kept out.
        }

        first.Script("ROLLBACK");
        AssertWhole(1);
    }

    [Fact]
    public void NewerShape_IsLeftAlone()
    {
        Fill();
        using (var database = Database.Open(Path1, SqliteOpenMode.ReadWrite))
        {
            database.Script("PRAGMA user_version = 9999");
        }

        Assert.Contains("newer chancery", Assert.Throws<RegisterException>(() => SqliteRegister.OpenExisting(Path1, TimeProvider.System)).Message);
        Assert.Contains("newer chancery", Assert.Throws<RegisterException>(() => SqliteRegister.OpenOrCreate(Path1, TimeProvider.System)).Message);
    }

    [Fact]
    public void DamagedPage_IsFoundByVerify()
    {
        Fill();
        var bytes = File.ReadAllBytes(Path1);
        bytes.AsSpan(bytes.Length / 2 / 4096 * 4096, 4096).Fill(0x5A);
        File.WriteAllBytes(Path1, bytes);

        IReadOnlyList<string> faults;
        try
        {
            using var register = SqliteRegister.OpenExisting(Path1, TimeProvider.System);
            faults = register.Verify();
        }
        catch (RegisterException exception)
        {
            faults = [exception.Message];
        }

        Assert.NotEmpty(faults);
    }

    [Fact]
    public void FailedBatch_KeepsNothingOfIt()
    {
        Fill();
        using var register = SqliteRegister.OpenOrCreate(Path1, TimeProvider.System);
        var bad = RichReading.Create(title: "Bad");
        Assert.ThrowsAny<Exception>(() => register.AddAll([RichReading.Create(title: "Good"), bad with { Events = [bad.Events[0], bad.Events[0]] }]));
        Assert.Equal(1, register.Counts()[0].Count);
        Assert.Empty(register.Verify());
        Assert.True(register.Add(RichReading.Create(title: "Good")).IsNew);
    }

    /// <summary>The full hundred: <c>Chancery.Benchmarks crash</c>.</summary>
    [Fact]
    public void KilledLoads_LoseNothingAndDoubleNothing() => Assert.Empty(CrashTrial.Run(Path1, times: 2, seed: 7));

    [Fact]
    public void MadeCorpus_IsMergedWell()
    {
        var truth = new Dictionary<(string, int), int>();
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        foreach (var made in new MadeCorpus(new MadeSettings { Seed = 9, ReportsPerDay = 100 }).Reports(600))
        {
            register.Add(made.Reading);
            for (var i = 0; i < made.Truth.Length; i++)
            {
                truth[(made.Reading.Report.Id, i)] = made.Truth[i];
            }
        }

        var score = PairScore.Of(register, truth);
        Assert.True(score.F1 > 0.8, $"precision {score.Precision:0.00}, recall {score.Recall:0.00}");
        Assert.Empty(register.Verify());
    }

    private void Fill()
    {
        using (var register = SqliteRegister.OpenOrCreate(Path1, TimeProvider.System))
        {
            register.Add(RichReading.Create());
        }

        using var database = Database.Open(Path1, SqliteOpenMode.ReadWrite);
        database.Script("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void AssertWhole(int reports)
    {
        using var register = SqliteRegister.OpenOrCreate(Path1, TimeProvider.System);
        Assert.Equal(reports, register.Counts()[0].Count);
        Assert.Empty(register.Verify());
    }
}
