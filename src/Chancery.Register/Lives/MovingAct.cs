using System.Collections.Frozen;

namespace Chancery.Register.Lives;

/// <summary>An act that may be what somebody owed, or the condition of it.</summary>
internal sealed class MovingAct
{
    /// <summary>Acts of words: they make and move commitments by what they say, but are never the deed.</summary>
    private static readonly FrozenSet<string> _words = FrozenSet.ToFrozenSet(["AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "STATEMENT"], StringComparer.Ordinal);

    private MovingAct(MentionEntry mention, DateOnly known)
    {
        Mention = mention;
        Known = known;
        Actors = SidesOf(mention.Actors);
        Recipients = SidesOf(mention.Recipients);
        Trigger = DeedWords.Of(mention.Trigger.Of(mention.Report.Text).ToString().ToLowerInvariant());
        Sentence = DeedWords.Of(mention.Sentence.Of(mention.Report.Text));
    }

    public MentionEntry Mention { get; }

    /// <summary>The day of the report.</summary>
    public DateOnly Known { get; }

    /// <summary>The day of the act; that of the report when no single day is told.</summary>
    public DateOnly Day => Mention is { Precision: "day", To: { } day } ? day : Known;

    public FrozenSet<string> Actors { get; }

    public FrozenSet<string> Recipients { get; }

    public string? Country => Mention.PlaceCountry;

    public DeedWords Trigger { get; }

    public DeedWords Sentence { get; }

    /// <summary>The act as its surest mention tells it; null for words and for what did not happen.</summary>
    public static MovingAct? Of(EventEntry entry)
    {
        var mention = entry.Mentions.OrderBy(told => told.Report.Published).ThenBy(told => told.Id, StringComparer.Ordinal).FirstOrDefault(told => told.Status == "actual" && !_words.Contains(told.Type));
        return mention is null ? null : new MovingAct(mention, mention.Report.Published ?? DateOnly.Parse(mention.Report.RecordedAt[..10], System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>True when it was told after that day and may have happened after it.</summary>
    public bool IsAfter(DateOnly day) => Known > day && (Mention.To ?? Known) >= day && (Mention.From is not { } from || from >= day || Mention.Precision != "day");

    private static FrozenSet<string> SidesOf(IReadOnlyList<ActorRef> actors) => actors.Select(ToldCommitment.SideOf).ToFrozenSet(StringComparer.Ordinal);
}
