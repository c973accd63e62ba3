using Chancery.Lexicon.Times;
using Chancery.Reading.Atoms;

namespace Chancery.Reading.Times.Patterns;

/// <summary>The words of the lexicon by class, for look-up by the first word of each phrase.</summary>
internal sealed class WordClasses
{
    private static readonly TimeClass[] _names =
        [TimeClass.Month, TimeClass.Weekday, TimeClass.Weekdays, TimeClass.Holiday, TimeClass.ForeignMonth, TimeClass.Zone, TimeClass.Meridiem, TimeClass.Era, TimeClass.Decade];

    private readonly Entry[][] _byFirstWord;
    private readonly bool[] _asksForCapital;

    public WordClasses(TimeLexicon lexicon, Vocabulary vocabulary)
    {
        var entries = new List<Entry>[vocabulary.Count];
        _asksForCapital = new bool[vocabulary.Count];
        foreach (var word in lexicon.Words)
        {
            if (!Enum.TryParse<TimeClass>(word.Class.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var found))
            {
                continue; // The reader of the lexicon has reported it.
            }

            string[] parts = [.. Cut(word.Phrase)];
            int[] phrase = [.. parts.Select(part => vocabulary.IdOf(part))];
            for (var i = 0; i < parts.Length; i++)
            {
                _asksForCapital[phrase[i]] |= _names.Contains(found) || char.IsUpper(parts[i][0]);
            }

            (entries[phrase[0]] ??= []).Add(new Entry(found, phrase, word.Value, char.IsUpper(word.Phrase[0])));
        }

        _byFirstWord = [.. entries.Select(list => list is null ? [] : list.OrderByDescending(entry => entry.Phrase.Length).ToArray())];
    }

    /// <summary>Words and signs of a phrase, cut as texts are.</summary>
    public static IEnumerable<string> Cut(string phrase)
    {
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            for (var hyphen = rest.IndexOf('-'); hyphen > 0; hyphen = rest.IndexOf('-'))
            {
                yield return rest[..hyphen];
                yield return "-";
                rest = rest[(hyphen + 1)..];
            }

            if (rest.Length > 2 && rest.EndsWith("'s", StringComparison.Ordinal))
            {
                yield return rest[..^2];
                yield return "'s";
            }
            else
            {
                yield return rest;
            }
        }
    }

    /// <summary>True for a word that is written with a capital wherever it stands: "Monday", "Easter".</summary>
    public bool AsksForCapital(int word) => word > 0 && _asksForCapital[word];

    /// <summary>The classes that phrases with that first word belong to.</summary>
    public IEnumerable<TimeClass> ClassesOf(int word) => _byFirstWord[word].Select(entry => entry.Class).Distinct();

    /// <summary>True when the word alone belongs to the class.</summary>
    public bool Has(int word, TimeClass name)
    {
        foreach (var entry in _byFirstWord[word])
        {
            if (entry.Class == name && entry.Phrase.Length == 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest phrase of the class at the atom.</summary>
    public bool TryMatch(AtomText atoms, int index, TimeClass name, out int end, out string value)
    {
        foreach (var entry in _byFirstWord[atoms[index].Word])
        {
            if (entry.Class == name && (!entry.NeedsCapital || atoms[index].Capital) && Fits(atoms, index, entry.Phrase))
            {
                (end, value) = (index + entry.Phrase.Length, entry.Value);
                return true;
            }
        }

        (end, value) = (index, "");
        return false;
    }

    private static bool Fits(AtomText atoms, int index, int[] phrase)
    {
        for (var i = 1; i < phrase.Length; i++)
        {
            if (atoms[index + i].Word != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Entry(TimeClass Class, int[] Phrase, string Value, bool NeedsCapital);
}
