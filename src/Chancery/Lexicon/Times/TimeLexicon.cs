using MemoryPack;

namespace Chancery.Lexicon.Times;

/// <summary>What the lexicon knows about times.</summary>
[MemoryPackable]
public sealed partial class TimeLexicon
{
}
