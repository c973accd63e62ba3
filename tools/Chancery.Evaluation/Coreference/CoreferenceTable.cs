using Chancery.Language;

namespace Chancery.Evaluation.Coreference;

/// <summary>Sums the scores of documents: the CoNLL score, mentions found, and B³ by kind of entity and of mention.</summary>
/// <param name="byHead">True when mentions with one head count as the same; false when all words must agree.</param>
/// <param name="types">Kinds of entities that count; null when all do.</param>
internal sealed class CoreferenceTable(bool byHead, string[]? types)
{
    /// <summary>Kinds of entities that become actors and places.</summary>
    public static readonly string[] Named = ["person", "organization", "place"];
    private readonly SortedDictionary<string, Ratio> _parts = new(StringComparer.Ordinal);

    public ChainScore Chains { get; } = new();

    public Ratio Mentions { get; } = new();

    public void Add(EntityDocument document, IReadOnlyList<EntityMention> found, Parse trees)
    {
        List<EntityMention> wanted = [.. document.Mentions.Where(mention => types is null || types.Contains(mention.Type))];
        var numbers = MentionPairing.Pair(wanted, found, byHead);
        var right = numbers.Count(number => number < wanted.Count);
        Mentions.AddPrecision(right, found.Count);
        Mentions.AddRecall(right, wanted.Count);
        var wantedChains = Chain(wanted, [.. Enumerable.Range(0, wanted.Count)]);
        var foundChains = Chain(found, numbers);
        Chains.Add(wantedChains, foundChains);
        var byNumber = wanted.Index().ToDictionary(pair => pair.Index, pair => pair.Item);
        foreach (var (at, mention) in found.Index())
        {
            byNumber.TryAdd(numbers[at], mention);
        }

        AddParts(wantedChains, foundChains, byNumber, trees, (ratio, share) => ratio.AddRecall(share, 1));
        AddParts(foundChains, wantedChains, byNumber, trees, (ratio, share) => ratio.AddPrecision(share, 1));
    }

    // Entities of one mention say nothing about coreference, and the shared tasks leave them out on both sides.
    private static List<int[]> Chain(IReadOnlyList<EntityMention> mentions, int[] numbers) =>
        [.. mentions.Index().GroupBy(pair => pair.Item.Entity, pair => numbers[pair.Index], StringComparer.Ordinal)
            .Select(group => group.ToArray()).Where(chain => chain.Length > 1)];

    private void AddParts(
        List<int[]> chains, List<int[]> others, Dictionary<int, EntityMention> mentions, Parse trees, Action<Ratio, double> add)
    {
        var otherChain = ChainScore.ChainOf(others);
        foreach (var chain in chains)
        {
            foreach (var number in chain)
            {
                var share = ChainScore.Share(number, chain, others, otherChain);
                add(Part("entity " + mentions[number].Type), share);
                add(Part("mention " + MentionClass.Of(mentions[number], trees)), share);
            }
        }
    }

    private Ratio Part(string name) => _parts.TryGetValue(name, out var ratio) ? ratio : _parts[name] = new Ratio();

    public override string ToString() =>
        $"mentions {Mentions}\n{Chains}\n" + string.Join('\n', _parts.Select(part => $"B³ {part.Key,-20} {part.Value}"));
}
