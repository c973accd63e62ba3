using System.Runtime.InteropServices;
using System.Text;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training.Data;

namespace Chancery.Training;

/// <summary>Writes a network as sections of a model file: embeddings in 8 bits with a scale a row, all else in 16.</summary>
internal static class ModelExport
{
    /// <summary>Adds the sections of the network.</summary>
    public static ModelFileWriter Write(ModelFileWriter file, NetworkShape shape, Vocabulary vocabulary, Network network, string language)
    {
        var (values, scales) = Quantise(network.Table.Value, shape.Embedding);
        var weights = network.Weights.SelectMany(weight => weight.Value).Select(value => (Half)value).ToArray();
        return file
            .Set(LanguageEngine.LanguageSection, Encoding.ASCII.GetBytes(language))
            .Set(NetworkSections.Shape, MemoryMarshal.AsBytes<int>(shape.ToIntegers()).ToArray())
            .Set(NetworkSections.Words, vocabulary.Words.Write())
            .Set(NetworkSections.Names, vocabulary.Names.Write())
            .Set(NetworkSections.Table, MemoryMarshal.AsBytes<sbyte>(values).ToArray())
            .Set(NetworkSections.Scales, MemoryMarshal.AsBytes<float>(scales).ToArray())
            .Set(NetworkSections.Weights, MemoryMarshal.AsBytes<Half>(weights).ToArray())
            .Set(NetworkSections.Labels, Encoding.UTF8.GetBytes(Labels(vocabulary)));
    }

    /// <summary>Lays the network of one model file into another, which keeps its other sections.</summary>
    public static void Graft(string from, string into)
    {
        var source = ModelFile.Open(File.ReadAllBytes(from));
        var file = new ModelFileWriter().SetAll(ModelFile.Open(File.ReadAllBytes(into)));
        foreach (var section in NetworkSections.All)
        {
            file.Set(section, source.Section(section));
        }

        File.WriteAllBytes(into, file.ToArray());
    }

    /// <summary>Gives a network the weights of a model of the same shape.</summary>
    public static void Restore(byte[] model, Network network)
    {
        var weights = NetworkWeights.Read(ModelFile.Open(model));
        var table = MemoryMarshal.Cast<byte, sbyte>(weights.Table.Span);
        for (var i = 0; i < table.Length; i++)
        {
            network.Table.Value[i] = table[i] * weights.Scales[i / network.Table.Columns];
        }

        foreach (var weight in network.Weights)
        {
            weights.Vector(weight.Name).CopyTo(weight.Value, 0);
        }
    }

    private static string Labels(Vocabulary vocabulary) => string.Join(
        '\n',
        string.Join('\t', vocabulary.Xpos.Labels),
        string.Join('\t', vocabulary.Feats.Labels),
        string.Join('\t', vocabulary.Lemmas.Labels),
        string.Join('\t', vocabulary.Relations.Labels));

    private static (sbyte[] Values, float[] Scales) Quantise(float[] table, int width)
    {
        var values = new sbyte[table.Length];
        var scales = new float[table.Length / width];
        for (var row = 0; row < scales.Length; row++)
        {
            var source = table.AsSpan(row * width, width);
            var largest = 1e-8f;
            foreach (var value in source)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            scales[row] = largest / 127f;
            for (var k = 0; k < width; k++)
            {
                values[row * width + k] = (sbyte)MathF.Round(source[k] / scales[row]);
            }
        }

        return (values, scales);
    }
}
