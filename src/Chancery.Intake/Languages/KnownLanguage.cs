using System.Collections.Frozen;

namespace Chancery.Intake.Languages;

/// <summary>A language and the small words that give it away, from languages.tsv.</summary>
/// <param name="Code">ISO 639-1; empty for a script whose language is not told.</param>
/// <param name="Name">English name.</param>
/// <param name="Script">By which letters it is written.</param>
/// <param name="Words">Its most frequent words; empty when the script is enough.</param>
internal sealed record KnownLanguage(string Code, string Name, string Script, FrozenSet<string> Words)
{
    /// <summary>All of languages.tsv, in its order.</summary>
    public static IReadOnlyList<KnownLanguage> All { get; } = Load();

    private static List<KnownLanguage> Load()
    {
        using var stream = typeof(KnownLanguage).Assembly.GetManifestResourceStream("Chancery.Intake.Languages.languages.tsv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine(); // header
        var languages = new List<KnownLanguage>();
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            var words = columns[3].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            languages.Add(new KnownLanguage(columns[0], columns[1], columns[2], words.ToFrozenSet(StringComparer.OrdinalIgnoreCase)));
        }

        return languages;
    }
}
