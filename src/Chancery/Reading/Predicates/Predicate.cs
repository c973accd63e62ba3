using Chancery.Model;

namespace Chancery.Reading.Predicates;

/// <summary>What kind of word predicates.</summary>
public enum PredicateKind
{
    /// <summary>A verb.</summary>
    Verb,

    /// <summary>A noun that tells an act or holds a clause: "withdrawal", "talks", "readiness to…".</summary>
    Noun,

    /// <summary>An adjective or noun with a copula: "is ready to…", "is a threat".</summary>
    Copular,
}

/// <summary>When the predicate is set, by its form.</summary>
public enum PredicateTense
{
    /// <summary>The form does not tell: infinitives, participles, nouns without a verb.</summary>
    None,

    /// <summary>Past.</summary>
    Past,

    /// <summary>Present.</summary>
    Present,

    /// <summary>Future: "will", "is going to", or a complement of "plan", "be set".</summary>
    Future,
}

/// <summary>One predicate with its arguments after passives, control, relative clauses, coordination and light verbs.</summary>
/// <remarks>All tokens are indexes of heads in the report's parse; coordinated arguments stand one by one.</remarks>
public sealed record Predicate
{
    /// <summary>0-based position among the predicates of the report.</summary>
    public required int Index { get; init; }

    /// <summary>The verb, noun or adjective itself.</summary>
    public required int Token { get; init; }

    /// <summary>Verb, noun or copular.</summary>
    public required PredicateKind Kind { get; init; }

    /// <summary>Lemma in lower case, with its particle: <c>call_off</c>.</summary>
    public required string Lemma { get; init; }

    /// <summary>For a noun made from a verb, that verb: <c>recognize</c> for "recognition"; null when none is known.</summary>
    public string? Verb { get; init; }

    /// <summary>Who does it: agents, after passives and control; empty when not stated.</summary>
    public Values<int> Subjects { get; init; } = [];

    /// <summary>True when the subjects stand in another clause (control, coordination, participles) and were carried over.</summary>
    public bool SubjectCarried { get; init; }

    /// <summary>To whom or what it is done.</summary>
    public Values<int> Objects { get; init; } = [];

    /// <summary>Second objects: "gave <em>Armenia</em> aid".</summary>
    public Values<int> IndirectObjects { get; init; } = [];

    /// <summary>Prepositional arguments and adjuncts in text order.</summary>
    public Values<Oblique> Obliques { get; init; } = [];

    /// <summary>For a noun: adjectives, compounds and determiners before it ("<em>US</em> sanctions").</summary>
    public Values<int> Modifiers { get; init; } = [];

    /// <summary>Complements, adverbial, purpose and participial clauses in text order.</summary>
    public Values<Clause> Clauses { get; init; } = [];

    /// <summary>True for "not", "never", "no one", "failed to".</summary>
    public bool Negated { get; init; }

    /// <summary>The word that negates, as a lemma; null when none does.</summary>
    public string? Negator { get; init; }

    /// <summary>Lemma of the modal auxiliary; null when none.</summary>
    public string? Modal { get; init; }

    /// <summary>Tense of the form.</summary>
    public PredicateTense Tense { get; init; }

    /// <summary>True for "has/had done".</summary>
    public bool Perfect { get; init; }

    /// <summary>True for "is/was doing".</summary>
    public bool Progressive { get; init; }

    /// <summary>True for a passive form.</summary>
    public bool Passive { get; init; }

    /// <summary>True when it lies ahead: by form, or as the complement of "plan", "agree", "be set".</summary>
    public bool Future { get; init; }

    /// <summary>
    /// How a governing word puts it: <c>planned</c>, <c>requested</c>, <c>negated</c>, <c>hypothetical</c>, <c>attempted</c>,
    /// <c>threatened</c>, <c>permitted</c>…; null when nothing bends it.
    /// </summary>
    public string? Stance { get; init; }

    /// <summary>For a noun under a light verb ("<em>held</em> talks"): that verb's token; null when none.</summary>
    public int? Support { get; init; }

    /// <summary>Phase told by the supporting verb: <c>begin</c>, <c>continue</c>, <c>end</c>; null when none.</summary>
    public string? Phase { get; init; }

    /// <summary>Index of the predicate that governs it in the tree; null at the top.</summary>
    public int? Governor { get; init; }

    /// <summary>UD relation by which it or the phrase around it hangs on the governor; empty at the top.</summary>
    public string Link { get; init; } = "";

    /// <summary>The first oblique with that preposition; null when there is none.</summary>
    public int? Oblique(string preposition)
    {
        foreach (var oblique in Obliques.AsSpan())
        {
            if (oblique.Preposition == preposition)
            {
                return oblique.Token;
            }
        }

        return null;
    }

    /// <summary>The first clause of that kind; null when there is none.</summary>
    public Clause? ClauseOf(ClauseKind kind)
    {
        foreach (var clause in Clauses.AsSpan())
        {
            if (clause.Kind == kind)
            {
                return clause;
            }
        }

        return null;
    }
}
