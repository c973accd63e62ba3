namespace Chancery.Language.Neural;

/// <summary>Names of the sections of a model file that hold the network.</summary>
internal static class NetworkSections
{
    /// <summary>Sizes.</summary>
    public const string Shape = "net.shape";

    /// <summary>Known words.</summary>
    public const string Words = "net.words";

    /// <summary>The sorts of known names that words occur in.</summary>
    public const string Names = "net.names";

    /// <summary>Embeddings in 8 bits.</summary>
    public const string Table = "net.table";

    /// <summary>A scale a row of embeddings.</summary>
    public const string Scales = "net.scales";

    /// <summary>All other weights in 16 bits, in the order of <see cref="NetworkShape.Weights"/>.</summary>
    public const string Weights = "net.weights";

    /// <summary>Labels: a line each for treebank tags, features, lemma scripts and relations.</summary>
    public const string Labels = "net.labels";

    /// <summary>Sizes of the network of acts.</summary>
    public const string ActShape = "acts.shape";

    /// <summary>The types of acts, none first.</summary>
    public const string ActTypes = "acts.types";

    /// <summary>Its weights in 16 bits, in the order of <see cref="Neural.ActShape.Weights"/>.</summary>
    public const string ActWeights = "acts.weights";

    /// <summary>Those of the network of acts, which reads the states of one encoder and makes nothing of another's.</summary>
    public static readonly string[] Acts = [ActShape, ActTypes, ActWeights];

    /// <summary>Those of the network that tags and parses.</summary>
    public static readonly string[] All = [Shape, Words, Names, Table, Scales, Weights, Labels];
}
