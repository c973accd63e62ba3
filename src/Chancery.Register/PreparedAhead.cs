namespace Chancery.Register;

/// <summary>Prepares readings on other threads, some of them ahead of who asks for them.</summary>
internal static class PreparedAhead
{
    /// <summary>So many readings are prepared, numbered and written together.</summary>
    public const int Together = 32;

    private const int _ahead = 3;

    /// <summary>True when the readings are too few to be worth another thread.</summary>
    public static bool AreFew(IEnumerable<Model.Reading> readings) => readings.TryGetNonEnumeratedCount(out var count) && count <= Together;

    /// <summary>All readings in their order.</summary>
    public static IEnumerable<PreparedReadings> Of(IEnumerable<Model.Reading> readings, string now)
    {
        var chunks = readings.Chunk(Together);
        return AreFew(readings) ? chunks.Select(chunk => PreparedReadings.Of(chunk, now)) : Ahead(chunks, now);
    }

    private static IEnumerable<PreparedReadings> Ahead(IEnumerable<Model.Reading[]> chunks, string now)
    {
        var pending = new Queue<Task<PreparedReadings>>();
        foreach (var chunk in chunks)
        {
            pending.Enqueue(Task.Run(() => PreparedReadings.Of(chunk, now)));
            if (pending.Count >= _ahead)
            {
                yield return pending.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (pending.Count > 0)
        {
            yield return pending.Dequeue().GetAwaiter().GetResult();
        }
    }
}
