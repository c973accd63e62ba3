using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training.Data;
using Chancery.Training.Layers;

namespace Chancery.Training.Distillation;

/// <summary>A trained network whose opinions another is to learn.</summary>
internal sealed class Teacher
{
    private readonly Network _network;
    private readonly BatchMaker _maker;

    private Teacher(NetworkWeights weights, byte[] model)
    {
        Shape = weights.Shape;
        Vocabulary = new Vocabulary(weights);
        _network = new Network(weights.Shape, new SeededRandom(1));
        ModelExport.Restore(model, _network);
        _maker = new BatchMaker(Vocabulary, weights.Shape.Features);
    }

    /// <summary>The sizes of its network.</summary>
    public NetworkShape Shape { get; }

    /// <summary>Its words and labels.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Loads a model file.</summary>
    public static Teacher Load(string path)
    {
        var model = File.ReadAllBytes(path);
        return new Teacher(NetworkWeights.Read(ModelFile.Open(model)), model);
    }

    /// <summary>Adds what it thinks likely of each token to the opinions; relations are those to the governors given.</summary>
    public void Add(IReadOnlyList<TreebankSentence> sentences, Opinions opinions)
    {
        _network.Outputs.Show(opinions.AddArcs, opinions.AddRelations, opinions.AddTags, opinions.AddNames);
        _network.Run(_maker.Make(sentences, null, headsAreGiven: true), null, new Scores());
    }
}
