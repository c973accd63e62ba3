using Chancery.Model;

namespace Chancery.Reading.Commitments;

/// <summary>Finds the last day by which something is owed: "by 1 May", "before Friday".</summary>
internal static class Deadlines
{
    public static DateOnly? Of(CommitmentScene scene, TokenRange owed)
    {
        foreach (var time in scene.Times.In(owed))
        {
            if (time.Interval is not { } interval || time.Tokens.First == 0)
            {
                continue;
            }

            var word = scene.Parse[time.Tokens.First].Form.ToString().ToLowerInvariant();
            var before = scene.Parse[time.Tokens.First - 1].Form.ToString().ToLowerInvariant();
            if (before is "by" or "until" || word is "by" or "until")
            {
                return interval.To;
            }

            if (before == "before" || word == "before")
            {
                return interval.From is { } day && day > DateOnly.MinValue ? day.AddDays(-1) : null;
            }
        }

        return null;
    }
}
