using Chancery.Model;

namespace Chancery.Language.Neural;

/// <summary>The seven tags that names are found with: outside; beginning and inside of person, organisation, location.</summary>
internal static class NameTags
{
    /// <summary>Number of tags: 0 outside, 1 + 2·type beginning, 2 + 2·type inside.</summary>
    public const int Count = 7;

    /// <summary>The tag of a token of a name.</summary>
    public static int Of(NameType type, bool begins) => 1 + 2 * (int)type + (begins ? 0 : 1);

    /// <summary>
    /// The names of a sentence: the best sequence of tags in which an inside follows only its own kind.
    /// <paramref name="scores"/> holds <see cref="Count"/> scores a token.
    /// </summary>
    public static void Decode(ReadOnlySpan<float> scores, int firstToken, ReadOnlySpan<TextSpan> spans, List<NameMention> names)
    {
        var length = scores.Length / Count;
        var back = new byte[length * Count];
        Span<float> best = stackalloc float[Count];
        Span<float> next = stackalloc float[Count];
        for (var tag = 0; tag < Count; tag++)
        {
            best[tag] = Inside(tag) ? float.NegativeInfinity : scores[tag];
        }

        for (var i = 1; i < length; i++)
        {
            Step(best, scores.Slice(i * Count, Count), next, back.AsSpan(i * Count, Count));
            next.CopyTo(best);
        }

        Collect(Trace(best, back, length), firstToken, spans, names);
    }

    private static void Step(ReadOnlySpan<float> best, ReadOnlySpan<float> scores, Span<float> next, Span<byte> back)
    {
        for (var tag = 0; tag < Count; tag++)
        {
            var from = 0;
            for (var before = 0; before < Count; before++)
            {
                var allowed = !Inside(tag) || before == tag || before == tag - 1;
                var known = !Inside(tag) || from == tag || from == tag - 1;
                if (allowed && (!known || best[before] > best[from]))
                {
                    from = before;
                }
            }

            back[tag] = (byte)from;
            next[tag] = best[from] + scores[tag];
        }
    }

    private static byte[] Trace(ReadOnlySpan<float> best, ReadOnlySpan<byte> back, int length)
    {
        var tags = new byte[length];
        var tag = 0;
        for (var other = 1; other < Count; other++)
        {
            tag = best[other] > best[tag] ? other : tag;
        }

        for (var i = length - 1; i >= 0; i--)
        {
            tags[i] = (byte)tag;
            tag = i > 0 ? back[i * Count + tag] : 0;
        }

        return tags;
    }

    private static void Collect(ReadOnlySpan<byte> tags, int firstToken, ReadOnlySpan<TextSpan> spans, List<NameMention> names)
    {
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == 0)
            {
                continue;
            }

            var type = (NameType)((tags[i] - 1) / 2);
            var end = i + 1;
            while (end < tags.Length && tags[end] == Of(type, begins: false))
            {
                end++;
            }

            var span = new TextSpan(spans[i].Start, spans[end - 1].End);
            names.Add(new NameMention(type, new TokenRange(firstToken + i, firstToken + end), span));
            i = end - 1;
        }
    }

    private static bool Inside(int tag) => tag > 0 && tag % 2 == 0;
}
