using System.Numerics;
using Chancery.Language.Tokenisation;

namespace Chancery.Language.Segmentation;

/// <summary>
/// What the boundary classifier sees of a gap between two tokens, as indexes into its table of weights.
/// Training and reading share it.
/// </summary>
internal static class BoundaryFeatures
{
    /// <summary>Number of features of each gap.</summary>
    public const int Count = 34;

    /// <summary>Size of the table; a power of two.</summary>
    public const int TableSize = 1 << 16;

    /// <summary>Fills <paramref name="features"/> for the gap before <paramref name="token"/>.</summary>
    /// <param name="tokens">All tokens.</param>
    /// <param name="block">The block that holds the gap.</param>
    /// <param name="start">First token of the sentence that may end here.</param>
    /// <param name="token">The token that may begin a sentence.</param>
    /// <param name="state">Open brackets and quotation marks.</param>
    /// <param name="features">Takes <see cref="Count"/> indexes.</param>
    public static void Fill(in TokenView tokens, in Block block, int start, int token, OpenMarks state, Span<int> features)
    {
        Span<uint> form = stackalloc uint[6]; // two before, own three, one spare
        Span<uint> shape = stackalloc uint[6];
        for (var i = 0; i < 6; i++)
        {
            var at = token - 3 + i;
            var inside = at >= block.First && at < block.End;
            form[i] = inside ? FormHash(tokens.Form(at)) : 1;
            shape[i] = inside ? Shape(tokens.Form(at)) : 2;
        }

        var length = Bucket(token - start);
        var rest = Bucket(block.End - token);
        var glued = tokens.GapBefore(token).Length == 0 ? 1u : 2u;
        var open = (uint)state + 3;
        var more = block.LastStop >= token ? 7u : 8u;
        var habit = (uint)block.Habit + 11;
        var begins = Shape(tokens.Form(start));
        var (p3, p2, p1, n1, n2, n3) = (form[0], form[1], form[2], form[3], form[4], form[5]);
        var (s3, s2, s1, t1, t2, t3) = (shape[0], shape[1], shape[2], shape[3], shape[4], shape[5]);
        ReadOnlySpan<uint> keys =
        [
            Mix(1, p1), Mix(2, n1), Mix(3, p1, t1), Mix(4, s1, n1), Mix(5, p1, n1), Mix(6, s1, t1), Mix(7, s2, s1, t1),
            Mix(8, s1, t1, t2), Mix(9, Mix(9, s2, s1), t1, t2), Mix(10, p2, p1), Mix(11, n1, n2), Mix(12, p2, s1, t1),
            Mix(13, s1, t1, n2), Mix(14, s1, t1, length), Mix(15, s1, t1, rest), Mix(16, Mix(16, s1, t1), length, rest),
            Mix(17, s1, t1, open), Mix(18, s1, t1, more), Mix(19, s1, t1, habit), Mix(20, p1, habit, t1), Mix(21, s1, t1, glued),
            Mix(22, begins, s1, t1), Mix(23, begins, length, t1), Mix(24, length, more, rest), Mix(25, Mix(25, s3, s2), s1, t1),
            Mix(26, Mix(26, s1, t1), t2, t3), Mix(27, p3, s2, s1), Mix(28, t1, t2, n3), Mix(29, n1, habit, s1), Mix(30, p1, length, t1),
            Mix(31, n1, more, s1), Mix(32, Mix(32, s1, t1), habit, length), Mix(33, p2, n1), Mix(34, Mix(34, s1, t1), more, open),
        ];
        for (var i = 0; i < Count; i++)
        {
            features[i] = (int)(keys[i] & (TableSize - 1));
        }
    }

    private static uint Bucket(int count) => count switch
    {
        <= 4 => (uint)count + 20,
        <= 7 => 30,
        <= 12 => 31,
        <= 20 => 32,
        <= 40 => 33,
        _ => 34,
    };

    private static uint FormHash(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        foreach (var c in form[..Math.Min(form.Length, 12)])
        {
            hash = (hash ^ (CharKinds.IsDigit(c) ? '0' : char.IsAsciiLetterUpper(c) ? c | 0x20u : c)) * 16777619u;
        }

        return hash;
    }

    /// <summary>Capitals, letters, digits and length in few classes; punctuation is its own shape.</summary>
    private static uint Shape(ReadOnlySpan<char> form)
    {
        var first = form[0];
        if (!CharKinds.IsAlphanumeric(first))
        {
            return FormHash(form[..Math.Min(form.Length, 3)]);
        }

        if (CharKinds.IsDigit(first))
        {
            return form.Length switch { 1 => 50, 2 => 51, 4 => 52, _ => 53 };
        }

        var stop = form[^1] == '.' ? 8u : 0u;
        if (!CharKinds.IsUpper(first))
        {
            return 60 + stop;
        }

        var second = form.Length > 1 ? form[1] : '\0';
        return stop + (form.Length == 1 ? 61u : CharKinds.IsUpper(second) ? 62u : form.Length <= 3 ? 63u : 64u);
    }

    private static uint Mix(uint kind, uint a, uint b = 0, uint c = 0)
    {
        var hash = (kind * 0x9E3779B1u) ^ a;
        hash = BitOperations.RotateLeft(hash * 0x85EBCA6Bu, 13) ^ b;
        hash = BitOperations.RotateLeft(hash * 0xC2B2AE35u, 15) ^ c;
        hash *= 0x27D4EB2Fu;
        return hash ^ (hash >> 15);
    }
}
