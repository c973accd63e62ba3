using System.Security.Cryptography;
using MemoryPack;

namespace Chancery.Lexicon;

/// <summary>A compiled lexicon and the hash that names it in every piece of evidence.</summary>
public sealed class CompiledLexicon
{
    private CompiledLexicon(LexiconData data, string hash)
    {
        Data = data;
        Hash = hash;
    }

    /// <summary>The tables.</summary>
    public LexiconData Data { get; }

    /// <summary>First 12 hex digits of the SHA-256 of the compiled bytes.</summary>
    public string Hash { get; }

    /// <summary>Serialises the tables; the same tables give the same bytes.</summary>
    public static byte[] Compile(LexiconData data) => MemoryPackSerializer.Serialize(data);

    /// <summary>Reads what <see cref="Compile"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a compiled lexicon of this version.</exception>
    public static CompiledLexicon Load(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var data = MemoryPackSerializer.Deserialize<LexiconData>(bytes)
                ?? throw new InvalidDataException("The compiled lexicon is empty.");
            return new CompiledLexicon(data, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
        }
        catch (MemoryPackSerializationException exception)
        {
            throw new InvalidDataException("The compiled lexicon is damaged or of another version.", exception);
        }
    }
}
