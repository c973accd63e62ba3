using System.Globalization;
using Chancery.Training.Layers;

namespace Chancery.Training.Data;

/// <summary>
/// Puts words into classes by their vectors (spherical k-means), so that weights learned of some words serve their like:
/// what is known of "condemned" helps with "decried". The classes are data of the lexicon.
/// </summary>
internal sealed class WordClasses
{
    private const int Most = 24_000;
    private const int Rounds = 12;
    private const int ShortestWord = 3;
    private readonly List<string> _words = [];
    private readonly List<float[]> _vectors = [];

    public WordClasses(WordVectors vectors)
    {
        for (var i = 0; i < vectors.Words.Count && _words.Count < Most; i++)
        {
            var word = vectors.Words[i];
            if (word.Length >= ShortestWord && word.All(char.IsAsciiLetterLower))
            {
                _words.Add(word);
                _vectors.Add(Whole(vectors[i].ToArray()));
            }
        }
    }

    /// <summary>Writes the table: a line a class, of a coarse and a fine division.</summary>
    public static int Run(string vectors, string output)
    {
        var classes = new WordClasses(WordVectors.Read(vectors));
        using var file = new StreamWriter(output);
        file.WriteLine("# Words by what they mean, as large text has it: made by tools/Chancery.Training (classes) of public word vectors.");
        file.WriteLine("class\twords");
        foreach (var (name, count) in new[] { ("c", 160), ("f", 1000) })
        {
            var of = classes.Divide(count);
            for (var i = 0; i < count; i++)
            {
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}{i}\t{string.Join(' ', classes._words.Where((_, word) => of[word] == i))}"));
            }
        }

        return 0;
    }

    /// <summary>The class of each word.</summary>
    private int[] Divide(int count)
    {
        var random = new SeededRandom(7);
        var centres = Enumerable.Range(0, count).Select(i => _vectors[(int)((long)i * Math.Min(_vectors.Count, 8 * count) / count)].ToArray()).ToArray();
        var of = new int[_words.Count];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, _words.Count, word => of[word] = Nearest(_vectors[word], centres));
            var sums = centres.Select(centre => new float[centre.Length]).ToArray();
            for (var word = 0; word < of.Length; word++)
            {
                Vectors.Add(sums[of[word]], _vectors[word]);
            }

            for (var i = 0; i < count; i++)
            {
                centres[i] = Vectors.Dot(sums[i], sums[i]) > 0 ? Whole(sums[i]) : _vectors[random.Next(_vectors.Count)].ToArray(); // An empty class begins anew.
            }
        }

        return of;
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        var best = 0;
        var closeness = float.MinValue;
        for (var i = 0; i < centres.Length; i++)
        {
            if (Vectors.Dot(vector, centres[i]) is var own && own > closeness)
            {
                (best, closeness) = (i, own);
            }
        }

        return best;
    }

    private static float[] Whole(float[] vector)
    {
        var length = MathF.Sqrt(Vectors.Dot(vector, vector)) + 1e-6f;
        return [.. vector.Select(value => value / length)];
    }
}
