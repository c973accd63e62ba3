using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Register.World;

/// <summary>Numbers that stand for names: the first 60 bits of their SHA-256, the same in every register.</summary>
internal static class Codes
{
    private const int _digits = 15;
    private const int _mostKnown = 50_000;

    private static readonly ConcurrentDictionary<string, long> _known = new(StringComparer.Ordinal);

    /// <summary>The same for names that come again and again: countries, actors, places.</summary>
    public static long OfName(string name)
    {
        if (!_known.TryGetValue(name, out var number))
        {
            if (_known.Count >= _mostKnown)
            {
                _known.Clear();
            }

            _known[name] = number = Of(name);
        }

        return number;
    }

    /// <summary>The number of a name.</summary>
    public static long Of(string name)
    {
        const int near = 1024;
        var most = Encoding.UTF8.GetMaxByteCount(name.Length);
        var bytes = most <= near ? stackalloc byte[near] : new byte[most];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(name, bytes)], hash);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> 4);
    }

    /// <summary>A number for parts that stay inside one register: fast, and spread well enough.</summary>
    public static long Quick(ulong seed, string one, string other)
    {
        var hash = Spread(seed + 0x9E3779B97F4A7C15);
        hash = Fold(hash, one);
        return (long)(Fold(Spread(hash + 1), other) >> 4);
    }

    private static ulong Fold(ulong hash, string text)
    {
        foreach (var character in text)
        {
            hash = Spread(hash ^ character);
        }

        return hash;
    }

    private static ulong Spread(ulong value)
    {
        value *= 0x9FB21C651E98DF25;
        return value ^ (value >> 29);
    }

    /// <summary>The id of an event: <c>E-</c> and 15 hex digits.</summary>
    public static string EventId(long number) => "E-" + number.ToString("x15", CultureInfo.InvariantCulture);

    /// <summary>The numbers that an event's id or its start may stand for; null when it is no such thing.</summary>
    public static (long First, long Last)? EventRange(string id)
    {
        var digits = id.AsSpan(2);
        if (!id.StartsWith("E-", StringComparison.Ordinal) || digits.Length > _digits)
        {
            return null;
        }

        var rest = 4 * (_digits - digits.Length);
        return digits.Length == 0 ? (0, long.MaxValue)
            : long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? (number << rest, (number << rest) + ((1L << rest) - 1))
            : null;
    }
}
