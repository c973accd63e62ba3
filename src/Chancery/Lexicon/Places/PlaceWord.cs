using MemoryPack;

namespace Chancery.Lexicon.Places;

/// <summary>A word that tells what a name beside it is: "airport" after a name makes a facility of it.</summary>
/// <param name="Word">The lemma, in lower case.</param>
/// <param name="Kind">The role of the word: <c>facility</c>, <c>area</c>, <c>person-title</c>….</param>
[MemoryPackable]
public sealed partial record PlaceWord(string Word, string Kind);
