using System.Collections.Concurrent;

namespace Chancery.Register.Sqlite;

/// <summary>
/// Writes on a thread of its own, in the order it is told. Until <see cref="Finish"/> returns, nobody else may use the
/// connection that is written to.
/// </summary>
internal sealed class WritingThread : IDisposable
{
    /// <summary>So much may wait to be written: whoever adds to it is seldom held up, though finding copies takes a while.</summary>
    public const int MostWaiting = 256;

    private const int _patience = 50; // Milliseconds after which to look whether the thread has failed.

    private readonly BlockingCollection<Action> _waiting = new(MostWaiting);
    private readonly Task _task;
    private volatile bool _isGivenUp;

    /// <summary>Begins to wait for work.</summary>
    public WritingThread() => _task = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Lets something be written after all that came before; waits when too much is waiting.</summary>
    public void Add(Action write) => _waiting.Add(write);

    /// <summary>Waits until something that was added sets <paramref name="done"/>.</summary>
    public void WaitFor(ManualResetEventSlim done)
    {
        while (!done.Wait(_patience) && !_isGivenUp)
        {
        }

        if (_isGivenUp)
        {
            Finish(); // Which throws what the thread failed of.
        }
    }

    /// <summary>Waits until all is written.</summary>
    public void Finish()
    {
        _waiting.CompleteAdding();
        _task.GetAwaiter().GetResult();
    }

    /// <summary>Gives up what is not written yet, and waits until the thread is done.</summary>
    public void Dispose()
    {
        _isGivenUp = true;
        _waiting.CompleteAdding();
        ((IAsyncResult)_task).AsyncWaitHandle.WaitOne();
        _waiting.Dispose();
    }

    private void Run()
    {
        try
        {
            foreach (var write in _waiting.GetConsumingEnumerable())
            {
                if (!_isGivenUp)
                {
                    write();
                }
            }
        }
        finally
        {
            // After a failure the rest is taken and not written, so that nobody waits in vain.
            _isGivenUp = true;
            foreach (var _ in _waiting.GetConsumingEnumerable())
            {
            }
        }
    }
}
