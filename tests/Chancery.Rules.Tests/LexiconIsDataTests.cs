namespace Chancery.Rules.Tests;

/// <summary>Knowledge about the world stands in the lexicon, not in code.</summary>
public sealed class LexiconIsDataTests
{
    /// <summary>Names that a reading rule might be tempted to know by heart.</summary>
    private static readonly string[] _names =
        ["\"Russia\"", "\"Moscow\"", "\"United States\"", "\"Azerbaijan\"", "\"Armenia\"", "\"Ukraine\"", "\"Israel\"", "\"Hamas\"", "\"NATO\"", "\"Kremlin\""];

    [Fact]
    public void ReadingCode_Names_NoStateOrOrganisation()
    {
        var folder = Path.Combine(ProjectDirectionTests.RepositoryRoot, "src", "Chancery");
        var offenders =
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from name in _names
            where line.Contains(name, StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {line.Trim()}";
        Assert.Empty(offenders);
    }
}
