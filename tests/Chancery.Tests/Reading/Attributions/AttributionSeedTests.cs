using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Tests.Reading.Attributions;

/// <summary>The attributions of a damaged, machine-translated article; skipped where the article is not at hand.</summary>
public sealed class AttributionSeedTests
{
    private static readonly string? _path = Locate();

    [Fact]
    public void Read_StatementWithDisplacedLink_IsTheAuthorsWord()
    {
        var (text, found) = Read();

        var miller = found.FirstOrDefault(item => item.Cue.TextOf(text) == "As noted in statement");
        Assert.NotNull(miller);
        Assert.EndsWith("Matthew Miller", miller.Source?.TextOf(text), StringComparison.Ordinal);
        Assert.StartsWith("Blinken during the conversation thanked", miller.Content.TextOf(text), StringComparison.Ordinal);
        Assert.Equal("statement", miller.Channel);
    }

    [Fact]
    public void Read_PortalReportedThis_PointsAtTheSentenceBefore()
    {
        var (text, found) = Read();

        var portal = found.FirstOrDefault(item => item.Source?.TextOf(text) == "The portal");
        Assert.NotNull(portal);
        Assert.Contains("asked Azerbaijani President Ilham Aliyev", portal.Content.TextOf(text), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2023, 11, 28), portal.Date);
    }

    [Fact]
    public void Read_SpokesmanSaidOnADay_HasContentAndDate()
    {
        var (text, found) = Read();

        var said = found.FirstOrDefault(item => item.Cue.TextOf(text) == "said");
        Assert.NotNull(said);
        Assert.StartsWith("that a number of Western countries", said.Content.TextOf(text), StringComparison.Ordinal);
        Assert.EndsWith("oust Russia from the region", said.Content.TextOf(text), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2023, 11, 26), said.Date);
    }

    [Fact]
    public void Read_ReportsOwnInference_StaysOutsideTheDeclaration()
    {
        var (text, found) = Read();

        Assert.DoesNotContain(found, item => item.Content.TextOf(text).Contains("which also implies", StringComparison.Ordinal));
    }

    private static (string Text, Values<Attribution> Found) Read()
    {
        Assert.SkipUnless(_path is not null, "the seed article is not beside the repository");
        var text = File.ReadAllText(_path!);
        return (text, TestEngine.Reader.Read(ReportFactory.FromText(text)).Attributions);
    }

    private static string? Locate()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "seed", "article.txt");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
