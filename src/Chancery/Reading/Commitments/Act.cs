using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>One step that makes or moves a commitment, before steps are linked.</summary>
internal sealed class Act
{
    public required string Kind { get; init; }

    public required string Cue { get; init; }

    public required Predicate Predicate { get; init; }

    /// <summary>Who asks, promises, accepts.</summary>
    public Actor? Doer { get; init; }

    /// <summary>To whom.</summary>
    public Actor? Other { get; init; }

    /// <summary>The clause of what is owed; null when the act only points back ("agreed with the proposal").</summary>
    public TokenRange? Owed { get; init; }

    /// <summary>The token that heads that clause.</summary>
    public int? OwedHead { get; init; }

    /// <summary>The condition without the words that only bring it in; null when there is none.</summary>
    public Condition? Condition { get; init; }

    /// <summary>The noun that points back; null when there is none.</summary>
    public string? About { get; init; }

    /// <summary>What the same words say became of it: "<em>broke</em> its promise to…"; null when nothing.</summary>
    public string? Then { get; init; }

    /// <summary>True when the words answer somebody ("replied that it would…").</summary>
    public bool Replies { get; init; }

    /// <summary>True when words like "in return" set it against the act before.</summary>
    public bool InReturn { get; init; }

    /// <summary>The same act of the other side, when both bind themselves at once; null when one-sided.</summary>
    public Act? Twin { get; init; }

    /// <summary>True when what is owed stands in a draft that nobody has taken on.</summary>
    public bool Draft { get; init; }

    /// <summary>The last day, where the words that set it stand outside of what is owed.</summary>
    public DateOnly? Deadline { get; init; }
}

/// <summary>A condition as it stands in the text.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Phrase">The first token of the words that bring it in.</param>
/// <param name="Body">The first token behind those words.</param>
/// <param name="IsPrice">True when the words that bring it in make it a price: "in exchange for", "on condition that".</param>
internal readonly record struct Condition(TokenRange Tokens, int Phrase, bool IsPrice = false, int Body = -1);
