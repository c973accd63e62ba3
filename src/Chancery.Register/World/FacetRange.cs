namespace Chancery.Register.World;

/// <summary>Where to look for facets.</summary>
/// <param name="Key">The key they are filed under.</param>
/// <param name="Dating">How they are dated, which is part of the key.</param>
/// <param name="From">The first of their last days.</param>
/// <param name="To">The last one.</param>
internal readonly record struct FacetRange(long Key, Dating Dating, int From, int To);
