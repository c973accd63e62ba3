using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Model;

namespace Chancery.Register;

/// <summary>
/// Makes the ids of register entries from what the entries are, so that reading a report again gives the same ids:
/// a letter for the kind and 12 hex digits. A prefix is enough where an id is asked for.
/// </summary>
internal static class RegisterIds
{
    private const int _digits = 12;

    /// <summary>Room for the length of a part and its marks.</summary>
    private const int _mostOfLength = 16;

    /// <summary>A report: its text and what is known about its publication, but not where its file lies.</summary>
    public static string OfReport(Report report) =>
        Make('R', report.Text, Day(report.Published), report.Outlet, report.Title, report.Url);

    /// <summary>
    /// An actor: the same folded name, kind and country is the same actor; "the foreign ministry" of an entity is not that
    /// of the country that claims it.
    /// </summary>
    public static string OfActor(Actor actor) => actor.Entity is { } entity
        ? Make('A', Fold(actor.Name), actor.Kind.ToString(), actor.Country, entity)
        : Make('A', Fold(actor.Name), actor.Kind.ToString(), actor.Country);

    /// <summary>A stretch of a report of one kind.</summary>
    public static string OfPart(char kind, string report, string what, params ReadOnlySpan<TextSpan> spans)
    {
        var key = "";
        foreach (var span in spans)
        {
            key = key.Length == 0 ? span.ToString() : key + span;
        }

        return Make(kind, report, what, key);
    }

    /// <summary>A correction: what it says, when, and its number.</summary>
    public static string OfCorrection(Corrections.Correction correction, string madeAt, long number) => Make(
        'K', correction.Act, correction.Kind, correction.Target, correction.Field, correction.Value, correction.Other, correction.Author, madeAt,
        number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A name for comparison: lower case, single spaces.</summary>
    public static string Fold(string name)
    {
        var lower = name.ToLowerInvariant();
        return IsSpacedOnce(lower) ? lower : string.Join(' ', lower.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsSpacedOnce(string text)
    {
        var wasSpace = true;
        foreach (var character in text)
        {
            var isSpace = char.IsWhiteSpace(character);
            if (isSpace && (wasSpace || character != ' '))
            {
                return false;
            }

            wasSpace = isSpace;
        }

        return !wasSpace || text.Length == 0;
    }

    /// <summary>An ISO date or null.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Make(char kind, params ReadOnlySpan<string?> parts)
    {
        var most = 0;
        foreach (var part in parts)
        {
            most += Encoding.UTF8.GetMaxByteCount(part?.Length ?? 0) + _mostOfLength;
        }

        var rented = ArrayPool<byte>.Shared.Rent(most);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(rented.AsSpan(0, Write(parts, rented)), hash);
        ArrayPool<byte>.Shared.Return(rented);
        Span<char> id = stackalloc char[_digits + 2];
        (id[0], id[1]) = (kind, '-');
        Convert.TryToHexStringLower(hash[..(_digits / 2)], id[2..], out _);
        return new string(id);
    }

    /// <summary>Each part with its length before it, which keeps ("ab", "c") and ("a", "bc") apart.</summary>
    private static int Write(ReadOnlySpan<string?> parts, Span<byte> into)
    {
        var written = 0;
        foreach (var part in parts)
        {
            (part?.Length ?? -1).TryFormat(into[written..], out var length, default, CultureInfo.InvariantCulture);
            written += length;
            into[written++] = (byte)':';
            written += Encoding.UTF8.GetBytes(part, into[written..]);
            into[written++] = (byte)';';
        }

        return written;
    }
}
