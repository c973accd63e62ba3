using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// What speaks for and against some days as those of an act: how grammar dates it, where and how the days are told, how the act is put, and what else the
/// report tells of these days.
/// </summary>
internal sealed class DayFeatures(DayStory story)
{
    /// <summary>So many acts around are looked at.</summary>
    private const int Reach = 12;

    private readonly EventScene _scene = story.Scene;

    public void Add(int act, DayOption option, List<DayOption> options, FeatureTally tally)
    {
        var candidate = story.Acts[act];
        var predicate = candidate.Predicate;
        var word = _scene.Parse[predicate.Token];
        tally.Begin("day");
        var place = Enum.GetName(option.Place)!;
        var rule = option.Rule is { } known ? Enum.GetName(known)! : "other";
        var form = FormOf(predicate);
        tally.Add($"{place}:{rule}");
        tally.Add($"{place}:{rule}:{form}");
        tally.Add($"{place}:{rule}:{predicate.Kind}:{Syntax.Base(word.Relation)}");
        tally.Add($"{place}:{rule}:status:{candidate.Folded.Status}");
        tally.Add($"{place}:lemma:{predicate.Lemma}");
        tally.Add($"{place}:at:{Math.Min(4, _scene.Parse.SentenceOf(predicate.Token).Index)}");
        tally.Add($"{place}:{rule}:type:{candidate.Folded.Type}:{candidate.Match.Pattern.Mode}");
        tally.Add($"{place}:{rule}:type:{candidate.Folded.Type}:{form}");
        tally.Add($"{place}:{rule}:days:{story.Days}");
        tally.Add($"{place}:days:{story.Days}:{option.First}");
        AddSpeech(predicate, place, rule, tally);
        AddAdverbs(predicate, place, tally);
        AddOthers(option, options, place, rule, form, tally);
        if (option.Told is { } told)
        {
            AddTold(predicate, option, told, place, rule, form, tally);
        }

        AddGap(option, place, rule, form, tally);
        AddCompany(act, option, place, rule, tally);
    }

    /// <summary>Whether it stands in what somebody says, and whether the day of that is known.</summary>
    private void AddSpeech(Predicate predicate, string place, string rule, FeatureTally tally)
    {
        var said = _scene.Attributions.At(predicate.Token);
        tally.Add($"{place}:{rule}:{(said is null ? "told" : said.Date is null ? "said" : "said on a day")}");
    }

    /// <summary>"<em>then</em> marched", "<em>later</em> freed them", "<em>also</em> banned".</summary>
    private void AddAdverbs(Predicate predicate, string place, FeatureTally tally)
    {
        foreach (var child in _scene.Parse[predicate.Token].Children)
        {
            if (child.Is("advmod") || child.Is("cc") || child.Is("mark"))
            {
                tally.Add($"{place}:with:{Syntax.Lower(child.Lemma)}");
            }
        }

        var first = _scene.Parse[_scene.Parse.SentenceOf(predicate.Token).Tokens.First];
        tally.Add($"{place}:opens:{Syntax.Lower(first.Lemma)}");
    }

    /// <summary>What else comes into question.</summary>
    private static void AddOthers(DayOption option, List<DayOption> options, string place, string rule, string form, FeatureTally tally)
    {
        var (same, before, above) = (0, 0, 0);
        foreach (var other in options)
        {
            same += other != option && other.Place == DayPlace.Same ? 1 : 0;
            before += other != option && other.Place == DayPlace.Before ? 1 : 0;
            above += other != option && other.Place == DayPlace.Above ? 1 : 0;
        }

        var sort = same > 0 ? "same" : before > 0 ? "before" : above > 0 ? "above" : "none";
        tally.Add($"{place}:{rule}:others:{sort}");
        tally.Add($"{place}:{rule}:others:{sort}:{form}");
        tally.Add($"{place}:{rule}:others:{Math.Min(3, same)}:{Math.Min(2, before)}:{Math.Min(3, above)}");
    }

    /// <summary>How and how far away the days are told.</summary>
    private void AddTold(Predicate predicate, DayOption option, TimeMention told, string place, string rule, string form, FeatureTally tally)
    {
        var parse = _scene.Parse;
        var head = ClauseTimes.HeadOf(told, parse);
        var interval = told.Interval!.Value;
        tally.Add($"{place}:{rule}:as:{told.Evidence.Rule}");
        tally.Add($"{place}:{rule}:{interval.Precision}:{form}");
        tally.Add($"{place}:{rule}:behind:{Syntax.Preposition(parse[head])}");
        tally.Add(option.First ? $"{place}:{rule}:first" : $"{place}:{rule}:later");
        tally.Add($"{place}:between:{option.Between}");
        if (option.Place == DayPlace.Same)
        {
            var (low, high) = predicate.Token < head ? (predicate.Token, head) : (head, predicate.Token);
            var verbs = 0;
            for (var token = low + 1; token < high; token++)
            {
                verbs += _scene.Predicates.At(token) is { Kind: PredicateKind.Verb } ? 1 : 0;
            }

            tally.Add($"{place}:{rule}:{(predicate.Token < head ? "right" : "left")}:{Math.Min(3, verbs)}");
            tally.Add($"{place}:{rule}:far:{Bucket(high - low)}");
        }
        else
        {
            tally.Add($"{place}:back:{Bucket(option.Back)}");
            tally.Add($"{place}:back:{Bucket(option.Back)}:{form}");
            tally.Add($"{place}:back:{Bucket(option.Back)}:between:{option.Between}");
        }

        var (start, end) = told.Span.Start < parse[predicate.Token].Span.Start ? (told.Span.End, parse[predicate.Token].Span.Start) : (parse[predicate.Token].Span.End, told.Span.Start);
        var lines = end > start ? parse.Text.AsSpan(start, end - start).Count('\n') : 0;
        tally.Add($"{place}:lines:{Math.Min(3, lines)}");
        tally.Add($"{place}:lines:{Math.Min(3, lines)}:back:{Bucket(option.Back)}");
        if (Under(head) is { } holder)
        {
            tally.Add($"{place}:{rule}:holder:{(holder == predicate ? "self" : FormOf(holder))}");
            tally.Add($"{place}:holder:{(holder.Subjects.Count > 0 && predicate.Subjects.Count > 0 && Named(holder.Subjects[0]) == Named(predicate.Subjects[0]) ? "same subject" : "other")}:{form}");
        }
    }

    /// <summary>How long before the report.</summary>
    private void AddGap(DayOption option, string place, string rule, string form, FeatureTally tally)
    {
        if (option.Happened.Interval is not { From: { } from, To: { } to } || _scene.Heading.Report.Published is not { } published)
        {
            return;
        }

        var gap = published.DayNumber - to.DayNumber;
        var name = gap < 0 ? "ahead" : gap == 0 ? "today" : gap == 1 ? "yesterday" : gap < 7 ? "week" : gap < 31 ? "month" : gap < 366 ? "year" : "old";
        tally.Add($"{place}:{rule}:gap:{name}");
        tally.Add($"{place}:gap:{name}:{form}");
        tally.Add($"gap:{name}:{(from == to ? "day" : "span")}");
    }

    /// <summary>Whether the acts that grammar puts on these days have to do with those who take part in this one.</summary>
    private void AddCompany(int act, DayOption option, string place, string rule, FeatureTally tally)
    {
        var (company, before, many) = (0, false, 0);
        for (var at = Math.Max(0, act - Reach); at < Math.Min(story.Acts.Count, act + Reach); at++)
        {
            if (at != act && story.ByRules(at).Interval is var interval && interval.From == option.Happened.Interval.From && interval.To == option.Happened.Interval.To)
            {
                company = Math.Max(company, Shared(story.Acts[at], story.Acts[act]));
                before |= at == act - 1;
                many++;
            }
        }

        tally.Add($"{place}:{rule}:company:{company}");
        tally.Add($"{place}:{rule}:many:{Math.Min(5, many)}");
        if (before)
        {
            tally.Add($"{place}:{rule}:as the act before");
        }
    }

    /// <summary>1 for nobody in common, 2 for one side, 3 for both.</summary>
    private static int Shared(EventCandidate one, EventCandidate other) =>
        1 + (Meets(one.Match.Actors, other) ? 1 : 0) + (Meets(one.Match.Recipients, other) ? 1 : 0);

    private static bool Meets(List<Actor> side, EventCandidate other)
    {
        foreach (var actor in side)
        {
            if (SameParty.IsIn(other.Match.Actors, actor) || SameParty.IsIn(other.Match.Recipients, actor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The predicate with which a time stands.</summary>
    private Predicate? Under(int token)
    {
        const int steps = 6;
        for (var (at, step) = (token, 0); step < steps && at >= 0; step++)
        {
            if (_scene.Predicates.At(at) is { } predicate)
            {
                return predicate;
            }

            at = _scene.Parse[at].IsRoot ? -1 : _scene.Parse[at].HeadIndex;
        }

        return null;
    }

    private string? Named(int token) => _scene.Actors.At(token)?.Id;

    private static string FormOf(Predicate predicate) => predicate.Tense switch
    {
        PredicateTense.Past => predicate.Perfect ? "had" : "past",
        PredicateTense.Present => predicate.Perfect ? "has" : predicate.Progressive ? "doing" : "present",
        PredicateTense.Future => "future",
        _ => predicate.Kind == PredicateKind.Noun ? "noun" : "bare",
    };

    private static int Bucket(int count) => count switch { <= 3 => count, <= 6 => 4, <= 12 => 5, _ => 6 };
}
