using Chancery.Language;

namespace Chancery.Reading.Predicates;

/// <summary>Reads the arguments that stand directly at a predicate in the tree.</summary>
internal static class ArgumentReader
{
    public static void Read(Token token, PredicateDraft draft)
    {
        foreach (var child in token.Children)
        {
            if (draft.Kind == PredicateKind.Noun)
            {
                ReadOfNoun(child, draft);
            }
            else
            {
                ReadOfVerb(child, draft);
            }
        }
    }

    private static void ReadOfVerb(Token child, PredicateDraft draft)
    {
        if (child.Is("nsubj"))
        {
            AddArgument(child, draft.Surface, draft);
        }
        else if (child.Is("obj"))
        {
            AddArgument(child, draft.Objects, draft);
        }
        else if (child.Is("iobj"))
        {
            AddArgument(child, draft.IndirectObjects, draft);
        }
        else if (IsBareObject(child, draft))
        {
            AddArgument(child, draft.Objects, draft);
        }
        else if (child.Is("obl") || (draft.Kind == PredicateKind.Copular && child.Is("nmod")))
        {
            AddOblique(child, draft);
        }
        else if (Markers.Read(child) is { } clause)
        {
            draft.Clauses.Add(clause);
        }
    }

    /// <summary>A noun behind a verb without a preposition is its object, whatever the parser calls it.</summary>
    private static bool IsBareObject(Token child, PredicateDraft draft) =>
        child.Relation == "obl" && child.Index > draft.Token && draft.Kind == PredicateKind.Verb && draft.Objects.Count == 0
        && child.Upos is Upos.NOUN or Upos.PROPN && Syntax.Preposition(child).Length == 0 && !Syntax.IsTemporal(child);

    private static void ReadOfNoun(Token child, PredicateDraft draft)
    {
        if (child.Is("nmod:poss"))
        {
            AddArgument(child, draft.Surface, draft);
        }
        else if (child.Is("nmod") || child.Is("obl"))
        {
            AddOblique(child, draft);
        }
        else if (child.Is("amod") || child.Is("compound"))
        {
            draft.Modifiers.Add(child.Index);
        }
        else if (Markers.OnNoun(child) is { } clause)
        {
            draft.Clauses.Add(clause);
        }
    }

    private static void AddArgument(Token child, List<int> list, PredicateDraft draft)
    {
        Syntax.AddWithConjuncts(child, list);
        if (VerbForms.IsNegativeArgument(child))
        {
            draft.Negator ??= "no";
        }
    }

    private static void AddOblique(Token child, PredicateDraft draft)
    {
        var preposition = Syntax.Preposition(child);
        if (Markers.ThroughBridge(child, preposition) is { } clause)
        {
            draft.Clauses.Add(clause);
        }

        if (Syntax.IsBridge(child.Lemma) && child.Child("nmod") is { } beyond && preposition.Length > 0)
        {
            AddEach(beyond, $"{preposition}_{child.Lemma}_{Syntax.Preposition(beyond)}", draft);
        }

        if (preposition == "by" && !Syntax.IsTemporal(child) && (draft.Passive || draft.Kind == PredicateKind.Noun || (child.Relation == "obl:agent" && !Syntax.IsFinite(child.Head))))
        {
            AddArgument(child, draft.Agents, draft);
            return;
        }

        AddEach(child, preposition, draft);
    }

    private static void AddEach(Token head, string preposition, PredicateDraft draft)
    {
        if (draft.Obliques.Count >= Syntax.Limit)
        {
            return;
        }

        var row = new List<Token> { head };
        for (var i = 0; i < row.Count && draft.Obliques.Count < Syntax.Limit; i++)
        {
            // "in Kyiv and with Moscow": a conjunct may bring its own preposition.
            var own = i == 0 ? "" : Syntax.Preposition(row[i]);
            preposition = own.Length == 0 ? preposition : own;
            draft.Obliques.Add(new Oblique(preposition, row[i].Index));
            Syntax.AddConjuncts(row[i], row);
        }
    }
}
