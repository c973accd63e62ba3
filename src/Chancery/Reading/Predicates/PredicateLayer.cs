using Chancery.Language;

namespace Chancery.Reading.Predicates;

/// <summary>
/// The predicate–argument layer: what each verb and event noun says of whom, with passives, control, raising,
/// coordination, light verbs, negation and modality worked out, so that later passes need not look at the tree.
/// </summary>
public sealed class PredicateLayer
{
    /// <summary>Works the layer out of a parse.</summary>
    public static PredicateLayer Of(Parse parse)
    {
        _ = parse;
        return new();
    }
}
