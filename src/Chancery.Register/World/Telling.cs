namespace Chancery.Register.World;

/// <summary>That a mention tells a facet.</summary>
/// <param name="Reading">The reading that holds the mention.</param>
/// <param name="Position">Its place among the tellings of that reading.</param>
/// <param name="Mention">The mention's id.</param>
/// <param name="Confidence">How sure it was read.</param>
internal readonly record struct Telling(long Reading, int Position, string Mention, double Confidence);

/// <summary>What counting events needs of a report.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Published">The day of publication; null when unknown.</param>
/// <param name="Known">The day from which on it was known.</param>
internal sealed record ToldReport(long Number, string? Outlet, string? Published, string Known);
