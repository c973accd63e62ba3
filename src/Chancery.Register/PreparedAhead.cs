namespace Chancery.Register;

/// <summary>Prepares readings on other threads, some of them ahead of who asks for them.</summary>
internal static class PreparedAhead
{
    /// <summary>So many readings are prepared, numbered and written together.</summary>
    public const int Together = 32;

    private const int _ahead = 3;

    /// <summary>All readings in their order, with the place of the first in the list.</summary>
    public static IEnumerable<(int First, PreparedReadings Readings)> Of(IReadOnlyList<Model.Reading> readings, string now)
    {
        var pending = new Queue<(int First, Task<PreparedReadings> Readings)>();
        for (var next = 0; next < readings.Count || pending.Count > 0;)
        {
            while (next < readings.Count && pending.Count < _ahead)
            {
                var first = next;
                next = Math.Min(first + Together, readings.Count);
                pending.Enqueue((first, Begin(readings, first, next - first, now)));
            }

            var (from, task) = pending.Dequeue();
            yield return (from, task.GetAwaiter().GetResult());
        }
    }

    /// <summary>A few are not worth another thread.</summary>
    private static Task<PreparedReadings> Begin(IReadOnlyList<Model.Reading> readings, int first, int count, string now) =>
        readings.Count <= Together ? Task.FromResult(PreparedReadings.Of(readings, first, count, now)) : Task.Run(() => PreparedReadings.Of(readings, first, count, now));
}
