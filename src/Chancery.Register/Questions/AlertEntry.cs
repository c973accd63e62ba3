namespace Chancery.Register.Questions;

/// <summary>What is new since a day.</summary>
/// <param name="Kind"><c>new event</c>, <c>told again</c>, <c>disagreement</c> or <c>correction</c>.</param>
/// <param name="Day">The day it became known; null when unknown.</param>
/// <param name="Event">The event it is about; null for corrections of something else.</param>
/// <param name="Text">In a few words.</param>
public sealed record AlertEntry(string Kind, DateOnly? Day, EventEntry? Event, string Text);
