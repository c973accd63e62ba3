using MemoryPack;

namespace Chancery.Lexicon.Events;

/// <summary>A word that told acts of a type in annotated reports, whether or not a frame knows it.</summary>
/// <param name="Word">Lemma of the predicate, with its particle.</param>
/// <param name="Part"><c>verb</c>, <c>noun</c> or <c>adjective</c> (with a copula).</param>
/// <param name="Type">Type of the act.</param>
/// <param name="Share">How often it told that of all times it stood in those reports, from 0 to 1.</param>
/// <param name="Reports">The number of reports in which it told that.</param>
[MemoryPackable]
public readonly partial record struct LearntTrigger(string Word, string Part, string Type, float Share, int Reports);
