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
}

/// <summary>A condition as it stands in the text.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Phrase">The first token of the words that bring it in.</param>
internal readonly record struct Condition(TokenRange Tokens, int Phrase);
