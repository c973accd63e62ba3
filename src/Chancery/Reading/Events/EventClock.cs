using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Dates the deed, apart from the day it was said and the day it was published.</summary>
internal sealed class EventClock(EventScene scene)
{
    private const int Steps = 6;
    private readonly ClauseTimes _times = new(scene);

    public Happening Happened(Predicate predicate, EventStatus status)
    {
        if (_times.Of(predicate) is { } own && !DatesDeed(predicate, own))
        {
            return Until(own) is { } last
                ? new Happening(new DateInterval(own.Interval!.Value.From, last.Interval!.Value.To, DatePrecision.Range), own.Id, $"From \"{own.Span.TextOf(scene.Parse.Text)}\" to \"{last.Span.TextOf(scene.Parse.Text)}\".")
                : new Happening(own.Interval!.Value, own.Id, $"\"{own.Span.TextOf(scene.Parse.Text)}\" stands with the act itself.");
        }

        if (Inherited(predicate) is { } shared)
        {
            return shared;
        }

        return Bounded(predicate, status);
    }

    public DateOnly? Said(Predicate predicate) => scene.Attributions.DatedAt(predicate.Token)?.Date;

    /// <summary>"accused it of auctioning land on 7 February": the day behind what somebody is accused of is that deed's.</summary>
    private bool DatesDeed(Predicate predicate, TimeMention time)
    {
        foreach (var clause in predicate.Clauses.AsSpan())
        {
            if (clause.Kind == ClauseKind.Complement && clause.Token > predicate.Token && time.Tokens.First > clause.Token
                && scene.Predicates.At(clause.Token) is { Stance: "claimed" } && !Syntax.IsFinite(scene.Parse[clause.Token]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of "from June 19 to 20"; null when the time stands alone.</summary>
    private TimeMention? Until(TimeMention first)
    {
        var parse = scene.Parse;
        if (first.Tokens.First == 0 || parse[first.Tokens.First - 1].Form is not ("from" or "between") || first.Tokens.End + 1 >= parse.Count
            || parse[first.Tokens.End].Form is not ("to" or "until" or "through" or "and"))
        {
            return null;
        }

        return scene.Times.At(first.Tokens.End + 1) is { Interval: { From: { } start, To: not null } } last && first.Interval?.From <= start ? last : null;
    }

    /// <summary>A date that opens the sentence or stands with the governing verb of the same happening.</summary>
    private Happening? Inherited(Predicate predicate)
    {
        var current = predicate;
        for (var step = 0; step < Steps && scene.Predicates.GovernorOf(current) is { } governor; step++)
        {
            var speaks = governor.ClauseOf(ClauseKind.Complement) is { } clause && InClause(current, clause) && !scene.Parse[current.Token].Is("xcomp");
            var told = TellsOf(current, governor);
            if (_times.Of(governor) is { } time && IsShared(time, governor))
            {
                var words = time.Span.TextOf(scene.Parse.Text);
                if (Beside(current, time, words) is { } beside)
                {
                    return beside;
                }

                if (speaks || told)
                {
                    return time.Interval!.Value.To is { } day
                        ? new Happening(DateInterval.OnOrBefore(day), time.Id, $"\"{words}\" dates the report of it, so the act itself came on or before that day.")
                        : null;
                }

                return new Happening(time.Interval!.Value, time.Id, $"\"{words}\" stands with the governing \"{governor.Lemma}\".");
            }

            if (speaks)
            {
                return null;
            }

            current = governor;
        }

        return null;
    }

    /// <summary>"voiced remorse over the rule from 1910 to 1945 and promised…": years behind a verb are its own; a day, or what stands before it, holds for all.</summary>
    private static bool IsShared(TimeMention time, Predicate governor) =>
        time.Interval!.Value.Precision is not (DatePrecision.Year or DatePrecision.Range) || time.Tokens.First < governor.Token;

    /// <summary>"a day after they captured it", "after the king gave in": before or after what the governing verb tells of.</summary>
    private Happening? Beside(Predicate act, TimeMention time, string words)
    {
        if (_times.MarkOf(act.Token) is not { } mark || time.Interval is not { From: { } first, To: { } last, Precision: DatePrecision.Day })
        {
            return null;
        }

        if (_times.Distance(act) is { } distance)
        {
            var day = last.AddDays(distance.After ? -distance.Days : distance.Days);
            return new Happening(DateInterval.Day(day), time.Id, $"{distance.Days} days {(distance.After ? "before" : "after")} \"{words}\", which stands with the governing verb.");
        }

        return mark.After
            ? new Happening(DateInterval.OnOrBefore(last), time.Id, $"It came before what happened on \"{words}\", or on that day.")
            : new Happening(DateInterval.OnOrAfter(first), time.Id, $"It came after what happened on \"{words}\", or on that day.");
    }

    /// <summary>"announced the completion of…": the verb tells of an act that is already over.</summary>
    private bool TellsOf(Predicate act, Predicate governor) =>
        act.Kind == PredicateKind.Noun && act.Support != governor.Token && governor.Kind == PredicateKind.Verb
        && scene.Parse[act.Token].Relation is "obj" or "nsubj:pass" or "nmod" or "obl";

    private static bool InClause(Predicate predicate, Clause clause) => predicate.Token == clause.Token || predicate.Link is "ccomp" or "conj";

    private Happening Bounded(Predicate predicate, EventStatus status)
    {
        var ahead = status is EventStatus.Planned or EventStatus.Conditional;
        if (scene.Attributions.DatedAt(predicate.Token) is { Date: { } said } attribution)
        {
            return new Happening(
                ahead ? DateInterval.OnOrAfter(said) : DateInterval.OnOrBefore(said),
                attribution.Time,
                ahead ? "Said of the future on that day; no day is told for the act." : "No day is told for the act; it was told of on that day.");
        }

        if (scene.Heading.Report.Published is { } published)
        {
            return new Happening(
                ahead ? DateInterval.OnOrAfter(published) : DateInterval.OnOrBefore(published),
                null,
                ahead ? "No day is told for the act; it lies after publication." : "No day is told for the act; it came on or before publication.");
        }

        return new Happening(new DateInterval(null, null, DatePrecision.Open), null, "Neither the act nor the report is dated.");
    }
}
