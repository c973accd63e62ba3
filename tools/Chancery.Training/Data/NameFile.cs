using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training.Data;

/// <summary>Lays the names of a Universal NER file over the treebank sentences with the same ids.</summary>
internal static class NameFile
{
    /// <summary>The sentences that the file speaks of, with names.</summary>
    public static List<TreebankSentence> Read(string path, IEnumerable<TreebankSentence> treebank)
    {
        var byId = treebank.ToDictionary(sentence => sentence.Id, StringComparer.Ordinal);
        var found = new List<TreebankSentence>();
        var tags = new List<int>();
        var id = "";
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
            {
                id = line["# sent_id = ".Length..];
            }
            else if (line.Length == 0)
            {
                if (byId.TryGetValue(id, out var sentence) && sentence.Length == tags.Count)
                {
                    found.Add(sentence with { Names = [.. tags] });
                }

                tags.Clear();
            }
            else if (line[0] != '#')
            {
                tags.Add(TagOf(line.Split('\t')[2]));
            }
        }

        return found;
    }

    /// <summary>
    /// True for documents whose names are learnt: every second one in the order of the file; the others are kept aside
    /// for scoring.
    /// </summary>
    public static HashSet<string> LearntDocuments(IEnumerable<TreebankSentence> sentences) =>
        [.. sentences.Select(sentence => sentence.Document).Distinct().Where((_, index) => index % 2 == 0)];

    /// <summary>The number of a tag such as <c>B-PER</c>; 0 for any other.</summary>
    public static int TagOf(string tag) => tag switch
    {
        "B-PER" => NameTags.Of(NameType.Person, true),
        "I-PER" => NameTags.Of(NameType.Person, false),
        "B-ORG" => NameTags.Of(NameType.Organisation, true),
        "I-ORG" => NameTags.Of(NameType.Organisation, false),
        "B-LOC" => NameTags.Of(NameType.Location, true),
        "I-LOC" => NameTags.Of(NameType.Location, false),
        _ => 0,
    };
}
