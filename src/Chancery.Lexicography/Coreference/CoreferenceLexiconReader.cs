using Chancery.Lexicon;
using Chancery.Lexicon.Coreference;

namespace Chancery.Lexicography.Coreference;

/// <summary>Reads what the actors folder knows about who refers to whom.</summary>
internal static class CoreferenceLexiconReader
{
    public static CoreferenceLexicon Read(LexiconFolder folder, LexiconProblems problems) => new()
    {
        Links = Weights(folder, problems, "chains/links.tsv"),
        Kinds = Weights(folder, problems, "chains/kinds.tsv"),
        Sexes = [.. Sexes(folder, problems, "first-names.tsv", true).Concat(Sexes(folder, problems, "nouns-of-one-sex.tsv", false))
            .DistinctBy(word => (word.Word, word.IsName))
            .OrderBy(word => word.Word, StringComparer.Ordinal).ThenBy(word => word.IsName)],
    };

    private static FeatureWeight[] Weights(LexiconFolder folder, LexiconProblems problems, string prefix) =>
        [.. folder.Files(prefix, ".tsv").SelectMany(file => TsvFile.Read(file, problems, "feature", "weight"))
            .Select(row => new FeatureWeight { Feature = row.Required("feature"), Weight = (float)(row.Number("weight") ?? 0) })
            .OrderBy(weight => weight.Feature, StringComparer.Ordinal)];

    private static IEnumerable<SexWord> Sexes(LexiconFolder folder, LexiconProblems problems, string prefix, bool names)
    {
        foreach (var row in folder.Files(prefix, ".tsv").SelectMany(file => TsvFile.Read(file, problems, "sex", "words")))
        {
            if (row["sex"] is not ("m" or "f"))
            {
                row.Problem("LEX032", "sex", $"'{row["sex"]}' in 'sex' is not known; known are m, f.");
                continue;
            }

            foreach (var word in row["words"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return new SexWord { Word = NameFold.Fold(word), Sex = row["sex"], IsName = names };
            }
        }
    }
}
