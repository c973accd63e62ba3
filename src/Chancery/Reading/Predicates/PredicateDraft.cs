using Chancery.Model;

namespace Chancery.Reading.Predicates;

/// <summary>A predicate while its arguments are being gathered.</summary>
internal sealed class PredicateDraft(int token, PredicateKind kind, string lemma)
{
    public int Token { get; } = token;

    public PredicateKind Kind { get; } = kind;

    public string Lemma { get; } = lemma;

    public string? Verb { get; set; }

    /// <summary>Grammatical subjects, before the voice is taken into account.</summary>
    public List<int> Surface { get; } = [];

    public List<int> Agents { get; } = [];

    public List<int> Objects { get; } = [];

    public List<int> IndirectObjects { get; } = [];

    public List<Oblique> Obliques { get; } = [];

    public List<int> Modifiers { get; } = [];

    public List<Clause> Clauses { get; } = [];

    public bool SubjectCarried { get; set; }

    public string? Negator { get; set; }

    public string? Modal { get; set; }

    public PredicateTense Tense { get; set; }

    public bool Perfect { get; set; }

    public bool Progressive { get; set; }

    public bool Passive { get; set; }

    public bool Future { get; set; }

    public string? Stance { get; set; }

    public int? Support { get; set; }

    public string? Phase { get; set; }

    public PredicateDraft? Governor { get; set; }

    public string Link { get; set; } = "";

    public int Index { get; set; }

    /// <summary>Who does it: the agents of a passive, else the grammatical subjects.</summary>
    public List<int> Subjects => Agents.Count > 0 || (Passive && Kind == PredicateKind.Verb) ? Agents : Surface;

    public static void AddNew(List<int> list, int token)
    {
        if (!list.Contains(token))
        {
            list.Add(token);
        }
    }

    public Predicate ToPredicate() => new()
    {
        Index = Index,
        Token = Token,
        Kind = Kind,
        Lemma = Lemma,
        Verb = Verb,
        Subjects = Subjects.ToValues(),
        SubjectCarried = SubjectCarried,
        Objects = Objects.ToValues(),
        IndirectObjects = IndirectObjects.ToValues(),
        Obliques = Obliques.ToValues(),
        Modifiers = Modifiers.ToValues(),
        Clauses = Clauses.ToValues(),
        Negated = Negator is not null || Stance == "negated",
        Negator = Negator,
        Modal = Modal,
        Tense = Future && Tense == PredicateTense.None ? PredicateTense.Future : Tense,
        Perfect = Perfect,
        Progressive = Progressive,
        Passive = Passive,
        Future = Future,
        Stance = Stance,
        Support = Support,
        Phase = Phase,
        Governor = Governor?.Index,
        Link = Link,
    };
}
