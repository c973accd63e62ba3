using System.Globalization;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>Finds the last day by which something is owed: "by 1 May", "before Friday", "within 60 days".</summary>
internal static class Deadlines
{
    /// <remarks>A day without a year lies ahead of the report, unless the act itself lies further back ("had promised").</remarks>
    public static DateOnly? Of(CommitmentScene scene, TokenRange owed, Predicate act)
    {
        foreach (var time in scene.Times.In(owed))
        {
            if (time.Tokens.First > 0 && Of(scene, time) is { } day)
            {
                return act.Perfect && act.Tense == PredicateTense.Past ? day : Ahead(scene, time, day);
            }
        }

        return null;
    }

    /// <summary>The day that ends a term given without a preposition: "gave it ten days", "gave it until Friday".</summary>
    public static DateOnly? Term(CommitmentScene scene, TimeMention time) => time.Interval?.To is { } day ? Ahead(scene, time, day) : After(scene, time);

    /// <summary>The day a year on, when a date written without its year was taken for one that has passed.</summary>
    private static DateOnly Ahead(CommitmentScene scene, TimeMention time, DateOnly day)
    {
        if (scene.Published is not { } published || day >= published || day.AddYears(1) < published || day.Year > 9000)
        {
            return day;
        }

        for (var token = time.Tokens.First; token < time.Tokens.End; token++)
        {
            var form = scene.Parse[token].Form;
            if (form.Length >= 4 && form.ContainsAnyInRange('0', '9'))
            {
                return day;
            }
        }

        return scene.Parse.Text.AsSpan(time.Span.Start, time.Span.Length).IndexOfAny("0123456789") >= 0 || time.Interval?.From < day ? day.AddYears(1) : day;
    }

    private static DateOnly? Of(CommitmentScene scene, TimeMention time)
    {
        var word = scene.Parse[time.Tokens.First].Form.ToString().ToLowerInvariant();
        var before = scene.Parse[time.Tokens.First - 1].Form.ToString().ToLowerInvariant();
        if (before is "by" or "until" or "till" || word is "by" or "until" || (before == "than" && time.Tokens.First > 1 && scene.Parse[time.Tokens.First - 2].Form is "later"))
        {
            return time.Interval?.To;
        }

        if (before == "before" || word == "before")
        {
            return IsEnd(scene, time) ? time.Interval?.To : time.Interval?.From is { } day && day > DateOnly.MinValue ? day.AddDays(-1) : null;
        }

        return before == "within" || word == "within" ? After(scene, time) : null;
    }

    /// <summary>"before the <em>end</em> of the year": the last day of it.</summary>
    private static bool IsEnd(CommitmentScene scene, TimeMention time)
    {
        for (var token = time.Tokens.First; token < time.Tokens.End; token++)
        {
            if (scene.Parse[token].Lemma is "end")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>So long after the report: the news of a term is hardly older than the term itself.</summary>
    private static DateOnly? After(CommitmentScene scene, TimeMention time)
    {
        if (scene.Published is not { } day || time.Value is not ['P', .., var unit] value)
        {
            return null;
        }

        var hours = value.StartsWith("PT", StringComparison.Ordinal);
        if (!int.TryParse(value.AsSpan(hours ? 2 : 1, value.Length - (hours ? 3 : 2)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 4000)
        {
            return null;
        }

        return (unit, hours) switch
        {
            ('H', true) => day.AddDays((number + 23) / 24),
            ('D', false) => day.AddDays(number),
            ('W', false) => day.AddDays(7 * number),
            ('M', false) => day.AddMonths(number),
            ('Y', false) => day.AddYears(Math.Min(number, 200)),
            _ => null,
        };
    }
}
