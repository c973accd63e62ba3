using System.Globalization;
using Chancery.Reading.Events;

namespace Chancery.Training.Choices;

/// <summary>Choices with their features numbered: those of the reports that may be learned from, seen often enough. What a report counts is told by its number.</summary>
internal sealed class ChoiceSet(int leastSeen, Func<int, float> weightOf)
{
    private const float LeastWeight = 0.01f;
    private readonly List<(int Group, bool Aside, List<ScopedFeature[]> Options, bool[] Right)> _raw = [];
    private readonly Dictionary<(string Scope, string Name), int> _index = [];
    private readonly List<(string Scope, string Name)> _names = [];

    public int Features => _names.Count;

    /// <summary>Adds a choice; gives its number.</summary>
    public int Add(int group, bool aside, List<ScopedFeature[]> options, bool[] right)
    {
        _raw.Add((group, aside, options, right));
        return _raw.Count - 1;
    }

    /// <summary>The lessons in the order in which they were added.</summary>
    public List<ChoiceLesson> Lessons()
    {
        if (_names.Count == 0)
        {
            Number();
        }

        return [.. _raw.Select(raw => ToLesson(raw.Group, raw.Options, raw.Right))];
    }

    public bool IsAside(int choice) => _raw[choice].Aside;

    public string Print(ChoiceModel model, string head)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine(head);
        text.WriteLine("scope\tfeature\tweight");
        for (var feature = 0; feature < _names.Count; feature++)
        {
            if (Math.Abs(model[feature]) >= LeastWeight)
            {
                text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_names[feature].Scope}\t{_names[feature].Name}\t{model[feature]:0.###}"));
            }
        }

        return text.ToString();
    }

    private void Number()
    {
        var seen = _raw.Where(raw => !raw.Aside).SelectMany(raw => raw.Options.SelectMany(option => option.Select(feature => (feature.Scope, feature.Name))).Distinct()).CountBy(name => name);
        foreach (var (name, _) in seen.Where(pair => pair.Value >= leastSeen).OrderBy(pair => pair.Key.Scope, StringComparer.Ordinal).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal))
        {
            _index[name] = _names.Count;
            _names.Add(name);
        }
    }

    private ChoiceLesson ToLesson(int group, List<ScopedFeature[]> options, bool[] right)
    {
        var kept = options.ConvertAll(option => option.Where(feature => _index.ContainsKey((feature.Scope, feature.Name))).ToList());
        return new ChoiceLesson(
            group,
            [.. kept.Select(option => option.Select(feature => _index[(feature.Scope, feature.Name)]).ToArray())],
            [.. kept.Select(option => option.Select(feature => feature.Value).ToArray())],
            right,
            weightOf(group));
    }
}
