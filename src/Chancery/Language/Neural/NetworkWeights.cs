using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Language.Neural;

/// <summary>The weights of a network, laid out for <see cref="Gemm"/>, and its labels.</summary>
internal sealed class NetworkWeights
{
    private readonly NamedWeights _values;

    private NetworkWeights(ModelFile file)
    {
        Shape = NetworkShape.FromIntegers(MemoryMarshal.Cast<byte, int>(file.Section(NetworkSections.Shape).Span));
        Words = WordTable.Read(file.Section(NetworkSections.Words).Span);
        Names = WordTable.Read(file.Section(NetworkSections.Names).Span);
        Table = file.Section(NetworkSections.Table);
        Scales = MemoryMarshal.Cast<byte, float>(file.Section(NetworkSections.Scales).Span).ToArray();
        Require(Table.Length == Shape.Features.Rows * Shape.Embedding && Scales.Length == Shape.Features.Rows);
        _values = new NamedWeights(Shape.Weights(), MemoryMarshal.Cast<byte, Half>(file.Section(NetworkSections.Weights).Span), "network");
        var labels = Encoding.UTF8.GetString(file.Section(NetworkSections.Labels).Span).Split('\n');
        Require(labels.Length == 4);
        (XposLabels, FeatsLabels, RelationLabels) = (labels[0].Split('\t'), labels[1].Split('\t'), labels[3].Split('\t'));
        LemmaScripts = [.. labels[2].Split('\t').Select(LemmaScript.Parse)];
        Require(XposLabels.Length == Shape.XposCount && FeatsLabels.Length == Shape.FeatsCount);
        Require(LemmaScripts.Length == Shape.LemmaCount && RelationLabels.Length == Shape.RelationCount);
    }

    /// <summary>The sizes.</summary>
    public NetworkShape Shape { get; }

    /// <summary>Known words.</summary>
    public WordTable Words { get; }

    /// <summary>The <see cref="NameSorts"/> of words in known names.</summary>
    public WordTable Names { get; }

    /// <summary>Embeddings, a signed byte each.</summary>
    public ReadOnlyMemory<byte> Table { get; }

    /// <summary>What each row of the embeddings is multiplied by.</summary>
    public float[] Scales { get; }

    /// <summary>Treebank tags.</summary>
    public string[] XposLabels { get; }

    /// <summary>Feature bundles.</summary>
    public string[] FeatsLabels { get; }

    /// <summary>Lemma scripts.</summary>
    public LemmaScript[] LemmaScripts { get; }

    /// <summary>Relations.</summary>
    public string[] RelationLabels { get; }

    /// <summary>Reads the network's sections.</summary>
    /// <exception cref="InvalidDataException">A section is missing or does not fit the others.</exception>
    public static NetworkWeights Read(ModelFile file) => new(file);

    /// <summary>A weight vector.</summary>
    public float[] Vector(string name) => _values.Vector(name);

    /// <summary>A weight matrix with its bias, packed.</summary>
    public PackedMatrix Matrix(string name) => _values.Matrix(name);

    /// <summary>A weight matrix with its bias, where it has one, in 6 bits.</summary>
    public QuantisedMatrix Quantised(string name) => _values.Quantised(name);

    private static void Require(bool condition) => NamedWeights.Require(condition, "network");
}
