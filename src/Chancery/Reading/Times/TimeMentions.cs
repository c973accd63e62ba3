using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>The times layer of one report.</summary>
public sealed class TimeMentions(Values<TimeMention> items, Values<Remark> remarks)
{
    /// <summary>In text order, never overlapping.</summary>
    public Values<TimeMention> Items { get; } = items;

    /// <summary>What could not be resolved.</summary>
    public Values<Remark> Remarks { get; } = remarks;

    /// <summary>The time expression that holds the token; null when none does. Costs a binary search.</summary>
    public TimeMention? At(int token) => TokenMentions.At(Items, token);

    /// <summary>The time expressions that share a token with the range, in text order.</summary>
    public IEnumerable<TimeMention> In(TokenRange tokens) => TokenMentions.In(Items, tokens);
}
