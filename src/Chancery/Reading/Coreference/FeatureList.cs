namespace Chancery.Reading.Coreference;

/// <summary>The features of one decision as keys; their names are kept only while weights are learnt.</summary>
internal sealed class FeatureList
{
    private ulong[] _keys = new ulong[96];

    /// <summary>Key to name; null outside of learning.</summary>
    public Dictionary<ulong, string>? Names { get; init; }

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    /// <summary>A part made of some letters of a word.</summary>
    public FeaturePart Part(ReadOnlySpan<char> text) => FeaturePart.Of(text, Names is not null);

    public void Clear() => Count = 0;

    public void Add(in FeaturePart template, in FeaturePart a)
    {
        var key = FeaturePart.Combine(FeaturePart.Combine(0, template.Hash), a.Hash);
        Add(key);
        if (Names is not null)
        {
            Names.TryAdd(key, $"{template.Text} {a.Text}");
        }
    }

    public void Add(in FeaturePart template, in FeaturePart a, in FeaturePart b)
    {
        var key = FeaturePart.Combine(FeaturePart.Combine(FeaturePart.Combine(0, template.Hash), a.Hash), b.Hash);
        Add(key);
        if (Names is not null)
        {
            Names.TryAdd(key, $"{template.Text} {a.Text} {b.Text}");
        }
    }

    public void Add(in FeaturePart template, in FeaturePart a, in FeaturePart b, in FeaturePart c)
    {
        var key = FeaturePart.Combine(FeaturePart.Combine(FeaturePart.Combine(FeaturePart.Combine(0, template.Hash), a.Hash), b.Hash), c.Hash);
        Add(key);
        if (Names is not null)
        {
            Names.TryAdd(key, $"{template.Text} {a.Text} {b.Text} {c.Text}");
        }
    }

    public void Add(in FeaturePart template, in FeaturePart a, in FeaturePart b, in FeaturePart c, in FeaturePart d)
    {
        var key = FeaturePart.Combine(
            FeaturePart.Combine(FeaturePart.Combine(FeaturePart.Combine(FeaturePart.Combine(0, template.Hash), a.Hash), b.Hash), c.Hash), d.Hash);
        Add(key);
        if (Names is not null)
        {
            Names.TryAdd(key, $"{template.Text} {a.Text} {b.Text} {c.Text} {d.Text}");
        }
    }

    private void Add(ulong key)
    {
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * Count);
        }

        _keys[Count++] = key;
    }
}
