using System.Runtime.InteropServices;

namespace Chancery.Language.Neural;

/// <summary>A number for each known word, by its hash; open addressing over arrays that lie in the model file as they are.</summary>
internal sealed class WordTable
{
    private readonly ulong[] _keys;
    private readonly ushort[] _rows;

    private WordTable(ulong[] keys, ushort[] rows)
    {
        _keys = keys;
        _rows = rows;
    }

    /// <summary>A table in which the word at index i has row i + 1.</summary>
    public static WordTable Build(ReadOnlySpan<ulong> words)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Length * 2));
        var table = new WordTable(new ulong[size], new ushort[size]);
        for (var i = 0; i < words.Length; i++)
        {
            table.Add(words[i], (ushort)(i + 1));
        }

        return table;
    }

    /// <summary>A table of the values given, none of which is 0.</summary>
    public static WordTable Build(IReadOnlyCollection<KeyValuePair<ulong, ushort>> words)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Count * 2));
        var table = new WordTable(new ulong[size], new ushort[size]);
        foreach (var (key, value) in words)
        {
            table.Add(key, value);
        }

        return table;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WordTable Read(ReadOnlySpan<byte> bytes)
    {
        var size = bytes.Length / 10;
        if (size == 0 || (size & (size - 1)) != 0 || size * 10 != bytes.Length)
        {
            throw new InvalidDataException("The table of known words in the model is damaged.");
        }

        return new WordTable(
            MemoryMarshal.Cast<byte, ulong>(bytes[..(size * 8)]).ToArray(),
            MemoryMarshal.Cast<byte, ushort>(bytes[(size * 8)..]).ToArray());
    }

    /// <summary>All known words, in no order.</summary>
    public IEnumerable<KeyValuePair<ulong, ushort>> Entries =>
        Enumerable.Range(0, _keys.Length).Where(slot => _rows[slot] != 0).Select(slot => KeyValuePair.Create(_keys[slot], _rows[slot]));

    /// <summary>The table as bytes.</summary>
    public byte[] Write() => [.. MemoryMarshal.AsBytes<ulong>(_keys), .. MemoryMarshal.AsBytes<ushort>(_rows)];

    /// <summary>The row of a word; 0 when it is not known.</summary>
    public int Find(ulong key)
    {
        var mask = _keys.Length - 1;
        for (var i = (int)key & mask; ; i = (i + 1) & mask)
        {
            if (_rows[i] == 0 || _keys[i] == key)
            {
                return _rows[i];
            }
        }
    }

    private void Add(ulong key, ushort row)
    {
        var mask = _keys.Length - 1;
        var i = (int)key & mask;
        while (_rows[i] != 0)
        {
            i = (i + 1) & mask;
        }

        _keys[i] = key;
        _rows[i] = row;
    }
}
