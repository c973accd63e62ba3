namespace Chancery.Training.Data;

/// <summary>Sentences laid one after another, with what is wanted of them.</summary>
internal sealed class Batch
{
    /// <summary>True when relations are to be scored for the governors given even where nothing is learnt.</summary>
    public bool HeadsAreGiven { get; init; }

    /// <summary>First token of each sentence, and the number of tokens at the end.</summary>
    public List<int> Starts { get; } = [0];

    /// <summary>Feature rows of all tokens.</summary>
    public List<int> Features { get; } = [];

    /// <summary>The weight of each feature row; 0 when it is left out.</summary>
    public List<float> Weights { get; } = [];

    /// <summary>The number of the word vector of each token; −1 for none.</summary>
    public List<int> Vectors { get; } = [];

    /// <summary>First feature of each token, and their number at the end.</summary>
    public List<int> FeatureStarts { get; } = [0];

    /// <summary>What is wanted of the four tag families, one after another a token: UPOS, XPOS, features, lemma script.</summary>
    public List<Target> Tags { get; } = [];

    /// <summary>Row of the governor in the batch; −1 for the root, −2 when it is not known.</summary>
    public List<int> Heads { get; } = [];

    /// <summary>What is wanted as governor, counted within the sentence: 0 the root, i + 1 token i.</summary>
    public List<Target> Arcs { get; } = [];

    /// <summary>Relations.</summary>
    public List<Target> Relations { get; } = [];

    /// <summary>Name tags.</summary>
    public List<Target> Names { get; } = [];

    /// <summary>Number of tokens.</summary>
    public int Tokens => Starts[^1];
}
