using System.Globalization;

namespace Chancery.Evaluation.Coreference;

/// <summary>
/// The three measures whose mean is the CoNLL score: MUC counts links, B³ counts mentions, CEAF-e pairs whole entities.
/// Documents are added one by one; mentions are numbers that wanted and found chains share.
/// </summary>
internal sealed class ChainScore
{
    public Ratio Muc { get; } = new();

    public Ratio BCubed { get; } = new();

    public Ratio Ceaf { get; } = new();

    public double Conll => (Muc.F1 + BCubed.F1 + Ceaf.F1) / 3;

    public void Add(IReadOnlyList<int[]> wanted, IReadOnlyList<int[]> found)
    {
        var wantedChain = ChainOf(wanted);
        var foundChain = ChainOf(found);
        foreach (var chain in wanted)
        {
            Muc.AddRecall(chain.Length - Parts(chain, foundChain), chain.Length - 1);
            BCubed.AddRecall(chain.Sum(mention => Share(mention, chain, found, foundChain)), chain.Length);
        }

        foreach (var chain in found)
        {
            Muc.AddPrecision(chain.Length - Parts(chain, wantedChain), chain.Length - 1);
            BCubed.AddPrecision(chain.Sum(mention => Share(mention, chain, wanted, wantedChain)), chain.Length);
        }

        var similarity = Similarity(wanted, found, foundChain);
        Ceaf.AddRecall(similarity, wanted.Count);
        Ceaf.AddPrecision(similarity, found.Count);
    }

    /// <summary>Mention to the index of its chain.</summary>
    public static Dictionary<int, int> ChainOf(IReadOnlyList<int[]> chains)
    {
        var index = new Dictionary<int, int>();
        for (var i = 0; i < chains.Count; i++)
        {
            foreach (var mention in chains[i])
            {
                index[mention] = i;
            }
        }

        return index;
    }

    /// <summary>The share of the mention's own chain that the other side puts together with it; 0 when it lacks the mention.</summary>
    public static double Share(int mention, int[] chain, IReadOnlyList<int[]> others, Dictionary<int, int> otherChain) =>
        otherChain.TryGetValue(mention, out var at) ? (double)chain.Intersect(others[at]).Count() / chain.Length : 0;

    // Into how many pieces the other side cuts the chain; a mention that it lacks is a piece of its own.
    private static int Parts(int[] chain, Dictionary<int, int> otherChain)
    {
        var pieces = new HashSet<int>();
        var alone = 0;
        foreach (var mention in chain)
        {
            if (otherChain.TryGetValue(mention, out var at))
            {
                pieces.Add(at);
            }
            else
            {
                alone++;
            }
        }

        return pieces.Count + alone;
    }

    private static double Similarity(IReadOnlyList<int[]> wanted, IReadOnlyList<int[]> found, Dictionary<int, int> foundChain)
    {
        var gains = new double[wanted.Count, found.Count];
        for (var i = 0; i < wanted.Count; i++)
        {
            foreach (var mention in wanted[i])
            {
                if (foundChain.TryGetValue(mention, out var at))
                {
                    gains[i, at] += 2.0 / (wanted[i].Length + found[at].Length);
                }
            }
        }

        return Assignment.Best(gains);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"MUC   {Muc}\nB³    {BCubed}\nCEAFe {Ceaf}\nCoNLL F1 {100 * Conll:0.0}");
}
