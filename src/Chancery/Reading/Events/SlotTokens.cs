using Chancery.Language;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// The words that fill slots: <c>subject</c>, <c>object</c>, <c>indirect</c>, <c>modifier</c>, <c>self</c>, <c>content</c>, <c>complement</c>, <c>adverb</c>, <c>perpetrator</c> (to whom a deed is laid: "a bomb blamed on them"), a preposition, or a
/// path of them (<c>on.of</c>: the "of" phrase of the "on" phrase; <c>complement.object</c>).
/// </summary>
internal sealed partial class SlotTokens(EventScene scene)
{
    private const int Reach = 48;

    /// <summary>Never changed: most words are asked in vain.</summary>
    private static readonly List<int> _nobody = [];

    private readonly List<Filling> _fillings = [];
    private int _filled;
    private Predicate? _last;

    /// <summary>The tokens that fill a slot of a predicate, each once; not to be changed. Those of the predicate asked for last are kept: hundreds of patterns ask for the same few slots.</summary>
    public List<int> Of(Predicate predicate, string slot)
    {
        var filling = FillingOf(predicate, slot);
        return filling.Tokens ??= Find(predicate, slot);
    }

    private Filling FillingOf(Predicate predicate, string slot)
    {
        if (_last != (object)predicate)
        {
            (_last, _filled) = (predicate, 0);
        }

        for (var i = 0; i < _filled; i++)
        {
            if (_fillings[i].Slot == slot)
            {
                return _fillings[i];
            }
        }

        if (_filled == _fillings.Count)
        {
            _fillings.Add(new Filling());
        }

        var filling = _fillings[_filled++];
        (filling.Slot, filling.Tokens, filling.Words) = (slot, null, null);
        return filling;
    }

    /// <summary>What stands in a slot, as far as it was asked for.</summary>
    private sealed class Filling
    {
        public string Slot { get; set; } = "";

        public List<int>? Tokens { get; set; }

        public List<ulong>? Words { get; set; }
    }

    private List<int> Find(Predicate predicate, string slot)
    {
        var dot = slot.IndexOf('.');
        if (dot < 0)
        {
            return Direct(predicate, slot);
        }

        var result = new List<int>();
        foreach (var token in Direct(predicate, slot[..dot]))
        {
            AddBelow(token, slot[(dot + 1)..], result);
        }

        return result;
    }

    private List<int> Direct(Predicate predicate, string slot)
    {
        switch (slot)
        {
            case "subject":
                return [.. predicate.Subjects];
            case "object":
                return [.. predicate.Objects.Count > 0 ? predicate.Objects : predicate.IndirectObjects]; // a lone second object is the only one
            case "indirect":
                return [.. predicate.IndirectObjects];
            case "modifier":
                return [.. predicate.Modifiers];
            case "owner":
                return predicate.SubjectCarried ? [] : [.. predicate.Subjects]; // "Peru's request", and not "rejected the request"
            case "self":
                return [predicate.Token];
            case "complement":
                return Clauses(predicate, ClauseKind.Complement);
            case "adverbial":
                return Clauses(predicate, ClauseKind.Adverbial);
            case "content":
                return Content(predicate);
            case "adverb":
                return Adverbs(predicate);
            case "perpetrator":
                return Perpetrators(predicate);
            case "governor":
                return scene.Predicates.GovernorOf(predicate) is { } governor ? [governor.Token] : [];
            case "any":
                return [.. predicate.Objects, .. predicate.IndirectObjects, .. predicate.Obliques.Select(oblique => oblique.Token)];
            default:
                var result = new List<int>();
                foreach (var oblique in predicate.Obliques.AsSpan())
                {
                    if (oblique.Preposition == slot)
                    {
                        result.Add(oblique.Token);
                    }
                }

                // "imposed sanctions on Iran": the parser may hang the phrase on the object.
                if (result.Count == 0 && predicate.Kind == PredicateKind.Verb)
                {
                    foreach (var item in predicate.Objects.AsSpan())
                    {
                        AddNominal(item, slot, result);
                    }
                }

                // "carried out strikes Friday evening against the base": or on the day between.
                for (var i = 0; result.Count == 0 && i < 2; i++)
                {
                    if ((i == 0 ? predicate.Token : predicate.Support) is { } verb)
                    {
                        AddBehindTime(verb, slot, result);
                    }
                }

                return result;
        }
    }

    /// <summary>"set cars <em>alight</em>", "gave them 72 <em>hours</em>".</summary>
    private List<int> Adverbs(Predicate predicate)
    {
        var result = new List<int>();
        foreach (var child in scene.Parse[predicate.Token].Children)
        {
            if (child.Is("advmod") || child.Is("obl:unmarked"))
            {
                result.Add(child.Index);
            }
        }

        return result;
    }

    private static List<int> Clauses(Predicate predicate, ClauseKind kind)
    {
        var result = new List<int>();
        foreach (var clause in predicate.Clauses.AsSpan())
        {
            if (clause.Kind == kind)
            {
                result.Add(clause.Token);
            }
        }

        return result;
    }

    /// <summary>What is asked, promised or refused: the complement clause with its object, else the object or the "for" and "to" phrases.</summary>
    private List<int> Content(Predicate predicate)
    {
        var result = Clauses(predicate, ClauseKind.Complement);
        foreach (var clause in predicate.Clauses.AsSpan())
        {
            if (clause.Kind == ClauseKind.Purpose)
            {
                result.Add(clause.Token);
            }
        }

        var complements = result.Count;
        for (var i = 0; i < complements; i++)
        {
            if (scene.Predicates.At(result[i]) is { } inner)
            {
                result.AddRange(inner.Objects);
                result.AddRange(inner.Obliques.Select(oblique => oblique.Token));
                AddInner(inner, result);
            }
        }

        foreach (var item in predicate.Objects.AsSpan())
        {
            if (scene.Actors.HeadedBy(item) is null)
            {
                result.Add(item);
            }
        }

        foreach (var oblique in predicate.Obliques.AsSpan())
        {
            if (oblique.Preposition is "for" or "to" or "with" or "on" or "from" or "over" or "of" or "in" or "into" or "against")
            {
                result.Add(oblique.Token);
            }
        }

        return result;
    }

    /// <summary>"asked him to agree to release": one level further down.</summary>
    private static void AddInner(Predicate inner, List<int> result)
    {
        foreach (var clause in inner.Clauses.AsSpan())
        {
            if (clause.Kind == ClauseKind.Complement && result.Count < Reach)
            {
                result.Add(clause.Token);
            }
        }
    }

    private void AddBelow(int token, string path, List<int> result)
    {
        var dot = path.IndexOf('.');
        var step = dot < 0 ? path : path[..dot];
        var next = new List<int>();
        if (scene.Predicates.At(token) is { } predicate)
        {
            next.AddRange(Direct(predicate, step));
        }

        if (next.Count == 0)
        {
            AddNominal(token, step, next);
        }

        if (next.Count == 0 && step == "by")
        {
            next.AddRange(Doers(token));
        }

        if (next.Count == 0 && step == "modifier")
        {
            AddModifiers(token, next);
        }

        foreach (var found in next)
        {
            if (dot < 0)
            {
                PredicateDraft.AddNew(result, found);
            }
            else
            {
                AddBelow(found, path[(dot + 1)..], result);
            }
        }
    }

    private void AddNominal(int token, string preposition, List<int> result)
    {
        foreach (var child in scene.Parse[token].Children)
        {
            if ((child.Is("nmod") || child.Is("obl")) && Syntax.Preposition(child) == preposition && result.Count < Reach)
            {
                Syntax.AddWithConjuncts(child, result);
            }
        }
    }

    private void AddBehindTime(int verb, string preposition, List<int> result)
    {
        foreach (var child in scene.Parse[verb].Children)
        {
            if ((child.Is("obl") || child.Is("advmod") || child.Is("nmod")) && scene.Times.At(child.Index) is not null)
            {
                AddNominal(child.Index, preposition, result);
            }
        }
    }

    /// <summary>"a bomb blamed on the <em>rebels</em> killed six", "an attack claimed by <em>them</em>".</summary>
    private List<int> Perpetrators(Predicate predicate)
    {
        var result = new List<int>();
        foreach (var deed in predicate.Kind == PredicateKind.Noun ? [predicate.Token] : predicate.Subjects.ToArray())
        {
            result.AddRange(Doers(deed));
        }

        return result;
    }

    /// <summary>"an attack carried out by the <em>rebels</em>", "a bomb blamed on <em>them</em>".</summary>
    public List<int> Doers(int deed)
    {
        var result = _nobody;
        foreach (var child in scene.Parse[deed].Children)
        {
            if (child.Is("acl") && child.Index > deed && scene.Words.Attributing.TryGetValue(scene.Predicates.At(child.Index)?.Lemma ?? Syntax.Lower(child.Lemma), out var preposition))
            {
                result = result.Count > 0 ? result : [];
                AddNominal(child.Index, preposition, result);
                foreach (var agent in child.Children)
                {
                    if (agent.Is("obl:agent"))
                    {
                        Syntax.AddWithConjuncts(agent, result);
                    }
                }
            }
        }

        return result;
    }

    /// <summary>"killed in a <em>Norlandian</em> raid".</summary>
    private void AddModifiers(int token, List<int> result)
    {
        foreach (var child in scene.Parse[token].Children)
        {
            if (child.Index < token && (child.Is("amod") || child.Is("compound") || child.Is("nmod:poss")) && result.Count < Reach)
            {
                result.Add(child.Index);
            }
        }
    }
}
