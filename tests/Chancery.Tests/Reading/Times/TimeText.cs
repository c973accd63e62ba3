using Chancery.Model;

namespace Chancery.Tests.Reading.Times;

internal static class TimeText
{
    /// <summary>The value as cases write it: sets carry <c>SET</c>, an unresolved time is <c>?</c>.</summary>
    public static string ValueOf(TimeMention time) => (time.Type == TimeType.Set ? "SET " : "") + (time.Value ?? "?");
}
