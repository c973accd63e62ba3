using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Chancery.Language;
using Chancery.Model;

namespace Chancery.Lexicon.Places;

/// <summary>
/// A large gazetteer from elsewhere in one compact block of bytes, laid beside the gazetteer of the lexicon. Names are
/// found by binary search in the block; nothing is unpacked when it is loaded.
/// </summary>
/// <remarks>
/// Layout, little endian: magic, counts of names, links, places and bytes of text; the sorted numbers of the names; where
/// the links of each name start; the links (indexes of places); the places (<see cref="PlaceRecord"/>); the text, UTF-8.
/// </remarks>
public sealed class ImportedPlaces
{
    /// <summary>The kinds of features that can be held.</summary>
    public static readonly IReadOnlyList<string> Features =
    [
        "city", "town", "village", "quarter", "region", "district", "area", "water", "strait", "river", "lake", "canal", "dam", "island", "mountain", "desert",
        "valley", "base", "airport", "port", "crossing", "facility", "camp", "ruin",
    ];

    internal static readonly byte[] Magic = "CHPLACE1"u8.ToArray();
    internal const int HeaderLength = 24;

    /// <summary>No name of a place has more tokens.</summary>
    private const int LongestName = 6;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _names;
    private readonly int _links;
    private readonly int _places;
    private readonly int _text;

    private ImportedPlaces(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        var counts = MemoryMarshal.Cast<byte, int>(bytes.Span[Magic.Length..HeaderLength]);
        (_names, _links, _places, _text) = (counts[0], counts[1], counts[2], counts[3]);
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..12];
    }

    /// <summary>First 12 hex digits of the SHA-256 of the bytes.</summary>
    public string Hash { get; }

    /// <summary>Number of places.</summary>
    public int Count => _places;

    /// <summary>Number of different names.</summary>
    public int NameCount => _names;

    /// <summary>Takes what <see cref="ImportedPlacesWriter"/> wrote; keeps the bytes, copies nothing.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else, or cut short.</exception>
    public static ImportedPlaces Load(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderLength || !bytes.Span[..Magic.Length].SequenceEqual(Magic))
        {
            throw new InvalidDataException("This is no gazetteer of imported places; 'chancery places import' makes one.");
        }

        var counts = MemoryMarshal.Cast<byte, int>(bytes.Span[Magic.Length..HeaderLength]);
        if (counts[0] < 0 || counts[1] < 0 || counts[2] < 0 || counts[3] < 0 || LengthOf(counts[0], counts[1], counts[2], counts[3]) != bytes.Length)
        {
            throw new InvalidDataException("The gazetteer of imported places is cut short or damaged; import it again.");
        }

        return new ImportedPlaces(bytes);
    }

    /// <summary>The longest name that starts at the token; false when none does.</summary>
    internal bool TryMatch(Parse parse, int first, int end, out TokenRange tokens, out int name)
    {
        tokens = default;
        name = -1;
        if (!StartsName(parse[first].Form))
        {
            return false;
        }

        var hash = PlaceNameHash.Seed;
        for (var token = first; token < end && token < first + LongestName; token++)
        {
            var form = parse[token].Form;
            hash = PlaceNameHash.Append(hash, form, out var parts);
            if (parts == 0 && token == first)
            {
                return false;
            }

            if (parts > 0 && StartsName(form) && Numbers.BinarySearch(hash) is var found and >= 0)
            {
                tokens = new TokenRange(first, token + 1);
                name = found;
            }
        }

        return name >= 0;
    }

    /// <summary>The places that bear a name found by <see cref="TryMatch"/>.</summary>
    internal IEnumerable<ImportedPlace> BearersOf(int name)
    {
        var places = new List<ImportedPlace>();
        var starts = Starts;
        for (var link = starts[name]; link < starts[name + 1]; link++)
        {
            places.Add(At(Links[link]));
        }

        return places;
    }

    internal static long LengthOf(long names, long links, long places, long text) =>
        HeaderLength + (names * sizeof(ulong)) + ((names + 1) * sizeof(int)) + (links * sizeof(int)) + (places * PlaceRecordLength) + text;

    private static int PlaceRecordLength => Marshal.SizeOf<PlaceRecord>();

    private ReadOnlySpan<ulong> Numbers => MemoryMarshal.Cast<byte, ulong>(_bytes.Span.Slice(HeaderLength, _names * sizeof(ulong)));

    private int StartsAt => HeaderLength + (_names * sizeof(ulong));

    private ReadOnlySpan<int> Starts => MemoryMarshal.Cast<byte, int>(_bytes.Span.Slice(StartsAt, (_names + 1) * sizeof(int)));

    private int LinksAt => StartsAt + ((_names + 1) * sizeof(int));

    private ReadOnlySpan<int> Links => MemoryMarshal.Cast<byte, int>(_bytes.Span.Slice(LinksAt, _links * sizeof(int)));

    private int PlacesAt => LinksAt + (_links * sizeof(int));

    private ReadOnlySpan<byte> Text => _bytes.Span[^_text..];

    private ImportedPlace At(int index)
    {
        var record = MemoryMarshal.Cast<byte, PlaceRecord>(_bytes.Span.Slice(PlacesAt, _places * PlaceRecordLength))[index];
        return new ImportedPlace
        {
            Id = record.Id,
            Name = TextAt(record.NameAt, record.NameLength),
            Feature = Features[Math.Min(record.Feature, Features.Count - 1)],
            Country = record.Country1 == 0 ? null : $"{(char)record.Country1}{(char)record.Country2}",
            Admin = record.AdminLength == 0 ? null : TextAt(record.AdminAt, record.AdminLength),
            Latitude = record.Latitude / PlaceRecord.Scale,
            Longitude = record.Longitude / PlaceRecord.Scale,
            Importance = record.Importance,
        };
    }

    private string TextAt(int start, int length) => Encoding.UTF8.GetString(Text.Slice(start, length));

    // "Paris", "'s-Hertogenbosch", "St."; never "on" or "the".
    private static bool StartsName(ReadOnlySpan<char> form)
    {
        foreach (var letter in form)
        {
            if (char.IsLetter(letter))
            {
                return !char.IsLower(letter);
            }
        }

        return false;
    }
}
