using System.Numerics;

namespace Chancery.Register.Stories;

/// <summary>
/// Min-hash bands of a text over runs of four words. Texts that share nine tenths of their runs share a band almost
/// surely, texts that share half of them hardly ever (3 in 100).
/// </summary>
internal static class MinHash
{
    /// <summary>Bands of a text.</summary>
    public const int Bands = 9;

    private const int _rows = 7;
    private const int _run = 4;

    /// <summary>Shorter texts are too alike by chance.</summary>
    private const int _leastRuns = 24;

    /// <summary>The bands; none for a text too short to tell.</summary>
    public static long[] Of(string text)
    {
        Span<ulong> least = stackalloc ulong[Bands * _rows];
        least.Fill(ulong.MaxValue);
        if (Fill(text, least) < _leastRuns)
        {
            return [];
        }

        FillEmpty(least);
        var bands = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var hash = Mix((ulong)band + 1);
            foreach (var value in least.Slice(band * _rows, _rows))
            {
                hash = Mix(hash ^ value);
            }

            bands[band] = (long)(hash >> 2);
        }

        return bands;
    }

    /// <summary>One hash for each run of words, put into one of the slots; each slot keeps its least (one permutation for all slots).</summary>
    private static int Fill(string text, Span<ulong> least)
    {
        Span<ulong> run = stackalloc ulong[_run];
        int words = 0, position = 0;
        while (NextWord(text, ref position, out var word))
        {
            run[words++ % _run] = word;
            if (words < _run)
            {
                continue;
            }

            var hash = 0UL;
            for (var i = 0; i < _run; i++)
            {
                hash = Mix(hash + run[(words + i) % _run]);
            }

            ref var slot = ref least[(int)(hash % (ulong)least.Length)];
            slot = Math.Min(slot, hash);
        }

        return words - _run + 1;
    }

    /// <summary>An empty slot takes over from the next full one, with its distance mixed in.</summary>
    private static void FillEmpty(Span<ulong> least)
    {
        for (var i = 0; i < least.Length; i++)
        {
            var distance = 0;
            while (least[(i + distance) % least.Length] == ulong.MaxValue && distance < least.Length)
            {
                distance++;
            }

            if (distance > 0)
            {
                least[i] = Mix(least[(i + distance) % least.Length] + (ulong)distance);
            }
        }
    }

    private static bool NextWord(string text, ref int position, out ulong hash)
    {
        while (position < text.Length && !char.IsLetterOrDigit(text[position]))
        {
            position++;
        }

        hash = 14695981039346656037;
        var start = position;
        while (position < text.Length && char.IsLetterOrDigit(text[position]))
        {
            hash = (hash ^ char.ToLowerInvariant(text[position++])) * 1099511628211;
        }

        return position > start;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 31)) * 0x7FB5D329728EA185;
        value = (value ^ (value >> 27)) * 0x81DADEF4BC2DD44D;
        return BitOperations.RotateLeft(value, 17) ^ value;
    }
}
