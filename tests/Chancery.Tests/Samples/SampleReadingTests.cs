using System.Reflection;
using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Tests.Samples;

/// <summary>What the sample reports must yield at the least.</summary>
public sealed class SampleReadingTests
{
    [Fact]
    public void VisitForABan_PromiseAndPrice_AreCounterparts()
    {
        var reading = Read("01-a-visit-for-a-ban.txt");
        var visit = Assert.Single(reading.Commitments, c => c.State == CommitmentState.Accepted && Country(reading, c.Debtor) == "AZE");
        var ban = Assert.Single(reading.Commitments, c => c.State == CommitmentState.Accepted && Country(reading, c.Debtor) == "USA");
        Assert.Equal((ban.Id, visit.Id), (visit.Counterpart, ban.Counterpart));
        Assert.Contains("ban", Assert.NotNull(visit.Antecedent).TextOf(reading.Report.Text));
    }

    [Fact]
    public void JointCommunique_TwoMinisters_Meet() =>
        Assert.Contains(Read("02-joint-communique.txt").Events, e => e.Type == "CONSULT" && e.Happened.Interval.From == new DateOnly(2024, 3, 7));

    [Fact]
    public void TwoAccounts_ShellingAndDenial_DoNotFit()
    {
        var reading = Read("04-two-accounts-of-one-night.txt");
        Assert.Equal(2, reading.Discrepancies.Count);
        Assert.Contains("shelled", reading.Discrepancies[0].A.Span.TextOf(reading.Report.Text));
        Assert.Contains("opened fire", reading.Discrepancies[0].B.Span.TextOf(reading.Report.Text));
        Assert.Contains("attacking", reading.Discrepancies[1].A.Span.TextOf(reading.Report.Text));
    }

    [Fact]
    public void CeasefireWire_RebelsNamedWithTheirGovernment_AreOfItsCountry() =>
        Assert.Equal("SSD", Assert.Single(Read("03-ceasefire-wire.txt").Actors, actor => actor.Name == "rebels").Country);

    [Fact]
    public void QuietMarketTown_HasNoEvent()
    {
        var reading = Read("05-a-quiet-market-town.txt");
        Assert.Empty(reading.Events);
        Assert.Empty(reading.Commitments);
    }

    [Fact]
    public void EverySample_TellsWhoseWordAndWhen()
    {
        foreach (var path in Directory.GetFiles(Folder, "*.txt"))
        {
            var reading = Read(Path.GetFileName(path));
            Assert.All(reading.Events, e => Assert.NotEmpty(e.Happened.Reason));
            Assert.All(reading.Attributions, s => Assert.True(s.Content.End <= reading.Report.Text.Length));
        }
    }

    private static string Folder => Path.Combine(
        typeof(SampleReadingTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!,
        "samples");

    private static Chancery.Model.Reading Read(string name) => TestEngine.Reader.Read(ReportFactory.FromText(File.ReadAllText(Path.Combine(Folder, name))));

    private static string? Country(Chancery.Model.Reading reading, string? id) => reading.Actors.FirstOrDefault(actor => actor.Id == id)?.Country;
}
