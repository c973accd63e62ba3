namespace Chancery.Exchange.Exports;

/// <summary>Counts what a format could not carry, so that nobody takes the file for the whole.</summary>
public sealed class LossReport
{
    private readonly SortedDictionary<(string What, string Why), int> _losses = [];

    /// <summary>Events that were asked for.</summary>
    public int Read { get; private set; }

    /// <summary>Rows, lines or elements written.</summary>
    public int Written { get; private set; }

    /// <summary>What was lost, why, and how often.</summary>
    public IEnumerable<(string What, string Why, int Count)> Losses => _losses.Select(loss => (loss.Key.What, loss.Key.Why, loss.Value));

    /// <summary>Counts an event that was looked at.</summary>
    public void Take() => Read++;

    /// <summary>Counts something written.</summary>
    public void Write(int count = 1) => Written += count;

    /// <summary>Counts a loss.</summary>
    public void Lose(string what, string why, int count = 1)
    {
        if (count > 0)
        {
            _losses[(what, why)] = _losses.GetValueOrDefault((what, why)) + count;
        }
    }
}
