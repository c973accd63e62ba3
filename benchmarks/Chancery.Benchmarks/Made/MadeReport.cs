namespace Chancery.Benchmarks.Made;

/// <summary>A reading of a made report, and which event each of its mentions truly tells.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Truth">Number of the true event, for each mention in order.</param>
/// <param name="CopyOf">Id of the report that it is a near copy of; null when it is none.</param>
internal sealed record MadeReport(Model.Reading Reading, int[] Truth, string? CopyOf);
