using Chancery.Reading.Coreference;

namespace Chancery.Training.Coreference;

/// <summary>
/// One document read once while learning. The weights choose the chains as in use, so that they learn from the chains
/// they will meet; any chain that mostly holds the right entity is right.
/// </summary>
internal sealed class LinkLesson(
    ChainDocument document, MentionFinder finder, KindFeatures kinds, FeatureList list, LearntWeights kindWeights, LearntWeights weights, bool guided)
{
    // What a mistake costs: a link where none belongs, none where one belongs, the wrong one.
    private const float FalseLink = 0.4f;
    private const float FalseNew = 1.6f;
    private const float WrongLink = 1.2f;
    private readonly Dictionary<ChainDraft, Dictionary<string, int>> _entities = [];
    private readonly List<ulong[]> _keys = [];

    /// <summary>The summed loss.</summary>
    public double Run()
    {
        var quotations = new Quotations(document.Parse);
        var builder = new ChainBuilder(document.Parse, quotations, kinds, list);
        var loss = 0.0;
        foreach (var mention in finder.Find(document.Parse, 0, quotations))
        {
            builder.Sort(mention, kindWeights);
            loss += Learn(builder, mention);
        }

        return loss;
    }

    private double Learn(ChainBuilder builder, Mention mention)
    {
        var gold = document.Of(mention)?.Entity;
        List<ChainDraft> candidates = [.. builder.CandidatesOf(mention)];
        var right = new bool[candidates.Count + 1];
        var anyRight = false;
        for (var i = 0; i < candidates.Count; i++)
        {
            right[i + 1] = gold is not null && Holds(candidates[i], gold);
            anyRight |= right[i + 1];
        }

        right[0] = !anyRight;
        var scores = Scores(builder, mention, candidates);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        var loss = Step(scores, right);
        var chosen = guided ? Array.FindIndex(right, r => r) : best;
        builder.Join(mention, chosen == 0 ? null : candidates[chosen - 1]);
        Note(mention.Chain!, gold);
        return loss;
    }

    private float[] Scores(ChainBuilder builder, Mention mention, List<ChainDraft> candidates)
    {
        _keys.Clear();
        var scores = new float[candidates.Count + 1];
        var rank = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            builder.Fill(mention, i == 0 ? null : candidates[i - 1], rank);
            rank += i > 0 && LinkFeatures.Fits(mention, candidates[i - 1]) ? 1 : 0;
            _keys.Add(list.Keys.ToArray());
            scores[i] = weights.Sum(list.Keys);
        }

        return scores;
    }

    private double Step(float[] scores, bool[] right)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += right[i] ? 0 : right[0] ? FalseLink : i == 0 ? FalseNew : WrongLink;
        }

        CoreferenceTrainer.Softmax(scores);
        var mass = 1e-9f;
        for (var i = 0; i < scores.Length; i++)
        {
            mass += right[i] ? scores[i] : 0;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            var gradient = scores[i] - (right[i] ? scores[i] / mass : 0);
            if (MathF.Abs(gradient) > 1e-4f)
            {
                weights.Step(_keys[i], gradient);
            }
        }

        return -Math.Log(mass);
    }

    private bool Holds(ChainDraft chain, string entity) =>
        _entities.TryGetValue(chain, out var counts) && counts.TryGetValue(entity, out var count) && 2 * count >= counts.Values.Sum();

    private void Note(ChainDraft chain, string? entity)
    {
        if (!_entities.TryGetValue(chain, out var counts))
        {
            _entities[chain] = counts = new Dictionary<string, int>(StringComparer.Ordinal);
        }

        if (entity is not null)
        {
            counts[entity] = counts.GetValueOrDefault(entity) + 1;
        }
    }
}
