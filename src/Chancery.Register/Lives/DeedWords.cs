using System.Collections.Frozen;

namespace Chancery.Register.Lives;

/// <summary>The telling words of a deed, brought to a common form, so that "lift its ban" and "the ban was lifted" share two.</summary>
/// <remarks>Names and numbers are left out: sides are compared by who they are, and amounts change from report to report.</remarks>
internal sealed class DeedWords
{
    private static readonly FrozenSet<string> _empty = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "to", "of", "in", "on", "at", "by", "for", "with", "from", "and", "or", "that", "this", "these", "those", "its", "their", "his", "her", "it",
         "they", "he", "she", "will", "would", "shall", "should", "must", "be", "is", "are", "was", "were", "been", "being", "has", "have", "had", "not", "no", "as", "after",
         "before", "once", "if", "unless", "until", "when", "than", "more", "all", "any", "both", "which", "who", "into", "over", "under", "within", "also", "there", "do",
         "does", "did", "each", "other", "only", "then", "while", "about", "against", "between", "during", "out", "up", "so", "such", "long", "soon"],
        StringComparer.Ordinal);

    /// <summary>English verbs whose past has another stem; facts of grammar, not of the world.</summary>
    private static readonly FrozenDictionary<string, string> _irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["gave"] = "give", ["given"] = "give", ["sent"] = "send", ["paid"] = "pay", ["took"] = "take", ["taken"] = "take", ["left"] = "leave", ["met"] = "meet",
        ["held"] = "hold", ["built"] = "build", ["sold"] = "sell", ["withdrew"] = "withdraw", ["withdrawn"] = "withdraw", ["brought"] = "bring", ["bought"] = "buy",
        ["lent"] = "lend", ["let"] = "let", ["went"] = "go", ["gone"] = "go", ["came"] = "come", ["kept"] = "keep", ["freed"] = "free", ["drew"] = "draw", ["cut"] = "cut",
        ["shut"] = "shut", ["set"] = "set", ["put"] = "put", ["began"] = "begin", ["begun"] = "begin", ["flew"] = "fly", ["flown"] = "fly",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _permitting = FrozenSet.ToFrozenSet(
        ["allow", "let", "permit", "receiv", "host", "accept", "admit", "welcom"], StringComparer.Ordinal);

    private readonly FrozenSet<string> _stems;

    private DeedWords(List<string> stems)
    {
        Stems = stems;
        _stems = stems.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The stems in text order.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>True when the deed lets somebody else do something: "allow the visit".</summary>
    public bool Permits => Stems.Count > 1 && _permitting.Contains(Stems[0]);

    public static DeedWords Of(ReadOnlySpan<char> text)
    {
        var stems = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            if (i - start > 1 && char.IsLower(text[start]) && Stem(text[start..i].ToString()) is { } stem && !stems.Contains(stem))
            {
                stems.Add(stem);
            }

            i += i == start ? 1 : 0;
        }

        return new DeedWords(stems);
    }

    public bool Has(string stem) => _stems.Contains(stem);

    /// <summary>The stems that both have, in this one's order.</summary>
    public List<string> Shared(DeedWords other) => [.. Stems.Where(other.Has)];

    private static string? Stem(string word)
    {
        if (_empty.Contains(word))
        {
            return null;
        }

        if (_irregular.TryGetValue(word, out var present))
        {
            word = present;
        }

        word = Cut(word).TrimEnd('e');
        return word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's') ? word[..^1] : word;
    }

    private static string Cut(string word)
    {
        foreach (var (ending, kept) in new[] { ("awals", "aw"), ("awal", "aw"), ("ies", "y"), ("ing", ""), ("ied", "y"), ("ed", ""), ("es", ""), ("s", "") })
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
            {
                return word[..^ending.Length] + kept;
            }
        }

        return word;
    }
}
