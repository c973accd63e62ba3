using Chancery.Evaluation.Coreference;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading.Coreference;

namespace Chancery.Training.Coreference;

/// <summary>
/// Learns the weights of <c>lexicon/4-actors/chains</c> from a treebank with entities: first what kinds mentions are
/// of, then which chain each takes up. Deterministic: the same documents give the same weights.
/// </summary>
internal sealed class CoreferenceTrainer
{
    private const int Folds = 4;
    private const int Rounds = 12;

    // Fewer documents than this show no rule.
    private const int Documents = 4;
    private readonly TextWriter _log;
    private readonly MentionFinder _mentions;
    private readonly KindFeatures _kinds;
    private readonly FeatureList _kindList = new() { Names = [] };
    private readonly FeatureList _linkList = new() { Names = [] };

    private CoreferenceTrainer(CompiledLexicon lexicon, TextWriter log)
    {
        _log = log;
        _mentions = new MentionFinder(lexicon.Data.Coreference.Sexes, lexicon.Data.Actors.Holders);
        _kinds = new KindFeatures(lexicon.Data.Actors, lexicon.Data.Places);
    }

    /// <summary>With <paramref name="aside"/> every eighth document is kept out and scored; else all teach and the weights are written.</summary>
    public static int Run(string model, string lexicon, string treebank, string output, bool aside, TextWriter log)
    {
        var engine = LanguageEngine.Load(File.ReadAllBytes(model));
        var trainer = new CoreferenceTrainer(CompiledLexicon.Load(File.ReadAllBytes(lexicon)), log);
        List<ChainDocument> documents = [.. EntityReader.Read(File.ReadLines(treebank)).Select(document => ChainDocument.Of(document, engine))];
        List<ChainDocument> teach = [.. documents.Where((_, i) => !aside || i % 8 != 3)];
        var kinds = trainer.LearnKinds(teach);
        var links = trainer.LearnLinks(teach, kinds);
        kinds.Prune(0.05f, 0);
        links.Prune(0.05f, 0);
        log.WriteLine($"{kinds.Count} weights of kinds, {links.Count} of links");
        trainer.Score("taught", [.. teach.Take(14)], kinds, links);
        if (aside)
        {
            trainer.Score("aside", [.. documents.Where((_, i) => i % 8 == 3)], kinds, links);
            return 0;
        }

        kinds.Write(Path.Combine(output, "kinds.tsv"), trainer._kindNames, "What tells persons, organisations, places and other things apart; learnt by tools/Chancery.Training, see its README.");
        links.Write(Path.Combine(output, "links.tsv"), trainer._linkList.Names!, "What ties a mention to a chain; learnt by tools/Chancery.Training, see its README.");
        return 0;
    }

    private readonly Dictionary<ulong, string> _kindNames = [];

    private LearntWeights LearnKinds(IReadOnlyList<ChainDocument> documents)
    {
        var weights = new LearntWeights(0.15f, 1e-5f);
        var buffer = new ulong[128];
        var scores = new float[4];
        for (var round = 0; round < 10; round++)
        {
            foreach (var document in Shuffled(documents, round))
            {
                weights.Document++;
                var quotations = new Quotations(document.Parse);
                var builder = new ChainBuilder(document.Parse, quotations, _kinds, _kindList);
                foreach (var mention in _mentions.Find(document.Parse, 0, quotations))
                {
                    if (document.Of(mention) is not { } gold)
                    {
                        continue;
                    }

                    builder.FillKind(mention);
                    KindFeatures.Score(_kindList, weights, buffer, scores);
                    Softmax(scores);
                    for (var kind = 0; kind < 4; kind++)
                    {
                        var keys = KindFeatures.With(_kindList, kind, buffer);
                        weights.Step(keys, scores[kind] - (kind == (int)ChainDocument.KindOf(gold) ? 1 : 0));
                        for (var i = 0; round == 0 && i < keys.Length; i++)
                        {
                            _kindNames.TryAdd(keys[i], _kindList.Names![_kindList.Keys[i]] + " " + KindFeatures.Kinds[kind].Text);
                        }
                    }
                }
            }

            if (round == 0)
            {
                weights.Prune(0, 3);
                weights.IsClosed = true;
            }

            if (round >= 6)
            {
                weights.Note();
            }
        }

        weights.Settle();
        return weights;
    }

    // Kinds of taught documents are guessed by weights that did not see them, as they will be in use.
    private LearntWeights LearnLinks(IReadOnlyList<ChainDocument> documents, LearntWeights all)
    {
        var kinds = new Dictionary<ChainDocument, LearntWeights>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = LearnKinds([.. documents.Where((_, i) => i % Folds != fold)]);
            foreach (var document in documents.Where((_, i) => i % Folds == fold))
            {
                kinds[document] = others;
            }
        }

        var weights = new LearntWeights(0.1f, 3e-4f);
        for (var round = 0; round < Rounds; round++)
        {
            var loss = 0.0;
            weights.Document = 0;
            foreach (var document in Shuffled(documents, round))
            {
                weights.Document++;
                loss += new LinkLesson(document, _mentions, _kinds, _linkList, kinds[document], weights, round == 0).Run();
            }

            if (round == 0)
            {
                weights.Prune(0, Documents);
                weights.IsClosed = true;
            }

            _log.WriteLine($"round {round + 1}: loss {loss:0}");
            if (round >= Rounds / 2)
            {
                weights.Note();
            }
        }

        weights.Settle();
        return weights;
    }

    private void Score(string name, IReadOnlyList<ChainDocument> documents, LearntWeights kinds, LearntWeights links)
    {
        var all = new CoreferenceTable(true, null);
        var named = new CoreferenceTable(true, CoreferenceTable.Named);
        foreach (var document in documents)
        {
            var quotations = new Quotations(document.Parse);
            var builder = new ChainBuilder(document.Parse, quotations, _kinds, _linkList);
            foreach (var mention in _mentions.Find(document.Parse, 0, quotations))
            {
                builder.Sort(mention, kinds);
                builder.Link(mention, links);
            }

            var found = FoundMentions.OfChains(builder.Chains.Select((chain, i) => (chain.Kind, $"{i}", chain.Mentions.Select(m => document.Parse.SpanOf(m.Tokens)).ToList())), document.Trees);
            all.Add(document.Gold, found, document.Trees);
            named.Add(document.Gold, [.. found.Where(mention => CoreferenceTable.Named.Contains(mention.Type))], document.Trees);
        }

        _log.WriteLine($"## {name}, all\n{all}\n## {name}, persons, organisations, places\n{named}");
    }

    internal static void Softmax(Span<float> scores)
    {
        var top = float.NegativeInfinity;
        foreach (var score in scores)
        {
            top = Math.Max(top, score);
        }

        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - top);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }

    private static ChainDocument[] Shuffled(IReadOnlyList<ChainDocument> documents, int round)
    {
        ChainDocument[] order = [.. documents];
        var random = new SeededRandom((ulong)(17 + round));
        for (var i = order.Length - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
