using Chancery.Lexicography.Actors;
using Chancery.Lexicography.Attributions;
using Chancery.Lexicography.Commitments;
using Chancery.Lexicography.Coreference;
using Chancery.Lexicography.Events;
using Chancery.Lexicography.Places;
using Chancery.Lexicography.Quantities;
using Chancery.Lexicography.Times;
using Chancery.Lexicon;

namespace Chancery.Lexicography;

/// <summary>The editable lexicon: one folder, or a shipped one with private ones laid over it.</summary>
public static class LexiconSource
{
    /// <summary>
    /// Reads the folders; a file in a later folder replaces the file of the same path in an earlier one. All faults
    /// go to <paramref name="problems"/>; with faults the tables hold what could be read.
    /// </summary>
    public static LexiconData Read(IReadOnlyList<string> folders, LexiconProblems problems)
    {
        var files = Collect(folders);
        return new LexiconData
        {
            Times = TimeLexiconReader.Read(Part("1-times"), problems),
            Quantities = QuantityLexiconReader.Read(Part("2-quantities"), problems),
            Places = PlaceLexiconReader.Read(Part("3-places"), problems),
            Actors = ActorLexiconReader.Read(Part("4-actors"), problems),
            Coreference = CoreferenceLexiconReader.Read(Part("4-actors"), problems),
            Attributions = AttributionLexiconReader.Read(Part("5-attributions"), problems),
            Events = EventLexiconReader.Read(Part("6-events"), problems),
            Commitments = CommitmentLexiconReader.Read(Part("7-commitments"), problems),
        };

        LexiconFolder Part(string name) => new(
            [.. files.Values
                .Where(file => file.Path.StartsWith(name + "/", StringComparison.Ordinal))
                .Select(file => file with { Name = file.Path[(name.Length + 1)..] })]);
    }

    private static SortedDictionary<string, LexiconFile> Collect(IReadOnlyList<string> folders)
    {
        var files = new SortedDictionary<string, LexiconFile>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
                if (relative.EndsWith(".yaml", StringComparison.Ordinal) || relative.EndsWith(".tsv", StringComparison.Ordinal))
                {
                    files[relative] = new LexiconFile(relative, relative, File.ReadAllText(path));
                }
            }
        }

        return files;
    }
}
