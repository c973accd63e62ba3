using System.Diagnostics;
using System.Globalization;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training.Data;
using Chancery.Training.Distillation;
using Chancery.Training.Layers;
using Chancery.Training.News;

namespace Chancery.Training;

/// <summary>Trains a network on treebanks and writes a model after every epoch.</summary>
internal sealed class Trainer(TrainingOptions options, TextWriter log)
{
    private readonly SeededRandom _random = new(options.Seed);

    /// <summary>Runs the whole training.</summary>
    public void Run()
    {
        var lists = options.Lexicon is null ? new NameLists() : new NameLists(options.Lexicon);
        var corpus = Corpus.Load(options, lists);
        var news = options.News > 0 ? new NewsGrammar(options.Seed, options.Lexicon ?? throw new ArgumentException("News needs a lexicon.")) : null;
        var swapper = new NameSwapper(lists, corpus.Training);
        var texts = Teach(corpus);
        var vocabulary = options.From is null
            ? new Vocabulary(corpus.Training, texts, lists.Sorts, leastWord: 2)
            : new Vocabulary(NetworkWeights.Read(ModelFile.Open(File.ReadAllBytes(options.From))));
        var vectors = options.Vectors is null ? WordVectors.None : WordVectors.Read(options.Vectors);
        vocabulary.With(vectors);
        if (options.From is not null)
        {
            vocabulary.Count(corpus.Training);
        }

        corpus.Training.AddRange(texts);
        var shape = ShapeOf(vocabulary);
        var network = new Network(shape, _random, vectors: vectors);
        if (options.From is not null)
        {
            ModelExport.Restore(File.ReadAllBytes(options.From), network);
        }

        var maker = new BatchMaker(vocabulary, shape.Features, vectors);
        var adam = new Adam(network.All);
        log.WriteLine($"{corpus.Training.Count} sentences, {shape.Features.Words} words, labels {shape.XposCount} {shape.FeatsCount} {shape.LemmaCount} {shape.RelationCount}, weights {network.Weights.Sum(w => w.Value.Length)}");
        var steps = 0;
        var allSteps = options.Epochs * ((corpus.Training.Sum(sentence => sentence.Length) + (options.News * NewsGrammar.Words)) / options.BatchTokens);
        var watch = Stopwatch.StartNew();
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            var scores = new Scores();
            var sentences = news is null ? corpus.Training : [.. corpus.Training, .. news.Make(options.News)]; // New ones each time: they are not to be learnt by heart.
            _random.Shuffle(sentences);
            var varied = sentences.Select(sentence => Augmenter.Vary(swapper.Vary(sentence, _random), _random));
            foreach (var part in BatchMaker.Cut(varied, options.BatchTokens))
            {
                network.Run(maker.Make(part, _random), _random, scores);
                adam.Step(RateAt(steps++, allSteps));
            }

            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch} {watch.Elapsed.TotalSeconds:F0}s train {scores}"));
            log.WriteLine($"  dev {Score(network, maker, corpus.Dev)}");
            log.Flush();
            Save(shape, vocabulary, network);
        }
    }

    /// <summary>Lays the teachers' opinions over the treebanks; returns the sentences of other texts that they read.</summary>
    private List<TreebankSentence> Teach(Corpus corpus)
    {
        var ensemble = new Ensemble(options.Teachers);
        if (ensemble.IsEmpty)
        {
            return [];
        }

        var taught = ensemble.Teach(corpus.Training);
        corpus.Training.Clear();
        corpus.Training.AddRange(taught);
        return options.Texts is null ? [] : ensemble.Annotate(PlainText.Read(options.Texts, options.Teachers[0]));
    }

    private static Scores Score(Network network, BatchMaker maker, IEnumerable<TreebankSentence> sentences)
    {
        var scores = new Scores();
        foreach (var part in BatchMaker.Cut(sentences, 700))
        {
            network.Run(maker.Make(part, null), null, scores);
        }

        return scores;
    }

    /// <summary>Rises over the first 300 steps, then falls to nearly nothing along a cosine.</summary>
    private float RateAt(int step, int allSteps)
    {
        var progress = Math.Min(1f, step / (float)allSteps);
        return options.Rate * Math.Min(1f, (step + 1) / 300f) * (0.01f + 0.99f * 0.5f * (1f + MathF.Cos(MathF.PI * progress)));
    }

    private NetworkShape ShapeOf(Vocabulary vocabulary) => new()
    {
        Features = new TokenFeatures(vocabulary.Counts.Length, 8192, 16384),
        Embedding = options.Embedding,
        Hidden = options.Hidden,
        Layers = options.Layers,
        Arc = options.Views,
        Relation = options.Views,
        Tag = options.Views,
        Name = 64,
        UposCount = 17,
        XposCount = vocabulary.Xpos.Labels.Length,
        FeatsCount = vocabulary.Feats.Labels.Length,
        LemmaCount = vocabulary.Lemmas.Labels.Length,
        RelationCount = vocabulary.Relations.Labels.Length,
    };

    private void Save(NetworkShape shape, Vocabulary vocabulary, Network network)
    {
        var file = new ModelFileWriter();
        if (File.Exists(options.Out))
        {
            file.SetAll(ModelFile.Open(File.ReadAllBytes(options.Out)));
        }

        File.WriteAllBytes(options.Out, ModelExport.Write(file, shape, vocabulary, network, options.Language).ToArray());
    }
}
