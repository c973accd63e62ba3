namespace Chancery.Register;

/// <summary>A place of the register with what happened there.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the state it lies in; null when unknown or in none.</param>
/// <param name="Latitude">Degrees north, WGS 84; null when unknown.</param>
/// <param name="Longitude">Degrees east, WGS 84; null when unknown.</param>
/// <param name="Events">How many events happened there.</param>
/// <param name="First">The day of the first dated one; null when none is dated.</param>
/// <param name="Last">The day of the last dated one; null when none is dated.</param>
public sealed record PlaceEntry(string Name, string? Country, double? Latitude, double? Longitude, int Events, DateOnly? First, DateOnly? Last);
