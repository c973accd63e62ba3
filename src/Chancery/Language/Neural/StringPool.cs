namespace Chancery.Language.Neural;

/// <summary>Gives one string for equal letters as long as it remembers them; its size is fixed.</summary>
internal sealed class StringPool
{
    private const int Size = 1 << 13;
    private const int Longest = 32;
    private readonly string?[] _strings = new string?[Size];

    /// <summary>A string of those letters.</summary>
    public string Get(ReadOnlySpan<char> letters)
    {
        if (letters.Length > Longest)
        {
            return letters.ToString();
        }

        var hash = 0x811C9DC5u;
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * 0x01000193u;
        }

        ref var known = ref _strings[(hash ^ (hash >> 15)) & (Size - 1)];
        if (known is null || !letters.SequenceEqual(known))
        {
            known = letters.ToString();
        }

        return known;
    }
}
