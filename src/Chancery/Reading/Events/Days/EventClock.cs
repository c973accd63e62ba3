using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Dates the deed by grammar, apart from the day it was said and the day it was published.</summary>
internal sealed class EventClock(EventScene scene)
{
    private const int Steps = 6;
    private readonly ClauseTimes _times = new(scene);
    private readonly Chronology _chronology = new(scene.Parse, scene.Times);

    /// <summary>The days of an act, and by which rule.</summary>
    public Dating Date(EventCandidate act)
    {
        var (predicate, status) = (act.Predicate, act.Folded.Status);
        if (SaidAct(act) is { } said)
        {
            return new Dating(said, DayRule.Said);
        }

        if (_times.Of(predicate) is { } own && !DatesDeed(predicate, own) && !IsYetToCome(own, status))
        {
            return new Dating(
                Until(own) is { } last
                    ? new Happening(new DateInterval(own.Interval!.Value.From, last.Interval!.Value.To, DatePrecision.Range), own.Id, $"From \"{own.Span.TextOf(scene.Parse.Text)}\" to \"{last.Span.TextOf(scene.Parse.Text)}\".")
                    : WithAct(own, SoFar(own, status)),
                DayRule.Own);
        }

        var inherited = Inherited(predicate);
        if (_chronology.At(predicate.Token) is { } entry && !predicate.Perfect && inherited is not { Rule: DayRule.Beside or DayRule.Content })
        {
            // what an entry tells of that day, and not what had happened before it
            return new Dating(new Happening(entry.Interval!.Value, entry.Id, $"\"{entry.Span.TextOf(scene.Parse.Text)}\" opens the entry."), DayRule.Entry);
        }

        return inherited ?? new Dating(Bounded(predicate, status), DayRule.Bound);
    }

    /// <summary>Who accuses, promises or demands in his own words does so on the day he says them.</summary>
    private Happening? SaidAct(EventCandidate candidate) =>
        scene.Kinds.IsWords(candidate.Folded.Type) && candidate.Folded.Status == EventStatus.Actual
        && scene.Attributions.At(candidate.Predicate.Token) is { Speaker: { } speaker, Date: { } said } attribution
        && candidate.Match.Actors.Any(actor => actor.Id == speaker)
            ? new Happening(DateInterval.Day(said), attribution.Time, "The words themselves are the act, so it happened on the day they were said.")
            : null;

    private Happening WithAct(TimeMention time, DateInterval interval) => new(interval, time.Id, $"\"{time.Span.TextOf(scene.Parse.Text)}\" stands with the act itself.");

    /// <summary>"undertook to pay next Friday": a day behind publication is no day of an act that is over.</summary>
    public bool IsYetToCome(TimeMention time, EventStatus status) =>
        status is EventStatus.Actual && time.Interval?.From > scene.Heading.Report.Published;

    /// <summary>"have blocked the road since Monday": from that day on; "this month": as much of it as is over, for what is done.</summary>
    public DateInterval SoFar(TimeMention time, EventStatus status)
    {
        var interval = time.Interval!.Value;
        if (_times.IsMarked(time, "since"))
        {
            return new DateInterval(interval.From, null, DatePrecision.Open);
        }

        return status is EventStatus.Actual && scene.Heading.Report.Published is { } published && interval.From <= published && interval.To > published
            ? interval with { To = published } : interval;
    }

    /// <summary>"since Tuesday", "until 2019": bounds what is told rather than dates it.</summary>
    public bool IsBound(TimeMention time) => _times.IsMarked(time, "since") || _times.IsMarked(time, "until");

    /// <summary>The day on which the act was spoken of; null when that is not told.</summary>
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
    private Dating? Inherited(Predicate predicate)
    {
        var current = predicate;
        for (var step = 0; step < Steps && scene.Predicates.GovernorOf(current) is { } governor; step++)
        {
            if (IsApart(current))
            {
                return null;
            }

            var speaks = governor.ClauseOf(ClauseKind.Complement) is { } clause && InClause(current, clause, governor) && !scene.Parse[current.Token].Is("xcomp");
            var told = TellsOf(current, governor);
            if (_times.Of(governor) is { } time && IsShared(time, governor))
            {
                var words = time.Span.TextOf(scene.Parse.Text);
                if (Beside(current, time, words) is { } beside)
                {
                    return new Dating(beside, DayRule.Beside);
                }

                if (speaks && time.Tokens.First > current.Token && governor.Token < current.Token && !_times.HasVerbBetween(current.Token, time))
                {
                    // "said that its gunners had shelled the post on Monday": the day stands with the deed, whatever the tree says
                    return new Dating(WithAct(time, time.Interval!.Value), DayRule.Own);
                }

                if ((speaks && !IsSaidOfNow(current, predicate)) || told)
                {
                    return time.Interval!.Value.To is { } day
                        ? new Dating(new Happening(DateInterval.OnOrBefore(day), time.Id, $"\"{words}\" dates the report of it, so the act itself came on or before that day."), DayRule.Content)
                        : null;
                }

                return new Dating(new Happening(time.Interval!.Value, time.Id, $"\"{words}\" stands with the governing \"{governor.Lemma}\"."), DayRule.Governor);
            }

            if (speaks && !IsSaidOfNow(current, predicate))
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

        // "stepped aside after a mob wrecked the station on Sunday": the day stands in the clause of the act, wherever the tree hangs it
        if (time.Tokens.First > act.Token && mark.Token < act.Token && !_times.HasVerbBetween(act.Token, time))
        {
            return WithAct(time, time.Interval.Value);
        }

        if (_times.IsHoursApart(mark.Token))
        {
            return new Happening(time.Interval.Value, time.Id, $"Some hours from what happened on \"{words}\".");
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

    /// <summary>"accused it on Monday of lying, and <em>withdrew</em>": what is in a row with the verb of saying is nothing said.</summary>
    private bool InClause(Predicate predicate, Clause clause, Predicate governor) =>
        predicate.Token == clause.Token || predicate.Link is "ccomp" || (predicate.Link is "conj" && scene.Parse[predicate.Token].HeadIndex != governor.Token);

    /// <summary>"said on Monday that it <em>will</em> send aid", "that it <em>rejects</em> the plan": what is promised or refused by the words is so from the day they were said.</summary>
    /// <remarks>"is still in Norville despite <em>being ordered</em> to leave": what stands in a clause of its own below is not.</remarks>
    private bool IsSaidOfNow(Predicate clause, Predicate act) =>
        !clause.Perfect && clause.Tense is PredicateTense.Future or PredicateTense.Present && (clause == act || act.Tense is not PredicateTense.None || !(scene.Parse[act.Token].Is("advcl") || scene.Parse[act.Token].Is("acl")));

    /// <summary>
    /// "after weeks of <em>protests</em>", "who <em>fled</em> the town", "it <em>has expelled</em> him", "he <em>blames</em> them" under a dated verb: told of at another time than what the sentence dates.
    /// </summary>
    private bool IsApart(Predicate predicate)
    {
        var word = scene.Parse[predicate.Token];
        return (predicate.Kind == PredicateKind.Noun && word.Child("case") is { } behind && scene.Words.Occasions.Contains(behind.Lemma)) || word.Is("acl:relcl") || word.Is("parataxis") || (predicate.Kind == PredicateKind.Verb && !word.Is("ccomp") && (predicate.Perfect || predicate.Tense is PredicateTense.Present or PredicateTense.Future));
    }

    /// <summary>What is known where no day is told: on or before the day on which it was said or published, or from then on.</summary>
    public Happening Bounded(Predicate predicate, EventStatus status)
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
