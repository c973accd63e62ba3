using Chancery.Language;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>What the source's own predicate tells: its word, how it is put, its objects, obliques and complements.</summary>
internal sealed class PairMainFeatures(PairFeatureList list)
{
    private const float Emphasis = 1.5f;

    public void AddMain(Predicate main)
    {
        list.AddLemma("main", main.Lemma, 1);
        AddFolds(main);
        AddFields(main);
        list.AddTone("tone", main);
        list.Add($"main:{main.Lemma}:{(main.Passive ? "passive" : "active")}", 1);
        var form = PairFeatureList.FormOf(main);
        if (form.Length > 0)
        {
            list.Add("form:" + form, 1);
            list.Add($"form:{form}:{main.Lemma}", 1);
            list.AddTypes("form:" + form, main.Lemma, 1);
        }

        foreach (var item in main.Objects)
        {
            AddArgument("object", main, item);
        }

        foreach (var oblique in main.Obliques)
        {
            list.Add($"with:{oblique.Preposition}", 0.5f);
            list.Add($"main:{main.Lemma}:{oblique.Preposition}", 1);
            AddArgument("oblique", main, oblique.Token);
        }

        foreach (var clause in main.Clauses.AsSpan())
        {
            if (clause.Kind is ClauseKind.Complement or ClauseKind.Purpose)
            {
                AddComplement(main, clause);
            }
        }
    }

    /// <summary>
    /// How the acts of a predicate are put: the bare act, the act to come or refused, and the act under another that asks
    /// for it, promises, refuses or threatens it, whatever the words.
    /// </summary>
    private void AddFolds(Predicate main)
    {
        var form = PairFeatureList.FormOf(main);
        foreach (var (type, share) in list.Hints.TypesOf(main.Lemma))
        {
            list.Add($"act:{form}~{type}", share * Emphasis);
            foreach (var item in main.Objects)
            {
                AddFold(form, type, share, "object", item);
            }

            foreach (var oblique in main.Obliques)
            {
                AddFold(form, type, share, oblique.Preposition, oblique.Token);
            }

            foreach (var clause in main.Clauses.AsSpan())
            {
                if (clause.Kind == ClauseKind.Complement)
                {
                    AddFold(form, type, share, "clause", clause.Token);
                }
            }
        }
    }

    /// <summary>The field of the predicate with that of what it governs: "lift" with "ban", "threaten" with "attack".</summary>
    private void AddFields(Predicate main)
    {
        var form = PairFeatureList.FormOf(main);
        foreach (var field in list.Hints.FieldsOf(main.Lemma))
        {
            list.Add($"field:{form}^{field}", 1);
            foreach (var item in main.Objects)
            {
                AddField(field, "object", item);
            }

            foreach (var oblique in main.Obliques)
            {
                AddField(field, oblique.Preposition, oblique.Token);
            }

            foreach (var clause in main.Clauses.AsSpan())
            {
                if (clause.Kind == ClauseKind.Complement)
                {
                    AddField(field, "clause", clause.Token);
                }
            }
        }
    }

    private void AddField(string field, string role, int token)
    {
        if (!list.Scene.IsOutside(token))
        {
            list.Add($"field:{field}.{role}={(list.Scene.Target?.Tokens.Contains(token) == true ? "TARGET" : "SOURCE")}", 1);
            return;
        }

        foreach (var inner in list.Hints.FieldsOf(list.LemmaAt(token)))
        {
            list.Add($"field:{field}>{role}^{inner}", 1);
        }
    }

    private void AddFold(string form, string type, float share, string role, int token)
    {
        if (!list.Scene.IsOutside(token))
        {
            list.Add($"act:{form}~{type}.{role}={(list.Scene.Target?.Tokens.Contains(token) == true ? "TARGET" : "SOURCE")}", share);
            return;
        }

        foreach (var (inner, part) in list.Hints.TypesOf(list.LemmaAt(token)))
        {
            list.Add($"act:{form}~{type}>{role}~{inner}", share * part * Emphasis);
        }
    }

    private void AddComplement(Predicate main, Clause clause)
    {
        var lemma = list.LemmaAt(clause.Token);
        list.AddLemma("complement", lemma, 1);
        list.Add($"main:{main.Lemma}+{lemma}", 1);
        list.Add($"main:{main.Lemma}+{clause.Kind}:{clause.Marker}", 1);
        foreach (var (type, share) in list.Hints.TypesOf(lemma))
        {
            list.Add($"main:{main.Lemma}+{type}", share);
        }

        if (list.Scene.Events.Predicates.At(clause.Token) is not { } inner)
        {
            return;
        }

        var form = PairFeatureList.FormOf(inner);
        list.Add($"complement-form:{form}", 1);
        list.Add($"complement-form:{form}:{main.Lemma}", 1);
        foreach (var item in inner.Objects)
        {
            AddArgument("inner", inner, item);
        }

        foreach (var deeper in inner.Clauses.AsSpan())
        {
            if (deeper.Kind == ClauseKind.Complement)
            {
                list.AddLemma("deeper", list.LemmaAt(deeper.Token), 1);
                list.Add($"main:{inner.Lemma}+{list.LemmaAt(deeper.Token)}", 1);
            }
        }
    }

    private void AddArgument(string role, Predicate predicate, int token)
    {
        var party = list.Scene.Source?.Tokens.Contains(token) == true ? "SOURCE" : list.Scene.Target?.Tokens.Contains(token) == true ? "TARGET" : null;
        if (party is not null)
        {
            list.Add($"{role}={party}", 1);
            list.Add($"{predicate.Lemma}.{role}={party}", 1);
        }

        var known = list.Scene.Parse[token].Upos == Upos.PROPN;
        if (known || list.Scene.Parse[token].Upos == Upos.PRON)
        {
            return;
        }

        var lemma = list.LemmaAt(token);
        list.AddLemma(role, lemma, 1);
        list.Add($"{predicate.Lemma}>{lemma}", 1);
        foreach (var set in list.Hints.SetsOf(lemma))
        {
            list.Add($"{predicate.Lemma}>@{set}", 1);
        }

        foreach (var child in list.Scene.Parse[token].Children)
        {
            if (child.Is("compound") || child.Is("amod") || (child.Is("nmod") && Syntax.Preposition(child) is "of" or "on" or "for" or "from"))
            {
                list.AddLemma(role + ".of", Syntax.Lower(child.Lemma), 0.7f);
            }
        }
    }
}
