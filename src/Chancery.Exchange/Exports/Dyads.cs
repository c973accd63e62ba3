using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>An event as pairs of one source and one target, as GDELT and ICEWS have it.</summary>
internal static class Dyads
{
    private const int _mostPaired = 10;

    /// <summary>Each actor with each recipient; of mutual acts each two; a side that is not told is null.</summary>
    public static IEnumerable<(ActorRef? Source, ActorRef? Target)> Of(MentionEntry mention, LossReport report)
    {
        if (mention.Recipients.Count == 0 && mention.Actors.Count > 1)
        {
            var few = mention.Actors.Take(_mostPaired).ToList();
            report.Lose("participants beyond ten", "pairs of all would be too many", mention.Actors.Count - few.Count);
            return from i in Enumerable.Range(0, few.Count) from j in Enumerable.Range(i + 1, few.Count - i - 1) select ((ActorRef?)few[i], (ActorRef?)few[j]);
        }

        return
            from source in mention.Actors.Count == 0 ? [null] : mention.Actors.Cast<ActorRef?>()
            from target in mention.Recipients.Count == 0 ? [null] : mention.Recipients.Cast<ActorRef?>()
            select (source, target);
    }
}
