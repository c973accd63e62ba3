using System.Text;
using Chancery.Model;

namespace Chancery.Intake;

/// <summary>
/// Turns bytes into text: a byte order mark decides, else UTF-8, strictly. Bytes that are not UTF-8 are taken for
/// windows-1252 when nothing in them looks like UTF-8, else the broken sequences become U+FFFD; both with a remark.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    /// <summary>What 0x80–0x9F mean in windows-1252; the five codes it leaves open stay C1 controls.</summary>
    private const string _upperHalf =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text without its byte order mark, and a remark when the bytes were not clean.</summary>
    public static (string Text, Remark? Remark) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode.GetString(bytes[2..]), null);
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode.GetString(bytes[2..]), null);
        }

        try
        {
            return (_strict.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return DecodeBroken(bytes);
        }
    }

    /// <summary>True when the bytes start with a UTF-16 byte order mark, so that null bytes in them are no sign of data.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    private static (string Text, Remark Remark) DecodeBroken(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = CountSequences(bytes);
        return whole > 0
            ? (Encoding.UTF8.GetString(bytes), IntakeRemarks.OfBrokenUtf8(broken))
            : (DecodeWindows1252(bytes), IntakeRemarks.OfWindows1252());
    }

    /// <summary>How many multi-byte sequences are whole and how many are broken.</summary>
    private static (int Whole, int Broken) CountSequences(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status != System.Buffers.OperationStatus.Done)
            {
                broken++;
            }
            else if (consumed > 1)
            {
                whole++;
            }

            bytes = bytes[Math.Max(consumed, 1)..];
        }

        return (whole, broken);
    }

    private static string DecodeWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b is >= 0x80 and <= 0x9F ? _upperHalf[b - 0x80] : (char)b);
        }

        return text.ToString();
    }
}
