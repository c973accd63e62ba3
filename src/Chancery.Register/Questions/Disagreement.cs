namespace Chancery.Register.Questions;

/// <summary>Accounts of one event, from several reports, that cannot all hold.</summary>
/// <param name="Event">The event.</param>
/// <param name="Other">Of "who": the event that tells the same act of somebody else; else null.</param>
/// <param name="Kind"><c>number</c>, <c>whether</c>, <c>when</c>, <c>where</c> or <c>who</c>.</param>
/// <param name="About">What they disagree about, in plain words.</param>
/// <param name="Accounts">Who holds what, in the order it was told.</param>
public sealed record Disagreement(EventEntry Event, EventEntry? Other, string Kind, string About, IReadOnlyList<AccountEntry> Accounts);
