namespace Chancery.Scoring.Events;

/// <summary>An annotated report.</summary>
/// <param name="Name">Its file or id.</param>
/// <param name="Aside">True when rules must not be tuned on it.</param>
/// <param name="Published">The day of publication; null when not told.</param>
/// <param name="Text">The text.</param>
/// <param name="Events">Every act that a careful coder would code.</param>
public sealed record GoldReport(string Name, bool Aside, DateOnly? Published, string Text, IReadOnlyList<EventGold> Events);
