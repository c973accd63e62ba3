namespace Chancery.Reading.Actors;

/// <summary>
/// What earlier reports told about persons: the reading's only knowledge that is not in the lexicon. Kept apart from the
/// lexicon: it is asked where the lexicon does not know better, and its answers name the reports as their ground.
/// </summary>
public interface IToldOffices
{
    /// <summary>Offices that reports published on or before a day gave to a person of that full name, in their own words; never those that the reader added.</summary>
    IReadOnlyList<ToldOffice> Of(string person, DateOnly until);
}

/// <summary>An office as reports told it.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, <c>IGO:…</c> or <c>REB:…</c>.</param>
/// <param name="Sector">PLOVER sector; null when it was not told.</param>
/// <param name="Office">In plain words.</param>
/// <param name="From">Publication of the first report that tells it.</param>
/// <param name="To">Publication of the last one.</param>
/// <param name="Reports">How many tell it.</param>
public sealed record ToldOffice(string Country, string? Sector, string Office, DateOnly From, DateOnly To, int Reports);
