namespace Chancery.Register.World;

/// <summary>A told act with the facet made of it.</summary>
internal readonly record struct FacetedAct(ToldAct Act, Facet Facet);
