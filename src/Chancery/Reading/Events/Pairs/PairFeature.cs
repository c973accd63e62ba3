namespace Chancery.Reading.Events;

/// <summary>Something that holds of a marked pair.</summary>
/// <param name="Name">What: <c>main:accuse</c>.</param>
/// <param name="Value">How strongly.</param>
internal readonly record struct PairFeature(string Name, float Value);
