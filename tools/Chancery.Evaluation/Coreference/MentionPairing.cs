namespace Chancery.Evaluation.Coreference;

/// <summary>
/// Gives the mentions found the numbers of the mentions wanted that they mean: first those of the same words, then, when
/// asked, those of the same head, the shorter one first ("Ada" before "Ada and Bo"). What means none gets a new number.
/// </summary>
internal static class MentionPairing
{
    /// <summary>Per mention found: the index of the one wanted, or a number past them all.</summary>
    public static int[] Pair(IReadOnlyList<EntityMention> wanted, IReadOnlyList<EntityMention> found, bool byHead)
    {
        var numbers = Enumerable.Repeat(-1, found.Count).ToArray();
        var taken = new bool[wanted.Count];
        Match(mention => (mention.Tokens.First, mention.Tokens.End));
        if (byHead)
        {
            Match(mention => (mention.Head, mention.Head));
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = numbers[i] < 0 ? wanted.Count + i : numbers[i];
        }

        return numbers;

        void Match(Func<EntityMention, (int, int)> key)
        {
            var free = Enumerable.Range(0, wanted.Count).Where(i => !taken[i]).ToLookup(i => key(wanted[i]));
            for (var i = 0; i < found.Count; i++)
            {
                if (numbers[i] < 0
                    && free[key(found[i])].Where(at => !taken[at]).OrderBy(at => wanted[at].Tokens.Count).Cast<int?>().FirstOrDefault() is { } best)
                {
                    numbers[i] = best;
                    taken[best] = true;
                }
            }
        }
    }
}
