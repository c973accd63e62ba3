using MemoryPack;

namespace Chancery.Lexicon.Times;

/// <summary>A word or phrase that patterns of time name by its class.</summary>
/// <param name="Phrase">The words; a first letter in capitals demands one in the text ("May", "March").</param>
/// <param name="Class">The class, as patterns name it between braces.</param>
/// <param name="Value">What it stands for within its class: <c>11</c> for November, <c>D</c> for day.</param>
[MemoryPackable]
public sealed partial record TimeWord(string Phrase, string Class, string Value);

/// <summary>A pattern of words that tells a time.</summary>
/// <param name="Id">Its lasting name, which stands in the evidence: <c>date.month-day</c>.</param>
/// <param name="Meaning">What it means, in plain words.</param>
/// <param name="Pattern">Words, classes in braces, optional parts in square brackets, choices in round ones.</param>
/// <param name="Gives">The reading that is built from what the pattern caught.</param>
/// <param name="Match">Sentences with what must be found in them after an arrow: <c>It rained on May 5. => May 5</c>.</param>
/// <param name="Miss">Sentences in which the pattern must find nothing.</param>
[MemoryPackable]
public sealed partial record TimePattern(string Id, string Meaning, string Pattern, string Gives, string[] Match, string[] Miss)
{
    private const string Arrow = " => ";

    /// <summary>The sentence of a matching example and the words to be found, joined by bars; no words when it has no arrow.</summary>
    public static (string Text, string Words) Example(string match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var arrow = match.IndexOf(Arrow, StringComparison.Ordinal);
        return arrow < 0 ? (match, "") : (match[..arrow], match[(arrow + Arrow.Length)..].Trim());
    }
}
