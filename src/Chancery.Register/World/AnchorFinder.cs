using Chancery.Register.Corrections;

namespace Chancery.Register.World;

/// <summary>Finds the act that a correction holds on to.</summary>
internal static class AnchorFinder
{
    /// <summary>The act with these very words, else the one whose words overlap them most; null when none does.</summary>
    public static ToldAct? Find(IReadOnlyList<ToldAct> acts, Anchor anchor, string? mention = null) =>
        acts.FirstOrDefault(act => act.Mention == mention)
        ?? acts.FirstOrDefault(act => act.Trigger == anchor.Span)
        ?? acts.Where(act => act.Trigger.Overlaps(anchor.Span)).OrderByDescending(act => Shared(act, anchor)).ThenBy(act => act.Mention, StringComparer.Ordinal).FirstOrDefault();

    private static int Shared(ToldAct act, Anchor anchor) => Math.Min(act.Trigger.End, anchor.Span.End) - Math.Max(act.Trigger.Start, anchor.Span.Start);
}
