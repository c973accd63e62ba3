namespace Chancery.Register.Questions;

/// <summary>An outlet, and how what it told fared.</summary>
/// <param name="Outlet">Its name; null for reports without one.</param>
/// <param name="Reports">How many reports of it the register holds.</param>
/// <param name="Copies">How many of them are near copies of another outlet's report.</param>
/// <param name="Mentions">How many acts they tell.</param>
/// <param name="Denied">How many of these somebody else denies.</param>
/// <param name="Corrected">How many of these a person rejected or changed.</param>
/// <param name="First">Its first report; null when none is dated.</param>
/// <param name="Last">Its last report; null when none is dated.</param>
public sealed record SourceEntry(string? Outlet, int Reports, int Copies, int Mentions, int Denied, int Corrected, DateOnly? First, DateOnly? Last);
