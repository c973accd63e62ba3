using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Model;

namespace Chancery.Reading.Predicates;

/// <summary>Works out the predicate–argument layer of a parse.</summary>
public sealed class PredicateFinder
{
    private readonly PredicateGrammar _grammar;

    /// <summary>Uses the lexicon's event nouns, light verbs and control verbs.</summary>
    public PredicateFinder(EventLexicon lexicon)
        : this(new PredicateGrammar(lexicon))
    {
    }

    internal PredicateFinder(PredicateGrammar grammar) => _grammar = grammar;

    /// <summary>Linear in the number of tokens; never fails, however wrong the tree.</summary>
    public PredicateLayer Find(Parse parse)
    {
        ArgumentNullException.ThrowIfNull(parse);
        var drafts = new PredicateDraft?[parse.Count];
        var linker = new PredicateLinker(parse, _grammar, drafts);
        foreach (var token in TopDown(parse))
        {
            linker.Visit(token);
        }

        return new PredicateLayer(Number(drafts), parse.Count);
    }

    private static Values<Predicate> Number(PredicateDraft?[] drafts)
    {
        var index = 0;
        foreach (var draft in drafts)
        {
            if (draft is not null)
            {
                draft.Index = index++;
            }
        }

        return drafts.Where(draft => draft is not null).Select(draft => draft!.ToPredicate()).ToValues();
    }

    /// <summary>Governors before their dependents, so that each predicate can take over what its governor already has.</summary>
    private static List<int> TopDown(Parse parse)
    {
        var order = new List<int>(parse.Count);
        for (var token = 0; token < parse.Count; token++)
        {
            if (parse[token].IsRoot)
            {
                order.Add(token);
            }
        }

        for (var next = 0; next < order.Count; next++)
        {
            foreach (var child in parse.ChildrenOf(order[next]))
            {
                order.Add(child);
            }
        }

        return order;
    }
}
