namespace Chancery.Register.Questions;

/// <summary>A place where things happened.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">The state it lies in; null when unknown.</param>
/// <param name="Latitude">Degrees north; null when unknown.</param>
/// <param name="Longitude">Degrees east; null when unknown.</param>
/// <param name="Events">How many events.</param>
/// <param name="First">The first day; null when none is dated.</param>
/// <param name="Last">The last day; null when none is dated.</param>
public sealed record PlaceEntry(string Name, string? Country, double? Latitude, double? Longitude, int Events, DateOnly? First, DateOnly? Last);
