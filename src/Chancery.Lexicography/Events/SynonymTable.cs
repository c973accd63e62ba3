namespace Chancery.Lexicography.Events;

/// <summary>
/// Words that behave like another one in every frame: "castigate" like "condemn". The table spares each frame the long
/// list; where a word means several things, its row names the part of speech that is meant.
/// </summary>
internal sealed class SynonymTable
{
    public const string Verb = "verb";
    public const string Noun = "noun";
    public const string Adjective = "adjective";

    private const string File = "like.tsv";
    private readonly ILookup<string, (string Part, string Word)> _words;

    private SynonymTable(IEnumerable<(string Like, string Part, string Word)> rows) =>
        _words = rows.ToLookup(row => row.Like, row => (row.Part, row.Word), StringComparer.Ordinal);

    public static SynonymTable Read(LexiconFolder folder, LexiconProblems problems)
    {
        var rows = new List<(string, string, string)>();
        var seen = new HashSet<(string, string, string)>();
        foreach (var row in folder.Files(File, ".tsv").SelectMany(file => TsvFile.Read(file, problems, "like", "part", "words")))
        {
            if (row["part"] is not (Verb or Noun or Adjective))
            {
                row.Problem("LEX027", "part", $"'{row["part"]}' is not verb, noun or adjective.");
            }

            foreach (var word in row["words"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!seen.Add((row["like"], row["part"], word)))
                {
                    row.Problem("LEX020", "words", $"'{word}' stands twice for '{row["like"]}'.");
                }

                rows.Add((row.Required("like"), row["part"], word));
            }
        }

        return new SynonymTable(rows);
    }

    /// <summary>The words and all that are like one of them, sorted; of one part of speech, or of any.</summary>
    public string[] Widen(string[] words, string? part = null)
    {
        var all = new SortedSet<string>(words, StringComparer.Ordinal);
        foreach (var word in words)
        {
            foreach (var (of, like) in _words[word])
            {
                if (part is null || of == part)
                {
                    all.Add(like);
                }
            }
        }

        return [.. all];
    }
}
