using MemoryPack;

namespace Chancery.Lexicon.Actors;

/// <summary>What the lexicon knows about actors.</summary>
[MemoryPackable]
public sealed partial class ActorLexicon
{
}
