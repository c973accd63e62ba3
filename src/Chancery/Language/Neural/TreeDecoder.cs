namespace Chancery.Language.Neural;

/// <summary>
/// Finds the best tree with exactly one root: each token's best governor where that already is such a tree, else the
/// maximum spanning arborescence (Chu–Liu and Edmonds), without recursion.
/// </summary>
internal sealed class TreeDecoder
{
    /// <summary>Larger than any sum of scores, so that the best arborescence has one root and no more.</summary>
    private const double RootCost = 1e7;

    private double[] _scores = [];

    /// <summary>
    /// Writes the governor of each token (−1 for the root) into <paramref name="heads"/>. Row i of
    /// <paramref name="scores"/> holds the scores of i's governors: column 0 for the root, j + 1 for token j.
    /// </summary>
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            heads[i] = Best(scores.Slice(i * stride, heads.Length + 1), i);
        }

        if (!IsTree(heads))
        {
            DecodeArborescence(scores, stride, heads);
        }
    }

    /// <summary>True when exactly one token has no governor and all others lead to it.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        var seen = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (var i = 0; i < heads.Length; i++)
        {
            roots += heads[i] < 0 ? 1 : 0;
            var at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = heads[at];
            }

            if (at >= 0 && seen[at] == i + 1)
            {
                return false;
            }
        }

        return roots == 1;
    }

    private static int Best(ReadOnlySpan<float> scores, int self)
    {
        var best = 0;
        for (var j = 1; j < scores.Length; j++)
        {
            if (scores[j] > scores[best] && j != self + 1)
            {
                best = j;
            }
        }

        return best - 1;
    }

    /// <summary>
    /// Nodes 0 to n, 0 the root. Cycles are contracted one after another into the node of least index; the arcs that
    /// enter and leave a contracted node remember which original arc they stand for.
    /// </summary>
    private void DecodeArborescence(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var size = heads.Length + 1;
        if (_scores.Length < size * size)
        {
            _scores = new double[size * size];
        }

        var graph = new Arborescence(_scores, size);
        for (var i = 1; i < size; i++)
        {
            graph.Set(0, i, scores[(i - 1) * stride] - RootCost);
            for (var j = 1; j < size; j++)
            {
                if (i != j)
                {
                    graph.Set(j, i, scores[(i - 1) * stride + j]);
                }
            }
        }

        var found = graph.Solve();
        for (var i = 1; i < size; i++)
        {
            heads[i - 1] = found[i] - 1;
        }
    }
}
