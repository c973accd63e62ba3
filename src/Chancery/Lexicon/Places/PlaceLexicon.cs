using MemoryPack;

namespace Chancery.Lexicon.Places;

/// <summary>What the lexicon knows about places.</summary>
[MemoryPackable]
public sealed partial class PlaceLexicon
{
}
