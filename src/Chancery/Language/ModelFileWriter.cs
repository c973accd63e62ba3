using System.Buffers.Binary;
using System.Text;

namespace Chancery.Language;

/// <summary>Collects named sections and writes them as a <see cref="ModelFile"/>.</summary>
public sealed class ModelFileWriter
{
    private readonly List<(string Name, ReadOnlyMemory<byte> Bytes)> _sections = [];

    /// <summary>Adds a section, or replaces the one of that name.</summary>
    /// <param name="name">1 to 16 ASCII characters.</param>
    /// <param name="bytes">Its content; kept, not copied.</param>
    public ModelFileWriter Set(string name, ReadOnlyMemory<byte> bytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Length > ModelFile.MaxNameLength || !Ascii.IsValid(name) || name.Contains('\0'))
        {
            throw new ArgumentException($"'{name}' is no section name: 1 to {ModelFile.MaxNameLength} ASCII characters.", nameof(name));
        }

        var known = _sections.FindIndex(section => section.Name == name);
        if (known >= 0)
        {
            _sections[known] = (name, bytes);
        }
        else
        {
            _sections.Add((name, bytes));
        }

        return this;
    }

    /// <summary>Takes over all sections of another file, so that one of them can be renewed.</summary>
    public ModelFileWriter SetAll(ModelFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        foreach (var name in file.Names)
        {
            Set(name, file.Section(name));
        }

        return this;
    }

    /// <summary>Leaves sections out.</summary>
    public ModelFileWriter Without(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            _sections.RemoveAll(section => section.Name == name);
        }

        return this;
    }

    /// <summary>The whole file.</summary>
    public byte[] ToArray()
    {
        var table = ModelFile.HeaderLength + (_sections.Count * ModelFile.EntryLength);
        var length = _sections.Aggregate(table, (end, section) => checked(Align(end) + section.Bytes.Length));
        var file = new byte[length];
        ModelFile.Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), ModelFile.FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), _sections.Count);
        var offset = table;
        var row = file.AsSpan(ModelFile.HeaderLength);
        foreach (var (name, bytes) in _sections)
        {
            offset = Align(offset);
            Encoding.ASCII.GetBytes(name, row);
            BinaryPrimitives.WriteInt64LittleEndian(row[ModelFile.MaxNameLength..], offset);
            BinaryPrimitives.WriteInt64LittleEndian(row[(ModelFile.MaxNameLength + 8)..], bytes.Length);
            bytes.Span.CopyTo(file.AsSpan(offset));
            offset += bytes.Length;
            row = row[ModelFile.EntryLength..];
        }

        return file;
    }

    private static int Align(int position) => (position + ModelFile.Alignment - 1) / ModelFile.Alignment * ModelFile.Alignment;
}
