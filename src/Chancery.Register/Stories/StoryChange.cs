namespace Chancery.Register.Stories;

/// <summary>That a report turned out to be one of several copies, or a copy of another than was thought.</summary>
/// <param name="Report">Its number.</param>
/// <param name="Was">The story it belonged to; null when it stood alone.</param>
/// <param name="Now">The story it belongs to.</param>
internal readonly record struct StoryChange(long Report, string? Was, string Now);
