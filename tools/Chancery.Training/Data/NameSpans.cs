using Chancery.Language;

namespace Chancery.Training.Data;

/// <summary>The names that a row of name tags tells.</summary>
internal static class NameSpans
{
    /// <summary>First word, end and type of each name.</summary>
    public static IEnumerable<(int First, int End, NameType Type)> Of(int[] tags)
    {
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] > 0 && tags[i] % 2 == 1)
            {
                var end = i + 1;
                while (end < tags.Length && tags[end] == tags[i] + 1)
                {
                    end++;
                }

                yield return (i, end, (NameType)((tags[i] - 1) / 2));
            }
        }
    }
}
