using Chancery.Training.Data;

namespace Chancery.Training.Layers;

/// <summary>
/// What word vectors bring to the embedding of a token: the vector, which stays as it is, times a matrix that is learnt.
/// A model file holds the product in the rows of its words, so a reading knows nothing of vectors.
/// </summary>
internal sealed class WordMeanings(WordVectors vectors, int width)
{
    /// <summary>From a vector to an embedding; nothing at first, so training can go on from a model without vectors.</summary>
    public Parameter Weights { get; } = new("vectors", Math.Max(1, vectors.Width), width);

    /// <summary>Adds what the vectors bring; −1 stands for a token without one.</summary>
    public void Forward(ReadOnlySpan<int> tokens, Matrix output)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] >= 0)
            {
                Add(tokens[i], output.Row(i));
            }
        }
    }

    /// <summary>Adds to the gradient of the matrix.</summary>
    public void Backward(ReadOnlySpan<int> tokens, Matrix gradient)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] >= 0)
            {
                var vector = vectors[tokens[i]];
                for (var k = 0; k < vector.Length; k++)
                {
                    Vectors.AddScaled(Weights.Gradient.AsSpan(k * width, width), gradient.Row(i), vector[k]);
                }
            }
        }
    }

    /// <summary>The table with what the vectors bring laid into the rows of the known words.</summary>
    public float[] LaidInto(Parameter table, Vocabulary vocabulary)
    {
        var values = table.Value.ToArray();
        foreach (var (key, row) in vocabulary.Words.Entries)
        {
            if (vectors.Find(key) is var vector and >= 0)
            {
                var target = values.AsSpan(row * width, width);
                if (row >= vocabulary.FirstOfVectors && vocabulary.Counts[row] == 0)
                {
                    table.Value.AsSpan(0, width).CopyTo(target); // Never learnt: the word is unknown but for its vector.
                }

                Add(vector, target);
            }
        }

        return values;
    }

    private void Add(int vector, Span<float> target)
    {
        var values = vectors[vector];
        for (var k = 0; k < values.Length; k++)
        {
            Vectors.AddScaled(target, Weights.Value.AsSpan(k * width, width), values[k]);
        }
    }
}
