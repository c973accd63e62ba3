namespace Chancery.Register.Sqlite;

/// <summary>
/// Carries the write-ahead log of a register over into its file on another thread, while the next transaction goes on:
/// most of it is waiting for the disk.
/// </summary>
internal sealed class Checkpoints : IDisposable
{
    private const int _longLog = 75_000; // Pages.

    /// <summary>So many transactions are carried over together: pages that several of them change are written once.</summary>
    private const int _together = 3;

    private readonly Database _database;
    private readonly Database? _other;
    private Task<int> _running = Task.FromResult(0);
    private int _waiting;

    /// <summary>From now on the connection does not do it by itself.</summary>
    public Checkpoints(Database database)
    {
        _database = database;
        _other = database.ForCheckpoints();
        _database.CheckpointByItself(_other is null);
    }

    /// <summary>Begins to carry over what is kept, if it is enough and unless it is being done.</summary>
    public void Begin()
    {
        if (_other is not { } other || ++_waiting < _together)
        {
            return;
        }

        _waiting = 0;
        if (_running.IsCompleted && _running.Result < _longLog)
        {
            _running = Task.Run(() => CarryOver(other));
        }
        else if (_running.Result >= _longLog)
        {
            _running = Task.FromResult(CarryOver(other)); // Only a log that is carried over whole, while nobody writes, begins anew.
        }
    }

    /// <summary>Waits for the last one; what it could not carry over is carried over later.</summary>
    public void Dispose()
    {
        _running.GetAwaiter().GetResult();
        if (_other is not null && _waiting > 0)
        {
            CarryOver(_other);
        }

        _other?.Dispose();
        _database.CheckpointByItself(isAllowed: true);
    }

    private static int CarryOver(Database other)
    {
        using var stage = LoadStages.Begin("checkpoint");
        return other.Checkpoint();
    }
}
