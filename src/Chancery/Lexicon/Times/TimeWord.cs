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
[MemoryPackable]
public sealed partial record TimePattern(string Id, string Meaning, string Pattern, string Gives);
