using System.Reflection;
using Chancery.Lexicography;
using Chancery.Lexicon.Places;

namespace Chancery.Tests.Lexicon;

/// <summary>The places of the shipped lexicon, read once from its editable files.</summary>
internal static class PlaceLexiconFixture
{
    private static readonly Lazy<PlaceLexicon> _places = new(Read);

    public static PlaceLexicon Places => _places.Value;

    /// <summary>The faults of a lexicon that holds only that file in its places folder.</summary>
    public static IReadOnlyList<LexiconProblem> ProblemsOf(string name, string content) => ProblemsOf((name, content));

    /// <summary>The faults of a lexicon that holds only those files in its places folder.</summary>
    public static IReadOnlyList<LexiconProblem> ProblemsOf(params (string Name, string Content)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("chancery-lexicon-").FullName;
        try
        {
            foreach (var (name, content) in files)
            {
                var path = Path.Combine(folder, "3-places", name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, content);
            }

            var problems = new LexiconProblems();
            LexiconSource.Read([folder], problems);
            return problems.Items;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static PlaceLexicon Read()
    {
        var root = typeof(PlaceLexiconFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var problems = new LexiconProblems();
        var data = LexiconSource.Read([Path.Combine(root, "lexicon")], problems);
        Assert.DoesNotContain(problems.Items, problem => problem.File.StartsWith("3-places/", StringComparison.Ordinal));
        return data.Places;
    }
}
