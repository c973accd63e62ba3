using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>A text with the given parties laid over its actors.</summary>
/// <param name="Events">The layers.</param>
/// <param name="Source">Who acts; null when the text does not name him.</param>
/// <param name="Target">To whom; null when the text does not name him.</param>
internal sealed record PairScene(EventScene Events, PairParty? Source, PairParty? Target)
{
    public Parse Parse => Events.Parse;

    /// <summary>True for a token that belongs to neither party.</summary>
    public bool IsOutside(int token) => Source?.Tokens.Contains(token) != true && Target?.Tokens.Contains(token) != true;
}

/// <summary>A given party.</summary>
/// <param name="Actor">Its actor, with the id <c>source</c> or <c>target</c>.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Head">The head of them.</param>
/// <param name="Known">What the actors pass made of it; null when it is no actor.</param>
internal sealed record PairParty(Actor Actor, TokenRange Tokens, int Head, Actor? Known);
