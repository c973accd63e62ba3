using Chancery.Model;

namespace Chancery.Evaluation;

/// <summary>Times as cases write them.</summary>
internal static class TimeText
{
    private const string Set = "SET ";

    /// <summary>The value; sets carry <c>SET</c>, an unresolved time is <c>?</c>.</summary>
    public static string ValueOf(TimeMention time) => (time.Type == TimeType.Set ? Set : "") + (time.Value ?? "?");

    /// <summary>The class that a value as cases write it belongs to.</summary>
    public static TimeType TypeOf(string value) => value switch
    {
        _ when value.StartsWith(Set, StringComparison.Ordinal) => TimeType.Set,
        ['P', 'X' or 'T' or (>= '0' and <= '9'), ..] => TimeType.Duration,
        _ when value.Contains('T', StringComparison.Ordinal) && char.IsAsciiDigit(value[0]) => TimeType.Time,
        _ => TimeType.Date,
    };
}
