namespace Chancery.Language.Neural;

/// <summary>The sizes of a network and the numbers of its labels; they fix which weights it has.</summary>
internal sealed record NetworkShape
{
    /// <summary>Number of integers in <see cref="ToIntegers"/>.</summary>
    private const int Integers = 16;

    /// <summary>Rows of the embedding table.</summary>
    public required TokenFeatures Features { get; init; }

    /// <summary>Width of an embedding.</summary>
    public required int Embedding { get; init; }

    /// <summary>Width of one direction of a recurrent layer.</summary>
    public required int Hidden { get; init; }

    /// <summary>Number of recurrent layers.</summary>
    public required int Layers { get; init; }

    /// <summary>Width of the two views of a token that arcs are scored from.</summary>
    public required int Arc { get; init; }

    /// <summary>Width of the view of an arc that relations are scored from.</summary>
    public required int Relation { get; init; }

    /// <summary>Width of the layer before tags and lemma scripts.</summary>
    public required int Tag { get; init; }

    /// <summary>Width of the layer before name tags.</summary>
    public required int Name { get; init; }

    /// <summary>Number of universal parts of speech.</summary>
    public required int UposCount { get; init; }

    /// <summary>Number of treebank tags.</summary>
    public required int XposCount { get; init; }

    /// <summary>Number of feature bundles.</summary>
    public required int FeatsCount { get; init; }

    /// <summary>Number of lemma scripts.</summary>
    public required int LemmaCount { get; init; }

    /// <summary>Number of relations.</summary>
    public required int RelationCount { get; init; }

    /// <summary>Width of the state of a token: both directions.</summary>
    public int State => 2 * Hidden;

    /// <summary>Width of what all heads take from the state at once.</summary>
    public int Heads => 2 * Arc + 2 * Relation + Tag + Name;

    /// <summary>Number of tag and lemma labels together.</summary>
    public int TagLabels => UposCount + XposCount + FeatsCount + LemmaCount;

    /// <summary>Names and sizes of the weights, in the order in which a model file holds them.</summary>
    public IEnumerable<(string Name, int Rows, int Columns)> Weights()
    {
        yield return ("mix", 3 * Embedding, State);
        yield return ("mix.bias", 1, State);
        for (var layer = 0; layer < Layers; layer++)
        {
            yield return ($"sru{layer}", State, 6 * Hidden);
            yield return ($"sru{layer}.bias", 1, 6 * Hidden);
            yield return ($"sru{layer}.memory", 1, 4 * Hidden);
        }

        yield return ("heads", State, Heads);
        yield return ("heads.bias", 1, Heads);
        yield return ("heads.skip", Embedding, Tag + Name);
        yield return ("arc", Arc, Arc);
        yield return ("arc.bias", 1, Arc);
        yield return ("arc.root", 1, Arc);
        yield return ("relation.root", 1, Relation);
        yield return ("relation", Relation, RelationCount);
        yield return ("relation.bias", 1, RelationCount);
        yield return ("tag", Tag, TagLabels);
        yield return ("tag.bias", 1, TagLabels);
        yield return ("name", Name, NameTags.Count);
        yield return ("name.bias", 1, NameTags.Count);
    }

    /// <summary>The shape as a model file holds it.</summary>
    public int[] ToIntegers() =>
    [
        Features.Words, Features.Affixes, Features.Grams, Embedding, Hidden, Layers, Arc, Relation, Tag, Name,
        UposCount, XposCount, FeatsCount, LemmaCount, RelationCount, 0,
    ];

    /// <summary>Reads what <see cref="ToIntegers"/> wrote.</summary>
    public static NetworkShape FromIntegers(ReadOnlySpan<int> values)
    {
        if (values.Length != Integers || values[..(Integers - 1)].ContainsAnyInRange(int.MinValue, 0) || values[..(Integers - 1)].ContainsAnyInRange(1 << 20, int.MaxValue))
        {
            throw new InvalidDataException("The sizes of the network in the model are damaged.");
        }

        return new NetworkShape
        {
            Features = new TokenFeatures(values[0], values[1], values[2]),
            Embedding = values[3], Hidden = values[4], Layers = values[5], Arc = values[6], Relation = values[7],
            Tag = values[8], Name = values[9], UposCount = values[10], XposCount = values[11], FeatsCount = values[12],
            LemmaCount = values[13], RelationCount = values[14],
        };
    }
}
