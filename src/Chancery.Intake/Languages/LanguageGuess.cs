namespace Chancery.Intake.Languages;

/// <summary>
/// A guess at the language of a text from its letters and its small words. Cautious on purpose: damaged English,
/// names and quotations in another language must not keep a report from being read.
/// </summary>
/// <param name="Code">ISO 639-1; null when nothing can be told.</param>
/// <param name="Name">English name, for messages.</param>
/// <param name="IsOther">True when the text is surely in a language other than English.</param>
internal sealed record LanguageGuess(string? Code, string Name, bool IsOther)
{
    private const int _inspected = 20_000;
    private const int _enoughWords = 8;
    private const int _enoughHits = 3;
    private const string _english = "en";

    private static readonly LanguageGuess _unknown = new(null, "an unknown language", IsOther: false);

    /// <summary>Guesses the language of a text.</summary>
    public static LanguageGuess Of(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, _inspected));
        var (script, share) = MainScript(head);
        if (script is null || share < 0.6)
        {
            return _unknown;
        }

        var scored = Score(head, script, out var words);
        var best = scored.Count == 0 ? default : scored.MaxBy(pair => pair.Hits);
        if (script != "Latin")
        {
            return best.Language is null ? _unknown : new LanguageGuess(Null(best.Language.Code), best.Language.Name, IsOther: true);
        }

        return words < _enoughWords ? _unknown : JudgeLatin(scored, best, words);
    }

    /// <summary>The English name of a language by its code, or the code itself.</summary>
    public static string NameOf(string code) =>
        KnownLanguage.All.FirstOrDefault(language => language.Code.Equals(code, StringComparison.OrdinalIgnoreCase) && language.Code != "")?.Name
        ?? $"in the language \"{code}\"";

    private static LanguageGuess JudgeLatin(List<(KnownLanguage Language, int Hits)> scored, (KnownLanguage Language, int Hits) best, int words)
    {
        var english = scored.First(pair => pair.Language.Code == _english).Hits;
        if (best.Language.Code == _english)
        {
            return english * 10 >= words ? new LanguageGuess(_english, "English", IsOther: false) : _unknown;
        }

        // At least a sixth of the words and three are small words of the other language, and three times as many as English ones.
        var sure = best.Hits >= _enoughHits && best.Hits * 6 >= words && best.Hits > english * 3;
        return sure ? new LanguageGuess(best.Language.Code, best.Language.Name, IsOther: true) : _unknown;
    }

    private static string? Null(string code) => code == "" ? null : code;

    private static (string? Script, double Share) MainScript(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var letters = 0;
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                letters++;
                if (Writing.ScriptOf(character) is { } script)
                {
                    counts[script] = counts.GetValueOrDefault(script) + 1;
                }
            }
        }

        // Japanese mixes Han and Kana: any good share of Kana decides.
        if (counts.GetValueOrDefault("Kana") * 10 > letters)
        {
            return ("Kana", 1);
        }

        return counts.Count == 0 ? (null, 0) : (counts.MaxBy(pair => pair.Value).Key, (double)counts.Values.Max() / letters);
    }

    /// <summary>How many words of the text each language of the script counts among its small words, in the order of the table.</summary>
    private static List<(KnownLanguage Language, int Hits)> Score(ReadOnlySpan<char> text, string script, out int words)
    {
        var languages = KnownLanguage.All.Where(language => language.Script == script).ToArray();
        var hits = new int[languages.Length];
        words = 0;
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                words++;
                Count(text[start..end], languages, hits);
                start = end;
            }
        }

        // A language that is known by its letters alone counts as found once, so that a named one with hits goes before it.
        return [.. languages.Select((language, i) => (language, language.Words.Count == 0 ? 1 : hits[i]))];
    }

    private static void Count(ReadOnlySpan<char> word, KnownLanguage[] languages, int[] hits)
    {
        if (word.Length > 12)
        {
            return;
        }

        for (var i = 0; i < languages.Length; i++)
        {
            if (languages[i].Words.Count > 0 && languages[i].Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                hits[i]++;
            }
        }
    }
}
