using Chancery.Cli;
using Chancery.Intake;
using Chancery.Model;
using Chancery.Register;
using Chancery.Register.Corrections;
using Chancery.Register.Lives;
using Chancery.Tests.Cli;
using CsCheck;

namespace Chancery.Tests.Register.Lives;

/// <summary>The eight reports of <c>samples/a-deal-in-eight-reports</c>: asked, priced, settled, half kept, disputed, kept.</summary>
public sealed class DealSeriesTests
{
    private static readonly Lazy<Chancery.Model.Reading[]> Readings = new(() =>
        [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(path => TestEngine.Reader.Read(ReportFactory.FromText(File.ReadAllText(path))))]);

    private static string Folder => Repository.PathOf("samples", "a-deal-in-eight-reports");

    [Theory]
    [InlineData("2025-02-02", "", "")]
    [InlineData("2025-02-03", "requested", "")]
    [InlineData("2025-02-06", "conditional", "requested")]
    [InlineData("2025-02-10", "accepted", "accepted")]
    [InlineData("2025-02-23", "accepted", "accepted")] // The visit was on the 22nd; the report came on the 24th.
    [InlineData("2025-02-24", "fulfilled", "active")]
    [InlineData("2025-03-14", "fulfilled", "broken")]
    [InlineData("2025-03-18", "fulfilled", "active disputed")]
    [InlineData("2025-04-20", "fulfilled", "active disputed unknown since 2025-04-16")]
    [InlineData("2025-05-02", "fulfilled", "fulfilled")]
    public void Commitments_AsOf_TellTheStoryOfTheDay(string day, string visit, string ban)
    {
        using var cli = new CliRun { Read = Read };
        Assert.Equal(ExitCode.Ok, cli.Run("read", Folder));

        Assert.Equal(ExitCode.Ok, cli.Run("commitments", "--pair", "NOR", "KAZ", "--as-of", day));

        Assert.Equal(visit, Told(cli.Output, "Kazakhstan (KAZ) owes Norway (NOR)"));
        Assert.Equal(ban, Told(cli.Output, "Norway (NOR) owes Kazakhstan (KAZ)"));
    }

    [Fact]
    public void Commitments_TwoPromises_AreCounterparts()
    {
        using var register = Filled(Readings.Value);
        var visit = Assert.Single(register.Lives(new LifeFilter { Debtor = "KAZ" }));
        var ban = Assert.Single(register.Lives(new LifeFilter { Debtor = "NOR" }));

        Assert.Equal((ban.Id, visit.Id), (visit.Counterpart, ban.Counterpart));
        Assert.All(visit.Steps.Concat(ban.Steps), step => Assert.True(step.Words.Span.Length > 0 && step.Because.Length > 0));
    }

    [Fact]
    public void Lives_WhateverTheOrderOfArrival_AreTheSame()
    {
        var expected = Story(Readings.Value);
        Gen.Shuffle(Readings.Value).Sample(readings => Assert.Equal(expected, Story(readings)), iter: 12, threads: 1);
    }

    [Fact]
    public void Lives_LongAfterTheDeadline_AreUnknownAndNotBroken()
    {
        using var register = Filled(Readings.Value[..7]);
        var ban = Assert.Single(register.Lives(new LifeFilter { Debtor = "NOR", AsOf = new DateOnly(2045, 1, 1) }));

        Assert.Equal(CommitmentState.Active, ban.State);
        Assert.Equal(new DateOnly(2025, 4, 16), ban.UnknownSince);
    }

    [Fact]
    public void Filters_DueAndChanged_Narrow()
    {
        using var register = Filled(Readings.Value[..7]);

        Assert.Single(register.Lives(new LifeFilter { DueBefore = new DateOnly(2025, 4, 16) }));
        Assert.Empty(register.Lives(new LifeFilter { DueBefore = new DateOnly(2025, 4, 15) }));
        Assert.Single(register.Lives(new LifeFilter { ChangedSince = new DateOnly(2025, 3, 1) }));
        Assert.Empty(register.Lives(new LifeFilter { State = CommitmentState.Refused }));
    }

    [Fact]
    public void Corrections_RejectAndUnlink_ChangeTheStory()
    {
        using var register = Filled(Readings.Value);
        var ban = Assert.Single(register.Lives(new LifeFilter { Debtor = "NOR" }));
        var breach = ban.Steps.Single(step => step.To == CommitmentState.Broken);

        register.Correct(Said(register, CorrectionAct.Reject, breach.Entry));
        Assert.DoesNotContain(Assert.Single(register.Lives(new LifeFilter { Debtor = "NOR" })).Steps, step => step.To == CommitmentState.Broken);

        register.Correct(Said(register, CorrectionAct.Unlink, ban.Id) with { Other = ban.Steps[^1].Entry });
        foreach (var account in ban.Accounts.Where(account => account != ban.Id && account != breach.Entry))
        {
            register.Correct(Said(register, CorrectionAct.Unlink, account) with { Other = ban.Steps[^1].Entry });
        }

        Assert.Equal(CommitmentState.Active, Assert.Single(register.Lives(new LifeFilter { Debtor = "NOR" })).State);
    }

    [Fact]
    public void Corrections_OutliveANewReading()
    {
        using var register = Filled(Readings.Value);
        var ban = Assert.Single(register.Lives(new LifeFilter { Debtor = "NOR" }));
        var breach = ban.Steps.Single(step => step.To == CommitmentState.Broken);
        register.Correct(Said(register, CorrectionAct.Reject, breach.Entry));
        register.Correct(Said(register, CorrectionAct.Confirm, ban.Id));

        foreach (var reading in Readings.Value)
        {
            // Another engine that finds the complaint again and no longer finds the price.
            var commitments = reading == Readings.Value[1] ? [] : reading.Commitments;
            register.Add(reading with { Commitments = commitments, Provenance = reading.Provenance with { Engine = "9.9.9" } });
        }

        var again = Assert.Single(register.Lives(new LifeFilter { Debtor = "NOR" }));
        Assert.Equal(ban.Id, again.Id);
        Assert.DoesNotContain(again.Steps, step => step.To == CommitmentState.Broken);
    }

    [Fact]
    public void Commitment_Id_PrintsEveryChange()
    {
        using var cli = new CliRun { Read = Read };
        cli.Run("read", Folder);
        cli.Run("commitments", "--debtor", "NOR", "--format", "json");
        var id = System.Text.Json.JsonDocument.Parse(cli.Output.Split('\n')[0]).RootElement.GetProperty("id").GetString()!;

        Assert.Equal(ExitCode.Ok, cli.Run("commitment", id[..10]));
        Assert.All(new[] { "requested → accepted", "accepted → active", "active → broken", "broken → active", "active → fulfilled" }, change => Assert.Contains(change, cli.Output));

        Assert.Equal(ExitCode.Usage, cli.Run("commitment", id, "--reject"));
        Assert.Equal(ExitCode.Ok, cli.Run("commitment", id, "--reject", "--author", "Ada", "--reason", "Not meant so."));
        Assert.Equal(ExitCode.Ok, cli.Run("commitments", "--debtor", "NOR"));
        Assert.DoesNotContain(id[..10], cli.Output);
        Assert.Equal(ExitCode.InputsFailed, cli.Run("commitment", "C-ffffffffffff"));
    }

    [Fact]
    public void Commitments_AsCalendar_AreWellFormed()
    {
        using var cli = new CliRun { Read = Read };
        cli.Run("read", Folder);

        Assert.Equal(ExitCode.Ok, cli.Run("commitments", "--format", "ics"));
        var lines = cli.Output.Split("\r\n");
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR", ""), (lines[0], lines[^2], lines[^1]));
        Assert.All(lines, line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n')));
        Assert.Contains("DTSTART;VALUE=DATE:20250415", lines);
        Assert.Equal(lines.Count(line => line == "BEGIN:VEVENT"), lines.Count(line => line == "END:VEVENT"));

        Assert.Equal(ExitCode.Ok, cli.Run("commitments", "--format", "csv"));
        Assert.Equal(3, cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>Reads each report once for all tests.</summary>
    private static Chancery.Model.Reading Read(Report report)
    {
        var reading = Readings.Value.First(known => known.Report.Text == report.Text);
        return reading with { Report = reading.Report with { Id = report.Id, Path = report.Path } };
    }

    private static Correction Said(SqliteRegister register, string act, string id)
    {
        var entry = Assert.Single(register.Commitments(new CommitmentFilter { Id = id }));
        return new Correction
        {
            Act = act, Kind = "commitment", Target = entry.Id, Author = "Ada", Reason = "I asked.",
            Anchor = new Anchor(entry.Report.Id, entry.Consequent, entry.Consequent.Of(entry.Report.Text).ToString()),
        };
    }

    /// <summary>State, dispute and silence of the one commitment between these sides; empty when there is none.</summary>
    private static string Told(string output, string sides)
    {
        var lines = output.Split('\n');
        var at = Array.FindIndex(lines, line => line.Contains(sides, StringComparison.Ordinal));
        if (at < 0)
        {
            return "";
        }

        var details = string.Join(' ', lines.Skip(at + 1).TakeWhile(line => line.StartsWith(' ')).Select(line => line.Trim()));
        var unknown = details.IndexOf("UNKNOWN SINCE", StringComparison.Ordinal);
        return lines[at].Split(' ')[0].ToLowerInvariant() + (details.Contains("DISPUTED", StringComparison.Ordinal) ? " disputed" : "")
            + (unknown < 0 ? "" : " " + details.Substring(unknown, 24).ToLowerInvariant());
    }

    private static string Story(IEnumerable<Chancery.Model.Reading> readings)
    {
        using var register = Filled(readings);
        return string.Join("\n", register.Lives(new LifeFilter()).Select(life =>
            $"{life.Id} {life.State} {life.Since} {life.Counterpart} " + string.Join("; ", life.Steps.Select(step => $"{step.Day} {step.From} {step.To} {step.Kind} {step.Entry} {step.Because}"))));
    }

    private static SqliteRegister Filled(IEnumerable<Chancery.Model.Reading> readings)
    {
        var register = SqliteRegister.InMemory(TimeProvider.System);
        foreach (var reading in readings)
        {
            register.Add(reading);
        }

        return register;
    }
}
