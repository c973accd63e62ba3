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
        var (values, scales) = Quantise(network.Meanings.LaidInto(network.Table, vocabulary), shape.Embedding);
        var weights = network.Weights.SelectMany(weight => weight.Value).Select(value => (Half)value).ToArray();
        return file
            .Without(NetworkSections.Acts)
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
        file.Without(NetworkSections.Acts);
        foreach (var section in NetworkSections.All)
        {
            file.Set(section, source.Section(section));
        }

        File.WriteAllBytes(into, file.ToArray());
    }

    /// <summary>
    /// Lays the average of networks into a copy of the first one's file. It makes sense where one was trained on from
    /// another: then the average is as good as both together.
    /// </summary>
    public static void Average(string output, params string[] models)
    {
        var teachers = models.Select(model => (Bytes: File.ReadAllBytes(model), Network: NetworkOf(model))).ToList();
        var first = teachers[0].Network;
        foreach (var (parameter, others) in first.All.Select((parameter, i) => (parameter, teachers.Skip(1).Select(teacher => teacher.Network.All[i]).ToList())))
        {
            for (var k = 0; k < parameter.Value.Length; k++)
            {
                parameter.Value[k] = (parameter.Value[k] + others.Sum(other => other.Value[k])) / models.Length;
            }
        }

        var file = ModelFile.Open(teachers[0].Bytes);
        var weights = NetworkWeights.Read(file);
        var language = Encoding.ASCII.GetString(file.Section(LanguageEngine.LanguageSection).Span);
        File.WriteAllBytes(output, Write(new ModelFileWriter().SetAll(file), weights.Shape, new Vocabulary(weights), first, language).ToArray());
    }

    private static Network NetworkOf(string model)
    {
        var bytes = File.ReadAllBytes(model);
        var network = new Network(NetworkWeights.Read(ModelFile.Open(bytes)).Shape, new SeededRandom(1));
        Restore(bytes, network);
        return network;
    }

    /// <summary>Gives a network the weights of a model of the same shape, but for words that it knows beside those of the model.</summary>
    public static void Restore(byte[] model, Network network)
    {
        var weights = NetworkWeights.Read(ModelFile.Open(model));
        var table = MemoryMarshal.Cast<byte, sbyte>(weights.Table.Span);
        var (width, known) = (network.Table.Columns, weights.Shape.Features.Words * network.Table.Columns);
        var shift = network.Table.Value.Length - table.Length; // Rows of further words stand between those of words and of their letters.
        for (var i = 0; i < table.Length; i++)
        {
            network.Table.Value[i < known ? i : i + shift] = table[i] * weights.Scales[i / width];
        }

        for (var i = known; i < known + shift; i++)
        {
            network.Table.Value[i] = network.Table.Value[i % width]; // As an unknown word, to begin with.
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
