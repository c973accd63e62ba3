using Chancery.Lexicon;

namespace Chancery.Reading.Coreference;

/// <summary>One part of a feature: a word of a closed list or a lemma, with its hash worked out once.</summary>
internal readonly struct FeaturePart
{
    public FeaturePart(string text) => (Text, Hash) = (text, LetterHash.Of(text));

    private FeaturePart(string text, ulong hash) => (Text, Hash) = (text, hash);

    public string Text { get; }

    public ulong Hash { get; }

    public static implicit operator FeaturePart(string text) => new(text);

    /// <summary>A part whose letters need not be kept.</summary>
    public static FeaturePart Of(ReadOnlySpan<char> text, bool keep) => new(keep ? text.ToString() : "", LetterHash.Of(text));

    /// <summary>Adds a part to the key of a feature.</summary>
    public static ulong Combine(ulong key, ulong part)
    {
        key = (key ^ part) * 0x9E3779B97F4A7C15;
        return key ^ (key >> 29);
    }

    /// <summary>The key of a feature as it is written in the lexicon.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> feature)
    {
        ulong key = 0;
        foreach (var part in feature.Split(' '))
        {
            key = Combine(key, LetterHash.Of(feature[part]));
        }

        return key;
    }
}
