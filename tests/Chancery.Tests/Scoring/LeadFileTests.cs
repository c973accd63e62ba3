using Chancery.Scoring;
using Chancery.Scoring.Events;

namespace Chancery.Tests.Scoring;

/// <summary>Tables of leads with their acts.</summary>
public sealed class LeadFileTests
{
    [Fact]
    public void Read_ActsOfALead_AreTypeAndSides()
    {
        var lead = Assert.Single(Read("text\tacts\n\n# a remark\nNorland and Sudland met. Norland thanked Eastland.\tCONSULT | NOR + SUD | -; SUPPORT/praise | NOR | EAS\n"));
        Assert.Equal(["CONSULT", "SUPPORT"], lead.Events.Select(act => act.Type));
        Assert.Equal(2, lead.Events[0].Actors.Length);
        Assert.Empty(lead.Events[0].Recipients);
        Assert.False(lead.Aside);
    }

    [Fact]
    public void Read_Dash_TellsNoAct() => Assert.Empty(Assert.Single(Read("Rain fell.\t-\n")).Events);

    [Theory]
    [InlineData("No acts\n")]
    [InlineData("Two parts\tSUPPORT | NOR\n")]
    public void Read_LineOfAnotherForm_TellsWhich(string table) => Assert.Contains("line 1", Assert.Throws<FormatException>(() => Read(table)).Message, StringComparison.Ordinal);

    [Fact]
    public void GoldSet_FolderOfTables_IsGold() => Assert.NotNull(GoldSet.Read(Path.Combine(Repository.Root, "tests", "cases", "leads")));

    [Fact]
    public void Read_TablesOfTheProject_AreAllOfTheForm() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "cases", "leads"), "*.tsv"), file => Assert.NotEmpty(LeadFile.Read(file)));

    private static IReadOnlyList<GoldReport> Read(string table)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, table);
            return LeadFile.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
