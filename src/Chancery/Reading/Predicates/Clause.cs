namespace Chancery.Reading.Predicates;

/// <summary>How a clause hangs on its predicate.</summary>
public enum ClauseKind
{
    /// <summary>What is said, asked, agreed: "said <em>that…</em>", "asked him <em>to…</em>".</summary>
    Complement,

    /// <summary>When, if, why: "<em>after</em> the talks ended", "<em>on the condition that</em>…".</summary>
    Adverbial,

    /// <summary>What for: "<em>to</em> normalise relations", "in order to".</summary>
    Purpose,

    /// <summary>A participle beside the clause: "…, <em>recognising</em> the borders".</summary>
    Participial,
}

/// <summary>A clause that depends on a predicate.</summary>
/// <param name="Kind">How it hangs on it.</param>
/// <param name="Token">The token that heads the clause.</param>
/// <param name="Marker">
/// The word or words that bring it in, in lower case, joined: <c>that</c>, <c>to</c>, <c>if</c>, <c>on_condition_that</c>; empty for none.
/// </param>
public readonly record struct Clause(ClauseKind Kind, int Token, string Marker);
