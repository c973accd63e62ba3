using Chancery.Lexicon.Quantities;
using Chancery.Reading.Atoms;
using Chancery.Reading.Numbers;

namespace Chancery.Reading.Quantities;

/// <summary>The quantities part of the lexicon, indexed by the words of its vocabulary.</summary>
internal sealed class QuantityTables
{
    private readonly Entry[][] _units;
    private readonly Entry[][] _words;

    public QuantityTables(QuantityLexicon lexicon)
    {
        var phrases = lexicon.Units.Select(unit => unit.Phrase).Concat(lexicon.Words.Select(word => word.Phrase));
        Vocabulary = new Vocabulary([.. phrases.SelectMany(Cut), .. NumberTable.WordsOf(lexicon), "to", "or", "in", "out", "between", "worth"]);
        NumberWords = new NumberTable(lexicon, Vocabulary);
        Numbers = new NumberReader(NumberWords);
        _units = Index(lexicon.Units.Select(unit => (unit.Phrase, unit.Kind, unit.Symbol)));
        _words = Index(lexicon.Words.Select(word => (word.Phrase, word.Class, word.Value)));
        (To, Or, In, Between, Worth) = (Vocabulary.IdOf("to"), Vocabulary.IdOf("or"), Vocabulary.IdOf("in"), Vocabulary.IdOf("between"), Vocabulary.IdOf("worth"));
    }

    public Vocabulary Vocabulary { get; }

    public NumberTable NumberWords { get; }

    public NumberReader Numbers { get; }

    public int To { get; }

    public int Or { get; }

    public int In { get; }

    public int Between { get; }

    public int Worth { get; }

    /// <summary>True for a counted noun by its lemma that belongs to the class.</summary>
    public bool IsNoun(ReadOnlySpan<char> word, string name)
    {
        foreach (var entry in _words[Vocabulary.IdOf(word)])
        {
            if (entry.Class == name && entry.Phrase.Length == 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest unit at the atom that fits; signs before numbers are asked for by <paramref name="signs"/>.</summary>
    public bool TryUnit(AtomText atoms, int index, bool signs, out UnitMatch unit)
    {
        foreach (var entry in _units[atoms[index].Word])
        {
            if ((entry.Class == "sign") == signs && Fits(atoms, index, entry))
            {
                unit = new UnitMatch(index + entry.Phrase.Length, entry.Value, entry.Class);
                return true;
            }
        }

        unit = default;
        return false;
    }

    /// <summary>The longest phrase of the class that starts at the atom.</summary>
    public bool TryWord(AtomText atoms, int index, string name, out int end, out string value)
    {
        foreach (var entry in _words[atoms[index].Word])
        {
            if (entry.Class == name && Fits(atoms, index, entry))
            {
                (end, value) = (index + entry.Phrase.Length, entry.Value);
                return true;
            }
        }

        (end, value) = (index, "");
        return false;
    }

    /// <summary>The longest phrase of the class that ends right before the atom.</summary>
    public bool TryWordBefore(AtomText atoms, int index, string name, out string value)
    {
        for (var start = index - 3; start < index; start++)
        {
            if (start >= 0 && TryWord(atoms, start, name, out var end, out value) && end == index)
            {
                return true;
            }
        }

        value = "";
        return false;
    }

    /// <summary>The singular of a counted noun by its lemma or form; null when the lexicon does not know it.</summary>
    public string? Counted(ReadOnlySpan<char> word)
    {
        foreach (var entry in _words[Vocabulary.IdOf(word)])
        {
            if (entry.Class == "counted" && entry.Phrase.Length == 1)
            {
                return entry.Value;
            }
        }

        return null;
    }

    private Entry[][] Index(IEnumerable<(string Phrase, string Class, string Value)> rows)
    {
        var lists = new List<Entry>[Vocabulary.Count];
        foreach (var (phrase, name, value) in rows)
        {
            string[] parts = [.. Cut(phrase)];
            (lists[Vocabulary.IdOf(parts[0])] ??= []).Add(new Entry([.. parts.Select(part => Vocabulary.IdOf(part))], parts, name, value));
        }

        return [.. lists.Select(list => list is null ? [] : list.OrderByDescending(entry => entry.Phrase.Length).ToArray())];
    }

    /// <summary>Cuts a name as texts are cut: "US$" is a word and a sign, "m2" a word and a number.</summary>
    private static IEnumerable<string> Cut(string phrase)
    {
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = 0;
            for (var i = 1; i < part.Length; i++)
            {
                if (IsWordLetter(part[i]) != IsWordLetter(part[i - 1]) && part[i] != '.' && part[i - 1] != '.')
                {
                    yield return part[cut..i];
                    cut = i;
                }
            }

            yield return part[cut..];
        }
    }

    private static bool IsWordLetter(char letter) => char.IsLetter(letter) || letter is '\u00B2' or '\u00B3' or '\'';

    private static bool Fits(AtomText atoms, int index, Entry entry)
    {
        for (var i = 0; i < entry.Phrase.Length; i++)
        {
            var part = entry.Parts[i];
            var same = char.IsAsciiDigit(part[0])
                ? atoms[index + i].Kind == AtomKind.Number && atoms[index + i].Glued && atoms.FormOf(index + i).SequenceEqual(part)
                : atoms[index + i].Word == entry.Phrase[i] && entry.Phrase[i] > 0;
            if (!same || (IsCased(part) && !atoms.FormOf(index + i).SequenceEqual(part)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCased(string part)
    {
        foreach (var letter in part)
        {
            if (char.IsUpper(letter))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Entry(int[] Phrase, string[] Parts, string Class, string Value);
}

/// <summary>A unit in the text.</summary>
/// <param name="End">The atom after its last.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Kind">What it measures.</param>
internal readonly record struct UnitMatch(int End, string Symbol, string Kind);
