using Chancery.Language.Neural;
using Chancery.Training.Data;

namespace Chancery.Training.Distillation;

/// <summary>What several teachers think likely of a few sentences, added up.</summary>
internal sealed class Opinions
{
    private readonly int[] _families;
    private readonly float[][] _arcs;
    private readonly float[][] _relations;
    private readonly float[][] _tags;
    private readonly float[][] _names;

    /// <summary>No opinions yet on the sentences.</summary>
    public Opinions(IEnumerable<TreebankSentence> sentences, NetworkShape shape)
    {
        _families = [shape.UposCount, shape.XposCount, shape.FeatsCount, shape.LemmaCount];
        var lengths = sentences.SelectMany(sentence => Enumerable.Repeat(sentence.Length, sentence.Length)).ToList();
        _arcs = [.. lengths.Select(length => new float[length + 1])];
        _relations = [.. lengths.Select(_ => new float[shape.RelationCount])];
        _tags = [.. lengths.Select(_ => new float[shape.TagLabels])];
        _names = [.. lengths.Select(_ => new float[NameTags.Count])];
    }

    /// <summary>Adds one teacher's scores of a token's governors.</summary>
    public void AddArcs(int row, ReadOnlySpan<float> scores) => AddLikely(_arcs[row], scores);

    /// <summary>Adds one teacher's scores of a token's relations.</summary>
    public void AddRelations(int row, ReadOnlySpan<float> scores) => AddLikely(_relations[row], scores);

    /// <summary>Adds one teacher's scores of a token's names.</summary>
    public void AddNames(int row, ReadOnlySpan<float> scores) => AddLikely(_names[row], scores);

    /// <summary>Adds one teacher's scores of a token's tags and lemma scripts.</summary>
    public void AddTags(int row, ReadOnlySpan<float> scores)
    {
        var first = 0;
        foreach (var family in _families)
        {
            AddLikely(_tags[row].AsSpan(first, family), scores.Slice(first, family));
            first += family;
        }
    }

    /// <summary>The tree that the teachers together find best, for the sentence whose tokens begin at a row.</summary>
    public int[] Tree(int first, int length)
    {
        var scores = new float[length * (length + 1)];
        for (var i = 0; i < length; i++)
        {
            for (var j = 0; j <= length; j++)
            {
                scores[i * (length + 1) + j] = MathF.Log(_arcs[first + i][j] + 1e-9f);
            }
        }

        var heads = new int[length];
        new TreeDecoder().Decode(scores, length + 1, heads);
        return heads;
    }

    /// <summary>The opinions on a sentence, mixed with what is known of it.</summary>
    public SoftTargets Mix(int first, SoftTargets known, float knownPart, float knownNamesPart)
    {
        var length = known.Arcs.Length;
        var tags = new Target[4 * length];
        for (var i = 0; i < length; i++)
        {
            var start = 0;
            for (var family = 0; family < _families.Length; family++)
            {
                tags[4 * i + family] = Target.Of(_tags[first + i].AsSpan(start, _families[family]), known.Tags[4 * i + family].Best, knownPart);
                start += _families[family];
            }
        }

        Target[] All(float[][] opinions, Target[] right, float part) =>
            [.. Enumerable.Range(0, length).Select(i => Target.Of(opinions[first + i], right[i].Best, part))];
        return new SoftTargets(
            All(_arcs, known.Arcs, knownPart), All(_relations, known.Relations, knownPart), tags, All(_names, known.Names, knownNamesPart));
    }

    private static void AddLikely(Span<float> sums, ReadOnlySpan<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0f;
        foreach (var score in scores)
        {
            sum += MathF.Exp(score - highest);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            sums[i] += MathF.Exp(scores[i] - highest) / sum;
        }
    }
}
