using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Lexicon.Places;

/// <summary>Collects places and writes the block of bytes that <see cref="ImportedPlaces"/> reads.</summary>
/// <remarks>Costs about a hundred bytes a place while it collects. The same places in the same order give the same bytes.</remarks>
public sealed class ImportedPlacesWriter
{
    private readonly List<PlaceRecord> _places = [];
    private readonly List<(ulong Name, int Place)> _links = [];
    private readonly Dictionary<string, (int At, int Length)> _texts = new(StringComparer.Ordinal);
    private readonly MemoryStream _pool = new();

    /// <summary>Number of places so far.</summary>
    public int Count => _places.Count;

    /// <summary>Adds a place under all its names.</summary>
    public void Add(ImportedPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var index = _places.Count;
        var name = Intern(place.Name);
        var admin = place.Admin is null ? (At: 0, Length: 0) : Intern(place.Admin);
        _places.Add(new PlaceRecord(
            place.Id,
            (int)Math.Round(place.Latitude * PlaceRecord.Scale),
            (int)Math.Round(place.Longitude * PlaceRecord.Scale),
            name.At,
            admin.At,
            (ushort)name.Length,
            (ushort)admin.Length,
            (byte)(place.Country is { Length: 2 } code ? code[0] : 0),
            (byte)(place.Country is { Length: 2 } ? place.Country[1] : 0),
            (byte)Math.Max(0, FeatureIndex(place.Feature)),
            (byte)Math.Clamp(place.Importance, 1, 9)));
        AddName(index, place.Name);
        foreach (var other in place.OtherNames)
        {
            AddName(index, other);
        }
    }

    /// <summary>Adds a name to the place that was added as number <paramref name="index"/>, counted from 0.</summary>
    public void AddName(int index, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var number = PlaceNameHash.Append(PlaceNameHash.Seed, name, out var parts);
        if (parts > 0)
        {
            _links.Add((number, index));
        }

        // "Sana'a" is also written "Sanaa".
        if (name.AsSpan().IndexOfAny("'’ʼ‘") >= 0)
        {
            var without = PlaceNameHash.Append(PlaceNameHash.Seed, string.Concat(name.Split('\'', '’', 'ʼ', '‘')), out parts);
            if (parts > 0)
            {
                _links.Add((without, index));
            }
        }
    }

    /// <summary>The finished block.</summary>
    public byte[] ToBytes()
    {
        _links.Sort();
        var links = _links.Distinct().ToArray();
        var names = new List<ulong>();
        var starts = new List<int>();
        for (var i = 0; i < links.Length; i++)
        {
            if (i == 0 || links[i].Name != links[i - 1].Name)
            {
                names.Add(links[i].Name);
                starts.Add(i);
            }
        }

        starts.Add(links.Length);
        using var output = new MemoryStream((int)ImportedPlaces.LengthOf(names.Count, links.Length, _places.Count, _pool.Length));
        output.Write(ImportedPlaces.Magic);
        output.Write(MemoryMarshal.AsBytes<int>([names.Count, links.Length, _places.Count, (int)_pool.Length]));
        output.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(names)));
        output.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(starts)));
        output.Write(MemoryMarshal.AsBytes<int>(links.Select(link => link.Place).ToArray()));
        output.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_places)));
        _pool.WriteTo(output);
        return output.ToArray();
    }

    private static int FeatureIndex(string feature)
    {
        for (var i = 0; i < ImportedPlaces.Features.Count; i++)
        {
            if (ImportedPlaces.Features[i] == feature)
            {
                return i;
            }
        }

        return -1;
    }

    private (int At, int Length) Intern(string text)
    {
        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > ushort.MaxValue)
        {
            bytes = bytes[..ushort.MaxValue];
        }

        var at = ((int)_pool.Length, bytes.Length);
        _pool.Write(bytes);
        _texts.Add(text, at);
        return at;
    }
}
