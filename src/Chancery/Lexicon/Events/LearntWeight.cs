using MemoryPack;

namespace Chancery.Lexicon.Events;

/// <summary>How much one feature speaks for a choice.</summary>
/// <param name="Scope">Where it counts: a side of the act, its type, how its frame fits; <c>any</c> for everywhere.</param>
/// <param name="Feature">What holds: <c>path:&gt;obj</c>.</param>
/// <param name="Value">Its weight; below 0 against.</param>
[MemoryPackable]
public readonly partial record struct LearntWeight(string Scope, string Feature, float Value);
