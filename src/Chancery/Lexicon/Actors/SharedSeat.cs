using MemoryPack;

namespace Chancery.Lexicon.Actors;

/// <summary>A city that stands for an organisation rather than for the state it lies in: "Brussels" for the European Union.</summary>
/// <param name="Name">The city.</param>
/// <param name="Code">The organisation's code: <c>IGO:EU</c>.</param>
/// <param name="Country">The state whose seat it is otherwise, ISO alpha-3.</param>
[MemoryPackable]
public sealed partial record SharedSeat(string Name, string Code, string Country);
