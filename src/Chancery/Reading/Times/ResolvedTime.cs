using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>What a time expression means.</summary>
/// <param name="Value">The TIMEX3 value; null when it could not be resolved.</param>
/// <param name="Interval">The days it may cover; null when it is not a date or not resolved.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Fault">Code of the remark to make; null when all is well.</param>
internal readonly record struct ResolvedTime(string? Value, DateInterval? Interval, double Confidence, string Reason, string? Fault = null)
{
    public static ResolvedTime Unresolved(string fault, string reason) => new(null, null, 0.5, reason, fault);
}
