using Chancery.Language;
using Chancery.Language.Segmentation;
using Chancery.Language.Tokenisation;
using Chancery.Training.Scoring;

namespace Chancery.Training.Segmentation;

/// <summary>Trains the boundary classifier on treebanks: logistic regression with AdaGrad over hashed features.</summary>
internal sealed class SegmenterTrainer(TokeniserRules rules)
{
    private const int Epochs = 12;
    private const float LearningRate = 0.15f;
    private const float Decay = 2e-6f;

    private readonly List<(int[] Features, bool Boundary)> _examples = [];

    /// <summary>Lays the tokeniser's rules and a newly trained classifier into a model file, making the file if there is none.</summary>
    public static int Renew(string model, string rules, string[] treebanks)
    {
        var lines = File.ReadAllBytes(rules);
        var trainer = new SegmenterTrainer(TokeniserRules.Read(lines));
        foreach (var treebank in treebanks)
        {
            trainer.Add(treebank);
        }

        var file = new ModelFileWriter();
        if (File.Exists(model))
        {
            file.SetAll(ModelFile.Open(File.ReadAllBytes(model)));
        }

        file.Set(TokeniserRules.Section, lines).Set(BoundaryClassifier.Section, trainer.Train());
        File.WriteAllBytes(model, file.ToArray());
        return 0;
    }

    /// <summary>Adds the gaps of a treebank.</summary>
    public void Add(string treebank)
    {
        var tokeniser = new Tokeniser(rules);
        var segmenter = new Segmenter(rules, null);
        foreach (var document in GoldReader.Read(treebank))
        {
            var buffer = new TokenBuffer();
            tokeniser.Tokenise(document.Text, buffer);
            var starts = document.Sentences.Select(span => span.Start).ToHashSet();
            AddDocument(new TokenView(document.Text, buffer.Spans, buffer.Continues), starts, segmenter);
        }
    }

    /// <summary>The section <c>segmenter</c> of the model.</summary>
    public byte[] Train()
    {
        var weights = new float[BoundaryFeatures.TableSize];
        var squares = new float[BoundaryFeatures.TableSize];
        var (bias, order) = (0f, Enumerable.Range(0, _examples.Count).ToArray());
        var random = new Random(17);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var (features, boundary) in order.Select(index => _examples[index]))
            {
                var score = bias + features.Sum(feature => weights[feature]);
                var gradient = (1f / (1f + MathF.Exp(-score))) - (boundary ? 1f : 0f);
                bias -= 0.001f * gradient;
                foreach (var feature in features)
                {
                    var slope = gradient + (Decay * _examples.Count / 10 * weights[feature]);
                    squares[feature] += slope * slope;
                    weights[feature] -= LearningRate * slope / (MathF.Sqrt(squares[feature]) + 1e-3f);
                }
            }
        }

        Console.Error.WriteLine($"segmenter: {_examples.Count} gaps, {_examples.Count(example => example.Boundary)} boundaries");
        return BoundaryClassifier.Write(weights, bias);
    }

    private void AddDocument(in TokenView tokens, HashSet<int> starts, Segmenter segmenter)
    {
        var first = 0;
        for (var i = 1; i <= tokens.Count; i++)
        {
            if (i == tokens.Count || tokens.GapBefore(i).Contains('\n'))
            {
                AddBlock(tokens, Block.Of(tokens, first, i), starts, segmenter);
                first = i;
            }
        }
    }

    private void AddBlock(in TokenView tokens, in Block block, HashSet<int> starts, Segmenter segmenter)
    {
        var (start, open) = (block.First, OpenMarks.None);
        for (var i = block.First + 1; i < block.End; i++)
        {
            open = Segmenter.After(open, tokens, i - 1);
            var boundary = starts.Contains(tokens.Spans[i].Start);
            if (Segmenter.IsCandidate(tokens, i, block.First) && !segmenter.Forbids(tokens, block, i))
            {
                var features = new int[BoundaryFeatures.Count];
                BoundaryFeatures.Fill(tokens, block, start, i, open, features);
                _examples.Add((features, boundary));
            }

            start = boundary ? i : start;
        }
    }
}
