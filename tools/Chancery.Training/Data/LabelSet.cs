namespace Chancery.Training.Data;

/// <summary>Labels and their numbers, the most frequent first.</summary>
internal sealed class LabelSet
{
    private readonly Dictionary<string, int> _numbers;

    /// <summary>Labels already in order.</summary>
    public LabelSet(string[] labels)
    {
        Labels = labels;
        _numbers = labels.Select((label, index) => (label, index)).ToDictionary(pair => pair.label, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>The labels that occur at least <paramref name="least"/> times.</summary>
    public LabelSet(IEnumerable<string> occurrences, int least)
        : this([.. occurrences.CountBy(label => label).Where(pair => pair.Value >= least)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)])
    {
    }

    /// <summary>The labels in order.</summary>
    public string[] Labels { get; }

    /// <summary>The number of a label; −1 when it is not one.</summary>
    public int this[string label] => _numbers.GetValueOrDefault(label, -1);
}
