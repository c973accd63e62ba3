using MemoryPack;

namespace Chancery.Lexicon.Places;

/// <summary>What the lexicon knows about places.</summary>
[MemoryPackable]
public sealed partial class PlaceLexicon
{
    /// <summary>States and territories, ordered by their ISO alpha-3 code.</summary>
    public Country[] Countries { get; init; } = [];

    /// <summary>Entities that govern without being recognised as states, ordered by id.</summary>
    public PartiallyRecognised[] PartiallyRecognised { get; init; } = [];

    /// <summary>The gazetteer, ordered by id.</summary>
    public Place[] Gazetteer { get; init; } = [];

    /// <summary>Words that tell what the name beside them is, ordered by kind and word.</summary>
    public PlaceWord[] Words { get; init; } = [];
}
