using MemoryPack;

namespace Chancery.Lexicon.Events;

/// <summary>What the lexicon knows about events.</summary>
[MemoryPackable]
public sealed partial class EventLexicon
{
}
