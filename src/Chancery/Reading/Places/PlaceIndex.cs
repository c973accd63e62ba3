using System.Collections.Frozen;
using Chancery.Lexicon;
using Chancery.Lexicon.Places;

namespace Chancery.Reading.Places;

/// <summary>The lexicon of places, indexed by name.</summary>
internal sealed class PlaceIndex
{
    public PlaceIndex(PlaceLexicon lexicon)
    {
        Words = new PlaceWords(lexicon.Words);
        CountryCodes = lexicon.Countries.Select(country => country.Iso3).ToArray();
        var entries = new List<(PlaceEntry Entry, IEnumerable<string> Names)>();
        var seats = SeatNames(lexicon.Countries);
        AddCountries(entries, lexicon.Countries);
        AddGazetteer(entries, lexicon.Gazetteer, seats);
        AddBuildings(entries, lexicon);
        entries.Sort((a, b) => a.Entry.Importance != b.Entry.Importance
            ? b.Entry.Importance.CompareTo(a.Entry.Importance)
            : string.CompareOrdinal(a.Entry.Id, b.Entry.Id));
        Entries = [.. entries.Select(entry => entry.Entry)];
        Names = TableOf(entries);
        Demonyms = DemonymTable(lexicon.Countries);
        _countryIndex = CountryCodes.Select((code, i) => (code, i)).ToFrozenDictionary(pair => pair.code, pair => pair.i, StringComparer.Ordinal);
    }

    private readonly FrozenDictionary<string, int> _countryIndex;

    public PlaceWords Words { get; }

    /// <summary>Most important first; payloads of <see cref="Names"/> point here.</summary>
    public PlaceEntry[] Entries { get; }

    /// <summary>Every name of every entry.</summary>
    public PhraseTable Names { get; }

    /// <summary>Adjectives and names of peoples; payloads point into <see cref="CountryCodes"/>.</summary>
    public PhraseTable Demonyms { get; }

    /// <summary>ISO alpha-3 codes in the order of the lexicon.</summary>
    public string[] CountryCodes { get; }

    /// <summary>Position of a code in <see cref="CountryCodes"/>; −1 when there is none.</summary>
    public int CountryIndex(string? code) => code is not null && _countryIndex.TryGetValue(code, out var index) ? index : -1;

    private static Dictionary<string, string> SeatNames(IEnumerable<Country> countries)
    {
        var seats = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in countries)
        {
            foreach (var seat in country.Seats)
            {
                seats.TryAdd(country.Iso3 + " " + NameFold.Fold(seat), country.Iso3);
            }
        }

        return seats;
    }

    private static void AddCountries(List<(PlaceEntry, IEnumerable<string>)> entries, IEnumerable<Country> countries)
    {
        foreach (var country in countries)
        {
            entries.Add((PlaceEntry.Of(country), country.OtherNames.Prepend(country.Name)));
        }
    }

    private static void AddGazetteer(List<(PlaceEntry, IEnumerable<string>)> entries, IEnumerable<Place> gazetteer, Dictionary<string, string> seats)
    {
        foreach (var place in gazetteer)
        {
            string? seatOf = null;
            if (place.Country is not null && place.Feature is "capital" or "city")
            {
                seatOf = seats.GetValueOrDefault(place.Country + " " + NameFold.Fold(place.Name));
            }

            entries.Add((PlaceEntry.Of(place, seatOf), place.OtherNames.Prepend(place.Name)));
        }
    }

    // Seats that the gazetteer does not hold under any name: the Kremlin lies in the capital.
    private static void AddBuildings(List<(PlaceEntry Entry, IEnumerable<string> Names)> entries, PlaceLexicon lexicon)
    {
        var known = entries.SelectMany(entry => entry.Names.Select(name => entry.Entry.Country + " " + NameFold.Fold(name))).ToHashSet(StringComparer.Ordinal);
        foreach (var country in lexicon.Countries)
        {
            var capital = lexicon.Gazetteer.FirstOrDefault(place => place.Country == country.Iso3 && place.Name == country.Capital);
            foreach (var seat in country.Seats.Where(seat => !known.Contains(country.Iso3 + " " + NameFold.Fold(seat))))
            {
                var building = new PlaceEntry
                {
                    Id = "seat-" + country.Iso3.ToLowerInvariant() + "-" + NameFold.Fold(seat).Replace(' ', '-'),
                    Name = seat,
                    Feature = "facility",
                    Country = country.Iso3,
                    Latitude = capital?.Latitude ?? country.Latitude,
                    Longitude = capital?.Longitude ?? country.Longitude,
                    Importance = seat == country.Capital ? 6 : 5,
                    SeatOf = country.Iso3,
                };
                entries.Add((building, [seat]));
            }
        }
    }

    private static PhraseTable TableOf(List<(PlaceEntry Entry, IEnumerable<string> Names)> entries)
    {
        var builder = new PhraseTableBuilder();
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var name in entries[i].Names)
            {
                builder.Add(name, i);
            }
        }

        return builder.Build();
    }

    private static PhraseTable DemonymTable(Country[] countries)
    {
        var builder = new PhraseTableBuilder();
        for (var i = 0; i < countries.Length; i++)
        {
            foreach (var demonym in countries[i].Demonyms.Except(countries[i].Shared, StringComparer.Ordinal))
            {
                builder.Add(demonym, i);
            }
        }

        return builder.Build();
    }
}
