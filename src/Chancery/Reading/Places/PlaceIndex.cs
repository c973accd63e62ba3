using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Lexicon.Places;

namespace Chancery.Reading.Places;

/// <summary>The lexicon of places, indexed by name.</summary>
internal sealed class PlaceIndex
{
    private readonly PlaceEntry[] _all;
    private readonly PlaceEntry[][] _bearers;
    private readonly ImportedPlaces? _imported;
    private readonly FrozenDictionary<string, string> _alpha3;

    public PlaceIndex(PlaceLexicon lexicon, ImportedPlaces? imported = null)
    {
        _imported = imported;
        _alpha3 = lexicon.Countries.ToFrozenDictionary(country => country.Iso2, country => country.Iso3, StringComparer.Ordinal);
        Words = new PlaceWords(lexicon.Words);
        CountryCodes = lexicon.Countries.Select(country => country.Iso3).ToArray();
        var entries = new List<(PlaceEntry Entry, IEnumerable<string> Names)>();
        var seats = SeatNames(lexicon);
        AddCountries(entries, lexicon.Countries);
        AddGazetteer(entries, lexicon.Gazetteer, seats);
        AddBuildings(entries, lexicon);
        entries.Sort((a, b) => a.Entry.Importance != b.Entry.Importance
            ? b.Entry.Importance.CompareTo(a.Entry.Importance)
            : string.CompareOrdinal(a.Entry.Id, b.Entry.Id));
        var all = entries.Select(entry => entry.Entry).ToArray();
        _names = TableOf(entries);
        _abbreviations = AbbreviationTable(all, lexicon.Gazetteer);
        _all = all;
        _bearers = new PlaceEntry[_names.Count][];
        for (var phrase = 0; phrase < _bearers.Length; phrase++)
        {
            _bearers[phrase] = Array.ConvertAll(_names.PayloadsOf(phrase).ToArray(), payload => all[payload]);
        }

        Demonyms = DemonymTable(lexicon.Countries);
        _countryIndex = CountryCodes.Select((code, i) => (code, i)).ToFrozenDictionary(pair => pair.code, pair => pair.i, StringComparer.Ordinal);
    }

    private readonly FrozenDictionary<string, int> _countryIndex;

    public PlaceWords Words { get; }

    private readonly PhraseTable _names;
    private readonly PhraseTable _abbreviations;

    /// <summary>Adjectives and names of peoples; payloads point into <see cref="CountryCodes"/>.</summary>
    public PhraseTable Demonyms { get; }

    /// <summary>ISO alpha-3 codes in the order of the lexicon.</summary>
    public string[] CountryCodes { get; }

    /// <summary>Position of a code in <see cref="CountryCodes"/>; −1 when there is none.</summary>
    public int CountryIndex(string? code) => code is not null && _countryIndex.TryGetValue(code, out var index) ? index : -1;

    /// <summary>The longest name of places that starts at the token, within its sentence; false when none does.</summary>
    public bool TryMatch(Parse parse, int first, out PlaceName name)
    {
        var known = _names.TryMatch(parse, first, out var match);
        name = known ? new PlaceName(match.Tokens, match.Phrase, _bearers[match.Phrase]) : default;
        return _imported is null ? known : Widen(_imported, parse, first, known, ref name);
    }

    /// <summary>A short form such as "Okla.", for a place after a comma.</summary>
    public bool TryMatchAbbreviation(Parse parse, int first, out PlaceName name)
    {
        var known = _abbreviations.TryMatch(parse, first, out var match);
        name = known ? new PlaceName(match.Tokens, int.MinValue + match.Phrase, [_all[match.Payload]]) : default;
        return known;
    }

    // An imported name counts where it is longer than the lexicon's; where it is the same, its places stand beside those.
    private bool Widen(ImportedPlaces imported, Parse parse, int first, bool known, ref PlaceName name)
    {
        if (!imported.TryMatch(parse, first, parse.SentenceOf(first).Tokens.End, out var tokens, out var number)
            || (known && tokens.Count < name.Tokens.Count))
        {
            return known;
        }

        var own = known && tokens.Count == name.Tokens.Count ? name : new PlaceName(tokens, -1 - number, []);
        var others = imported.BearersOf(number)
            .Select(place => PlaceEntry.Of(place, place.Country is null ? null : _alpha3.GetValueOrDefault(place.Country)))
            .Where(place => !Array.Exists(own.Bearers, bearer => IsSame(bearer, place)));
        PlaceEntry[] bearers = [.. own.Bearers.Concat(others).OrderByDescending(place => place.Importance).ThenBy(place => place.Id, StringComparer.Ordinal)];
        name = own with { Bearers = bearers };
        return bearers.Length > 0;
    }

    private static bool IsSame(PlaceEntry known, PlaceEntry imported) =>
        known.Country == imported.Country
        && Geodesy.Kilometres(known.Latitude, known.Longitude, imported.Latitude, imported.Longitude) < (known.IsArea ? 300 : 50);

    // "Tiraspol said", and "Transnistria said": the territory stands for those who govern it as a capital does.
    private static Dictionary<string, string> SeatNames(PlaceLexicon lexicon)
    {
        var seats = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in lexicon.PartiallyRecognised)
        {
            foreach (var name in entity.OtherNames.Concat(entity.Seats).Prepend(entity.Name))
            {
                seats.TryAdd(entity.Claimant + " " + NameFold.Fold(name), entity.Code);
            }
        }

        foreach (var country in lexicon.Countries)
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
            var seatOf = place.Country is null ? null : seats.GetValueOrDefault(place.Country + " " + NameFold.Fold(place.Name));
            if (place.Feature is not ("capital" or "city") && !(place.Feature is "region" or "area" && seatOf?.StartsWith(PartiallyRecognised.Prefix, StringComparison.Ordinal) == true))
            {
                seatOf = null;
            }

            entries.Add((PlaceEntry.Of(place, seatOf), place.OtherNames.Prepend(place.Name)));
        }
    }

    // Seats that the gazetteer does not hold under any name: the Kremlin lies in the capital.
    private static void AddBuildings(List<(PlaceEntry Entry, IEnumerable<string> Names)> entries, PlaceLexicon lexicon)
    {
        var known = entries.SelectMany(entry => entry.Names.Select(name => entry.Entry.Country + " " + NameFold.Fold(name))).ToHashSet(StringComparer.Ordinal);
        var capitals = lexicon.Gazetteer.Where(place => place.Feature is "capital" or "city").ToLookup(place => place.Country + " " + place.Name, StringComparer.Ordinal);
        foreach (var country in lexicon.Countries)
        {
            var capital = capitals[country.Iso3 + " " + country.Capital].FirstOrDefault();
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

    private static PhraseTable AbbreviationTable(PlaceEntry[] entries, Place[] gazetteer)
    {
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            at[entries[i].Id] = i;
        }

        var builder = new PhraseTableBuilder();
        foreach (var place in gazetteer)
        {
            foreach (var form in place.Abbreviations)
            {
                builder.Add(form, at[place.Id]);
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
