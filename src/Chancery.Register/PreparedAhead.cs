using System.Collections.Concurrent;

namespace Chancery.Register;

/// <summary>Takes readings from their source on another thread and prepares them there, ahead of who writes them.</summary>
internal sealed class PreparedAhead : IDisposable
{
    /// <summary>So many readings are prepared, numbered and written together.</summary>
    public const int Together = 32;

    /// <summary>So many of them may be ready: enough to go on while a transaction is brought to its end.</summary>
    public const int MostReady = 512;

    private readonly BlockingCollection<PreparedReadings> _ready = new(MostReady);
    private readonly Task _task;
    private PreparedReadings? _next;
    private volatile bool _isGivenUp;

    /// <summary>Begins to prepare.</summary>
    /// <param name="readings">The source.</param>
    /// <param name="now">Tells when they are recorded.</param>
    public PreparedAhead(IEnumerable<Model.Reading> readings, Func<string> now) =>
        _task = Task.Factory.StartNew(() => Run(readings, now), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>The next ones, some <paramref name="most"/> readings at the most; none when the source has no more.</summary>
    public IEnumerable<PreparedReadings> Take(int most)
    {
        for (var taken = 0; taken < most && !IsAtEnd();)
        {
            var next = _next!;
            _next = null;
            taken += next.Readings.Length;
            yield return next;
        }
    }

    /// <summary>True when there are no more; waits for the source.</summary>
    public bool IsAtEnd()
    {
        if (_next is null && !_ready.TryTake(out _next, Timeout.Infinite))
        {
            _task.GetAwaiter().GetResult(); // Which throws what the source failed of.
            return true;
        }

        return false;
    }

    /// <summary>Gives up what was prepared and not taken, and waits until the thread is done.</summary>
    public void Dispose()
    {
        _isGivenUp = true;
        foreach (var _ in _ready.GetConsumingEnumerable())
        {
        }

        ((IAsyncResult)_task).AsyncWaitHandle.WaitOne();
        _ready.Dispose();
    }

    private void Run(IEnumerable<Model.Reading> readings, Func<string> now)
    {
        try
        {
            foreach (var chunk in readings.Chunk(Together))
            {
                if (_isGivenUp)
                {
                    return;
                }

                _ready.Add(Prepared(chunk, now()));
            }
        }
        finally
        {
            _ready.CompleteAdding();
        }
    }

    private static PreparedReadings Prepared(Model.Reading[] readings, string now)
    {
        using var stage = LoadStages.Begin("prepare");
        return PreparedReadings.Of(readings, now);
    }
}
