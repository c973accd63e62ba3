using System.Reflection;
using System.Xml.Linq;

namespace Chancery.Rules.Tests;

/// <summary>Projects use only those above them in docs/pipeline.md.</summary>
public sealed class ProjectDirectionTests
{
    private static readonly Dictionary<string, string[]> _allowed = new()
    {
        ["Chancery"] = [],
        ["Chancery.Lexicography"] = ["Chancery"],
        ["Chancery.Intake"] = ["Chancery"],
        ["Chancery.Register"] = ["Chancery"],
        ["Chancery.Exchange"] = ["Chancery", "Chancery.Register"],
        ["Chancery.Scoring"] = ["Chancery", "Chancery.Intake"],
        ["Chancery.Cli"] = ["Chancery", "Chancery.Lexicography", "Chancery.Intake", "Chancery.Register", "Chancery.Exchange", "Chancery.Scoring"],
    };

    [Fact]
    public void Projects_Use_OnlyThoseAboveThem()
    {
        var folder = Path.Combine(RepositoryRoot, "src");
        var files = Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories);
        Assert.Equal(_allowed.Keys.Order(StringComparer.Ordinal), files.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Subset(
            _allowed[Path.GetFileNameWithoutExtension(file)].ToHashSet(),
            References(file).ToHashSet()));
    }

    private static IEnumerable<string> References(string file) =>
        XDocument.Load(file).Descendants("ProjectReference")
            .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    internal static string RepositoryRoot =>
        typeof(ProjectDirectionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
