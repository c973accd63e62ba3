using System.Globalization;
using System.Text.Json;

namespace Chancery.Register.Sqlite;

/// <summary>Lists as one parameter: <c>IN (SELECT value FROM json_each(?1))</c>.</summary>
internal static class JsonList
{
    public static string Of(IEnumerable<long> numbers) => "[" + string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))) + "]";

    /// <summary>Pairs: <c>value -&gt;&gt; 0</c> and <c>value -&gt;&gt; 1</c>.</summary>
    public static string Of(IEnumerable<(long Number, string Id)> pairs) =>
        "[" + string.Join(',', pairs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"[{pair.Number},{JsonSerializer.Serialize(pair.Id)}]"))) + "]";

    public static string Of(IEnumerable<string> words) => JsonSerializer.Serialize(words);
}
