using Chancery.Lexicon.Times;
using Chancery.Reading.Times;

namespace Chancery.Lexicography.Times;

/// <summary>Reads the times folder of the lexicon: words by class in TSV, patterns in YAML.</summary>
internal static class TimeLexiconReader
{
    public static TimeLexicon Read(LexiconFolder folder, LexiconProblems problems) => new()
    {
        Words = [.. folder.Files("words/", ".tsv").SelectMany(file => ReadWords(file, problems))],
        Patterns = [.. folder.Files("patterns/", ".yaml").SelectMany(file => ReadPatterns(file, problems))],
    };

    private static IEnumerable<TimeWord> ReadWords(LexiconFile file, LexiconProblems problems)
    {
        foreach (var row in TsvFile.Read(file, problems, "phrase", "class", "value"))
        {
            if (!TimeLexiconChecks.IsClass(row.Required("class")))
            {
                row.Problem("LEX020", "class", $"There is no class of times '{row["class"]}'.");
                continue;
            }

            yield return new TimeWord(row.Required("phrase"), row["class"], row["value"]);
        }
    }

    private static IEnumerable<TimePattern> ReadPatterns(LexiconFile file, LexiconProblems problems)
    {
        foreach (var entry in YamlFile.ReadDocuments<TimePatternEntry>(file, problems))
        {
            var (source, examples) = (entry.Value, entry.Value.Examples);
            var pattern = new TimePattern(source.Id, source.Meaning, source.Pattern, source.Gives, [.. examples.Match], [.. examples.Miss]);
            if (TimeLexiconChecks.FaultOf(pattern) is { } fault)
            {
                problems.Add("LEX021", file.Path, entry.Line, entry.Column, $"{pattern.Id}: {fault}");
                continue;
            }

            foreach (var example in pattern.Match.Where(match => TimePattern.Example(match).Words.Length == 0))
            {
                problems.Add("LEX022", file.Path, entry.Line, entry.Column, $"{pattern.Id}: the example does not tell what is found: {example}");
            }

            yield return pattern;
        }
    }
}
