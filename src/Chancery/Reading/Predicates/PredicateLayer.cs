using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Predicates;

/// <summary>
/// The predicate–argument layer: what each verb and event noun says of whom, with passives, control, raising,
/// coordination, light verbs, negation and modality worked out, so that later passes need not look at the tree.
/// </summary>
public sealed class PredicateLayer
{
    private static readonly PredicateFinder _plain = new(new PredicateGrammar());
    private readonly int[] _at;

    internal PredicateLayer(Values<Predicate> items, int tokens)
    {
        Items = items;
        _at = new int[tokens];
        Array.Fill(_at, -1);
        foreach (var item in items)
        {
            _at[item.Token] = item.Index;
        }
    }

    /// <summary>In text order.</summary>
    public Values<Predicate> Items { get; }

    /// <summary>Works the layer out of a parse by grammar alone, without the lexicon's event nouns and control verbs.</summary>
    public static PredicateLayer Of(Parse parse) => _plain.Find(parse);

    /// <summary>The predicate at that very token; null when it is none.</summary>
    public Predicate? At(int token) => _at[token] < 0 ? null : Items[_at[token]];

    /// <summary>The predicate that governs another one; null at the top.</summary>
    public Predicate? GovernorOf(Predicate predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return predicate.Governor is { } governor ? Items[governor] : null;
    }

    /// <summary>The predicates whose token lies in the range, in text order.</summary>
    public IEnumerable<Predicate> In(TokenRange tokens)
    {
        for (var token = tokens.First; token < tokens.End; token++)
        {
            if (_at[token] >= 0)
            {
                yield return Items[_at[token]];
            }
        }
    }
}
