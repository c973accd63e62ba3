using Chancery.Model;

namespace Chancery.Reading.Coreference;

/// <summary>A phrase that refers to something, while chains are being built.</summary>
internal sealed class Mention
{
    public required int Index { get; init; }

    /// <summary>The whole phrase with what belongs to it, relative clauses too.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>The token that heads it in the tree.</summary>
    public required int Head { get; init; }

    public required int Sentence { get; init; }

    public required MentionForm Form { get; init; }

    /// <summary>
    /// For features: a pronoun's own class ("he", "I", "this"), <c>name</c>, or how a description starts
    /// (<c>the</c>, <c>a</c>, <c>this</c>, <c>own</c>, <c>bare</c>…).
    /// </summary>
    public required FeaturePart Class { get; init; }

    /// <summary>The head's lemma in small letters.</summary>
    public required FeaturePart Lemma { get; init; }

    /// <summary>Folded words of the name, or modifiers and head of a description, without function words.</summary>
    public required string[] Words { get; init; }

    /// <summary>The folded words of the whole phrase up to its head, without the article.</summary>
    public required string Text { get; init; }

    public GrammaticalNumber Number { get; init; }

    /// <summary><c>m</c>, <c>f</c>, or NUL when unknown.</summary>
    public char Sex { get; init; }

    /// <summary>Subject, object, possessor….</summary>
    public required FeaturePart Role { get; init; }

    /// <summary>Lemma of the governing word.</summary>
    public required FeaturePart Governor { get; init; }

    public int GovernorToken { get; init; }

    /// <summary>Number of the quotation it stands in; 0 outside.</summary>
    public int Quote { get; init; }

    /// <summary>True in a sentence that ends with a question mark.</summary>
    public bool InQuestion { get; init; }

    /// <summary>Scores for person, organisation, place, thing.</summary>
    public float[] KindScores { get; } = new float[4];

    public ReferentKind Kind { get; set; }

    public ChainDraft? Chain { get; set; }

    /// <summary>How far it was preferred to the next best; for the evidence.</summary>
    public float Margin { get; set; }

    public string Reason { get; set; } = "";
}
