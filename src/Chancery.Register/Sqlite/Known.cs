namespace Chancery.Register.Sqlite;

/// <summary>What was known on a day.</summary>
internal static class Known
{
    /// <summary>Whether a report <c>p</c> was known on the day that <paramref name="parameter"/> holds; null is today.</summary>
    public static string On(string parameter) => $"({parameter} IS NULL OR coalesce(p.published, substr(p.recorded_at, 1, 10)) <= {parameter})";
}
