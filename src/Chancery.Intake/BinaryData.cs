namespace Chancery.Intake;

/// <summary>Tells data from text.</summary>
internal static class BinaryData
{
    private const int _inspected = 64 * 1024;

    private static readonly (byte[] Magic, string Kind)[] _kinds =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or office document"),
        ([0x1F, 0x8B], "gzip data"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
    ];

    /// <summary>What kind of data the bytes are, in words; null when they may be text.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, kind) in _kinds)
        {
            if (bytes.StartsWith(magic))
            {
                return kind;
            }
        }

        return HoldsControls(bytes[..Math.Min(bytes.Length, _inspected)]) ? "binary data" : null;
    }

    /// <summary>True for a null byte, or for more control characters than damaged text has.</summary>
    private static bool HoldsControls(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return true;
        }

        var controls = 0;
        foreach (var b in bytes)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x0B or 0x1B))
            {
                controls++;
            }
        }

        return controls > 8 && controls * 50 > bytes.Length;
    }
}
