using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Dates the deed, apart from the day it was said and the day it was published.</summary>
internal sealed class EventClock(EventScene scene)
{
    private const int Steps = 6;

    public Happening Happened(Predicate predicate, EventStatus status)
    {
        if (TimeOf(predicate) is { } own && !DatesDeed(predicate, own))
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

    /// <summary>The date in the act's own clause.</summary>
    private TimeMention? TimeOf(Predicate predicate)
    {
        return TimeBelow(predicate.Token)
            ?? (predicate.Support is { } support ? TimeBelow(support) ?? TimeInside(support) : null)
            ?? (predicate.Kind == PredicateKind.Verb ? TimeInside(predicate.Token) : null);
    }

    /// <summary>"met President Tsai on Wednesday": a day that the tree hangs on a name or thing of the clause dates the act too.</summary>
    private TimeMention? TimeInside(int verb)
    {
        var sentence = scene.Parse.SentenceOf(verb).Tokens;
        foreach (var time in scene.Times.In(new TokenRange(verb + 1, sentence.End)))
        {
            if (time is { Interval: { Precision: not DatePrecision.Open }, Type: TimeType.Date or TimeType.Time } && IsInClause(time, verb))
            {
                return time;
            }
        }

        return null;
    }

    /// <summary>True when only names and things without an act of their own stand between the time and the verb.</summary>
    private bool IsInClause(TimeMention time, int verb)
    {
        var current = time.Tokens.First;
        while (scene.Parse[current].HeadIndex is >= 0 and var head && time.Tokens.Contains(head))
        {
            current = head;
        }

        for (var step = 0; step < Steps && current >= 0; step++)
        {
            if (current == verb)
            {
                return true;
            }

            var token = scene.Parse[current];
            if (!time.Tokens.Contains(current) && (token.Is("nsubj") || scene.Predicates.At(current) is not null)
                || !(token.Is("nmod") || token.Is("obl") || token.Is("obj") || token.Is("flat") || token.Is("appos") || token.Is("nummod") || token.Is("compound")))
            {
                return false;
            }

            current = token.HeadIndex;
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

    private TimeMention? TimeBelow(int token)
    {
        TimeMention? best = null;
        foreach (var child in scene.Parse[token].Children)
        {
            if (!(child.Is("obl") || child.Is("advmod") || child.Is("nmod") || child.Is("dep") || child.Is("parataxis") || child.Is("nummod") || child.Is("dislocated")))
            {
                continue;
            }

            if (scene.Times.At(child.Index) is { Interval: not null, Type: TimeType.Date or TimeType.Time } time)
            {
                // A date outweighs a vague word ("now", "earlier").
                if (best is null || (best.Interval!.Value.Precision == DatePrecision.Open && time.Interval!.Value.Precision != DatePrecision.Open))
                {
                    best = time;
                }
            }
        }

        return best;
    }

    /// <summary>A date that opens the sentence or stands with the governing verb of the same happening.</summary>
    private Happening? Inherited(Predicate predicate)
    {
        var current = predicate;
        for (var step = 0; step < Steps && scene.Predicates.GovernorOf(current) is { } governor; step++)
        {
            var speaks = governor.ClauseOf(ClauseKind.Complement) is { } clause && InClause(current, clause) && !scene.Parse[current.Token].Is("xcomp");
            var told = TellsOf(current, governor);
            if (TimeBelow(governor.Token) is { } time)
            {
                var words = time.Span.TextOf(scene.Parse.Text);
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
