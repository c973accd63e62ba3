using System.Globalization;
using System.Runtime.InteropServices;
using Chancery.Reading.Coreference;

namespace Chancery.Training.Coreference;

/// <summary>Weights while they are learnt: steps shrink for features that were moved often (AdaGrad).</summary>
internal sealed class LearntWeights(float rate, float decay) : IScorer
{
    private readonly Dictionary<ulong, Slot> _slots = [];

    public int Count => _slots.Count;

    /// <summary>The document at hand; a feature is kept for how many documents show it.</summary>
    public int Document { get; set; }

    /// <summary>True when no feature may come any more.</summary>
    public bool IsClosed { get; set; }

    /// <inheritdoc/>
    public float Sum(ReadOnlySpan<ulong> keys)
    {
        var sum = 0f;
        foreach (var key in keys)
        {
            if (_slots.TryGetValue(key, out var slot))
            {
                sum += slot.Weight;
            }
        }

        return sum;
    }

    /// <summary>One step against the gradient.</summary>
    public void Step(ReadOnlySpan<ulong> keys, float gradient)
    {
        foreach (var key in keys)
        {
            if (IsClosed && !_slots.ContainsKey(key))
            {
                continue;
            }

            ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, key, out _);
            var pull = gradient + (decay * slot.Weight);
            slot.Squares += pull * pull;
            slot.Weight -= rate * pull / MathF.Sqrt(slot.Squares + 1e-6f);
            if (slot.Document != Document)
            {
                slot.Document = Document;
                slot.Documents++;
            }
        }
    }

    /// <summary>Notes the weights as they stand; the mean of the notes is what <see cref="Settle"/> leaves.</summary>
    public void Note()
    {
        foreach (var key in _slots.Keys)
        {
            ref var slot = ref CollectionsMarshal.GetValueRefOrNullRef(_slots, key);
            slot.Sum += slot.Weight;
            slot.Notes++;
        }
    }

    public void Settle()
    {
        foreach (var key in _slots.Keys)
        {
            ref var slot = ref CollectionsMarshal.GetValueRefOrNullRef(_slots, key);
            slot.Weight = slot.Notes == 0 ? slot.Weight : slot.Sum / slot.Notes;
        }
    }

    /// <summary>Drops what counts little or was seen seldom.</summary>
    public void Prune(float least, int seldom)
    {
        foreach (var (key, slot) in _slots.ToArray())
        {
            if (MathF.Abs(slot.Weight) < least || slot.Documents < seldom)
            {
                _slots.Remove(key);
            }
        }
    }

    public void Write(string path, Dictionary<ulong, string> names, string note)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine($"# {note}");
        writer.WriteLine("feature\tweight");
        foreach (var (name, weight) in _slots.Select(pair => (Name: names[pair.Key], pair.Value.Weight)).Where(pair => MathF.Round(pair.Weight, 2) != 0).OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            writer.WriteLine($"{name}\t{weight.ToString("0.##", CultureInfo.InvariantCulture)}");
        }
    }

    private struct Slot
    {
        public float Weight;
        public float Squares;
        public float Sum;
        public int Notes;
        public int Document;
        public int Documents;
    }
}
