using System.Buffers.Binary;
using System.Text;

namespace Chancery.Language;

/// <summary>
/// A language model file: named sections of bytes. Little endian: the magic <c>CHANCERY</c>, format version (4 bytes),
/// number of sections (4), then for each section its name (16 bytes of ASCII, padded with zeros), offset (8) and
/// length (8); then the sections, each beginning at a multiple of 64 bytes.
/// </summary>
/// <remarks>Who owns a section owns the form of its bytes; <c>language</c> holds the ISO 639-1 code in ASCII.</remarks>
public sealed class ModelFile
{
    /// <summary>The version of the container that this program reads and writes.</summary>
    public const int FormatVersion = 1;

    /// <summary>Longest name of a section.</summary>
    public const int MaxNameLength = 16;

    internal const int HeaderLength = 16;
    internal const int EntryLength = MaxNameLength + 16;
    internal const int Alignment = 64;
    internal const int MaxSections = 1024;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _sections;

    private ModelFile(Dictionary<string, ReadOnlyMemory<byte>> sections) => _sections = sections;

    internal static ReadOnlySpan<byte> Magic => "CHANCERY"u8;

    /// <summary>Names of the sections, in order of the file.</summary>
    public IEnumerable<string> Names => _sections.Keys;

    /// <summary>Opens a model over bytes that must not change afterwards; copies nothing.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a model file of this version.</exception>
    public static ModelFile Open(ReadOnlyMemory<byte> bytes)
    {
        var header = bytes.Span;
        if (header.Length < HeaderLength || !header.StartsWith(Magic))
        {
            throw new InvalidDataException("This is not a Chancery language model: it does not begin with CHANCERY.");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != FormatVersion)
        {
            throw new InvalidDataException($"The language model has format {version}; this program reads format {FormatVersion}.");
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        if (count is < 0 or > MaxSections || HeaderLength + (count * EntryLength) > header.Length)
        {
            throw new InvalidDataException($"The language model is cut short or damaged: its table of {count} sections does not fit {header.Length} bytes.");
        }

        var sections = new Dictionary<string, ReadOnlyMemory<byte>>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            AddSection(sections, bytes, HeaderLength + (i * EntryLength));
        }

        return new ModelFile(sections);
    }

    /// <summary>The bytes of a section.</summary>
    /// <exception cref="InvalidDataException">There is no such section.</exception>
    public ReadOnlyMemory<byte> Section(string name) => TrySection(name, out var bytes)
        ? bytes
        : throw new InvalidDataException($"The language model has no section '{name}' (it has: {string.Join(", ", Names)}).");

    /// <summary>The bytes of a section; false when there is none.</summary>
    public bool TrySection(string name, out ReadOnlyMemory<byte> bytes) => _sections.TryGetValue(name, out bytes);

    private static void AddSection(Dictionary<string, ReadOnlyMemory<byte>> sections, ReadOnlyMemory<byte> bytes, int entry)
    {
        var row = bytes.Span.Slice(entry, EntryLength);
        var name = Encoding.ASCII.GetString(row[..MaxNameLength].TrimEnd((byte)0));
        var offset = BinaryPrimitives.ReadInt64LittleEndian(row[MaxNameLength..]);
        var length = BinaryPrimitives.ReadInt64LittleEndian(row[(MaxNameLength + 8)..]);
        if (offset < 0 || length < 0 || offset > bytes.Length || length > bytes.Length - offset)
        {
            throw new InvalidDataException($"The language model is cut short or damaged: section '{name}' ends beyond its {bytes.Length} bytes.");
        }

        if (!sections.TryAdd(name, bytes.Slice((int)offset, (int)length)))
        {
            throw new InvalidDataException($"The language model is damaged: section '{name}' stands in it twice.");
        }
    }
}
