using System.Globalization;
using Chancery.Lexicon.Places;

namespace Chancery.Lexicography.Places;

/// <summary>
/// Makes <see cref="ImportedPlaces"/> of a GeoNames dump: <c>allCountries.txt</c> or <c>citiesNNN.txt</c>, and where wanted
/// <c>admin1CodesASCII.txt</c> and <c>alternateNamesV2.txt</c>. Reads line by line; lines that make no sense are counted and
/// left out, never a reason to stop.
/// </summary>
public sealed class GeoNamesImport(GeoNamesOptions options)
{
    private const int FaultsShown = 10;

    /// <summary>A place goes by so many names at most; more are spellings that English reports do not use.</summary>
    private const int MostNames = 12;

    private const int LongestName = 90;
    private readonly ImportedPlacesWriter _writer = new();
    private readonly Dictionary<string, string> _divisions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _indexes = [];
    private readonly List<string> _faults = [];

    /// <summary>Lines read, of all files.</summary>
    public long Lines { get; private set; }

    /// <summary>Lines that make no sense.</summary>
    public long Malformed { get; private set; }

    /// <summary>Good lines about places that are not kept: kinds of features that news does not name, tiny places.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Places kept.</summary>
    public int Places => _writer.Count;

    /// <summary>Names added from a file of alternate names.</summary>
    public long AlternateNames { get; private set; }

    /// <summary>The first faults, as <c>file:line: what</c>.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Called with the number of lines read, every ten thousand lines.</summary>
    public Action<long>? Progress { get; init; }

    /// <summary>Reads names of divisions (<c>US.TX</c>, tab, <c>Texas</c>, …). Before the places.</summary>
    public void ReadDivisions(string file, TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var (number, line) in Numbered(lines))
        {
            if (line.Split('\t') is [{ Length: > 3 } code, { Length: > 0 } name, ..])
            {
                _divisions[code] = name;
            }
            else
            {
                Fault(file, number, "not 'code, name, …' between tabs");
            }
        }
    }

    /// <summary>Reads places.</summary>
    public void ReadPlaces(string file, TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var (number, line) in Numbered(lines))
        {
            if (PlaceOf(line, out var fault) is { } place)
            {
                if (_indexes.TryAdd(place.Id, _writer.Count))
                {
                    _writer.Add(place);
                }
                else
                {
                    Fault(file, number, $"the place {place.Id} stands twice");
                }
            }
            else if (fault is not null)
            {
                Fault(file, number, fault);
            }
            else
            {
                LeftOut++;
            }
        }
    }

    /// <summary>Reads further names of places that were kept: English ones and those of no language. After the places.</summary>
    public void ReadAlternateNames(string file, TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var (number, line) in Numbered(lines))
        {
            var cells = line.Split('\t');
            if (cells.Length < 4 || !int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                Fault(file, number, "not 'id, place, language, name, …' between tabs");
            }
            else if (cells[2] is "en" or "" && IsUsable(cells[3]) && _indexes.TryGetValue(id, out var index))
            {
                AlternateNames++;
                _writer.AddName(index, cells[3]);
            }
        }
    }

    /// <summary>The block of bytes for <see cref="ImportedPlaces.Load"/>.</summary>
    public byte[] ToBytes() => _writer.ToBytes();

    private ImportedPlace? PlaceOf(string line, out string? fault)
    {
        fault = null;
        var cells = line.Split('\t');
        if (cells.Length < 15)
        {
            fault = $"{cells.Length} cells, a place has 19";
            return null;
        }

        if (!int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || cells[1].Trim().Length is 0 or > LongestName)
        {
            fault = "no number or no name of a place";
            return null;
        }

        if (!Degrees(cells[4], 90, out var latitude) || !Degrees(cells[5], 180, out var longitude))
        {
            fault = $"'{Short(cells[4])} {Short(cells[5])}' is no point on the globe";
            return null;
        }

        if (!long.TryParse(cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out var population) && cells[14].Length > 0)
        {
            fault = $"'{Short(cells[14])}' is no population";
            return null;
        }

        var (featureClass, code) = (cells[6].Length == 1 ? cells[6][0] : ' ', cells[7]);
        if (GeoNamesFeatures.Of(featureClass, code, population) is not { } feature
            || (featureClass == 'P' && population < options.LeastPopulation && !GeoNamesFeatures.IsSeat(code)))
        {
            return null;
        }

        return new ImportedPlace
        {
            Id = id,
            Name = cells[1].Trim(),
            OtherNames = [.. cells[3].Split(',').Append(cells[2]).Where(IsUsable).Distinct(StringComparer.Ordinal).Take(MostNames)],
            Feature = feature,
            Country = cells[8] is { Length: 2 } country && country.All(char.IsAsciiLetterUpper) ? country : null,
            Admin = _divisions.GetValueOrDefault($"{cells[8]}.{cells[10]}"),
            Latitude = latitude,
            Longitude = longitude,
            Importance = GeoNamesFeatures.ImportanceOf(feature, code, population),
        };
    }

    // Names in Latin letters, and no codes of airports ("LAX"): those are words of their own.
    private static bool IsUsable(string name) =>
        name.Length is > 3 and <= LongestName && name.Any(char.IsAsciiLetterLower) && char.IsLetter(name[0]) && !char.IsLower(name[0])
        && name.All(letter => letter < '\u0250' || letter is >= '\u1E00' and < '\u2020') && !name.Contains("//", StringComparison.Ordinal);

    private static bool Degrees(string cell, double limit, out double degrees) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && double.IsFinite(degrees) && Math.Abs(degrees) <= limit;

    private static string Short(string cell) => cell.Length <= 20 ? cell : cell[..20] + "…";

    private IEnumerable<(long Number, string Line)> Numbered(TextReader lines)
    {
        long number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (++Lines % 10_000 == 0)
            {
                Progress?.Invoke(Lines);
            }

            if (line.Length > 0 && line[0] != '#')
            {
                yield return (number, line);
            }
        }
    }

    private void Fault(string file, long line, string what)
    {
        Malformed++;
        if (_faults.Count < FaultsShown)
        {
            _faults.Add($"{file}:{line}: {what}");
        }
    }
}
