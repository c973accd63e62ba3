using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>The acts of a report with their days by grammar, and the times that may date them: what comes into question as the days of each act.</summary>
internal sealed class DayStory
{
    /// <summary>So many different days above an act are looked at, and so many times of its own sentence.</summary>
    private const int Reach = 4;

    /// <summary>A day told so many sentences above dates nothing any more, unless it is the first.</summary>
    private const int Far = 12;

    private readonly EventClock _clock;
    private readonly List<(TimeMention Time, int Sentence)> _times = [];
    private readonly List<EventCandidate> _acts;
    private readonly List<Dating> _datings;

    public DayStory(List<EventCandidate> acts, EventClock clock, EventScene scene)
    {
        (_acts, _clock, Scene) = (acts, clock, scene);
        _datings = acts.ConvertAll(clock.Date);
        foreach (var time in scene.Times.Items.AsSpan())
        {
            if (time is { Type: TimeType.Date or TimeType.Time, Interval: { From: not null, To: not null, Precision: not DatePrecision.Open } } && !clock.IsBound(time))
            {
                _times.Add((time, scene.Parse.SentenceOf(time.Tokens.First).Index));
            }
        }

        Days = Math.Min(5, _times.Select(told => told.Time.Interval).Distinct().Count());
    }

    public EventScene Scene { get; }

    /// <summary>How many different days and times the report tells, up to five.</summary>
    public int Days { get; }

    public IReadOnlyList<EventCandidate> Acts => _acts;

    /// <summary>The days of an act by grammar.</summary>
    public Happening ByRules(int act) => _datings[act].Happened;

    /// <summary>
    /// "On Tuesday it expelled them, <em>accusing</em> them of plots": what goes along with a dated deed is of its day; "<em>earlier this month</em> it shot down a plane": some days told with the act
    /// itself are not given up for none, though annotators do at times. Whatever weights say.
    /// </summary>
    public bool IsSettled(int act)
    {
        var predicate = _acts[act].Predicate;
        return _datings[act].Rule switch
        {
            DayRule.Entry => true,
            _ when predicate.Kind != PredicateKind.Verb => false,
            DayRule.Governor => predicate.Tense == PredicateTense.None && Scene.Parse[predicate.Token].Is("advcl"),
            DayRule.Own => _datings[act].Happened.Interval is { Precision: DatePrecision.Range, From: not null, To: not null },
            _ => false,
        };
    }

    /// <summary>Everything that comes into question, grammar's choice first; no days twice.</summary>
    public List<DayOption> OptionsFor(int act)
    {
        var (candidate, dating) = (_acts[act], _datings[act]);
        var (predicate, status) = (candidate.Predicate, candidate.Folded.Status);
        var own = Scene.Parse.SentenceOf(predicate.Token).Index;
        var options = new List<DayOption>();
        Put(new DayOption(dating.Happened, DayPlace.Nowhere) { Rule = dating.Rule });
        if (dating.Rule != DayRule.Bound)
        {
            Put(new DayOption(_clock.Bounded(predicate, status), DayPlace.Nowhere));
        }

        var last = LastUpTo(own);
        PutTimes(own, last, predicate.Token, status, Put);
        if (_times.Count > 0)
        {
            Put(OptionOf(_times[0], own, 0, status));
        }

        if (last + 1 < _times.Count && _times[last + 1].Sentence == own + 1)
        {
            Put(OptionOf(_times[last + 1], own, 0, status));
        }

        if (Scene.Heading.Report.Published is { } published && status is not (EventStatus.Planned or EventStatus.Conditional))
        {
            Put(new DayOption(new Happening(DateInterval.Day(published), null, "The report tells it as of its own day."), DayPlace.Published));
        }

        return options;

        void Put(DayOption option)
        {
            if (option.Rule is null && status is EventStatus.Actual && option.Happened.Interval.From > Scene.Heading.Report.Published)
            {
                return;
            }

            var known = options.FindIndex(one => one.Happened.Interval.From == option.Happened.Interval.From && one.Happened.Interval.To == option.Happened.Interval.To);
            if (known < 0)
            {
                options.Add(option);
            }
            else if (options[known].Told is null && option.Told is not null)
            {
                options[known] = option with { Happened = options[known].Happened, Rule = options[known].Rule };
            }
        }
    }

    /// <summary>Times of the sentence of the act, the nearest first, then those above, the last first.</summary>
    private void PutTimes(int own, int last, int token, EventStatus status, Action<DayOption> put)
    {
        var first = last;
        while (first >= 0 && _times[first].Sentence == own)
        {
            first--;
        }

        foreach (var time in _times.GetRange(first + 1, last - first).OrderBy(one => Math.Abs(one.Time.Tokens.First - token)).Take(Reach))
        {
            put(OptionOf(time, own, 0, status));
        }

        var seen = new List<DateInterval>();
        for (var at = first; at >= 0 && seen.Count < Reach && own - _times[at].Sentence <= Far; at--)
        {
            if (!seen.Contains(_times[at].Time.Interval!.Value))
            {
                put(OptionOf(_times[at], own, seen.Count, status));
                seen.Add(_times[at].Time.Interval!.Value);
            }
        }
    }

    private DayOption OptionOf((TimeMention Time, int Sentence) told, int own, int between, EventStatus status)
    {
        var back = own - told.Sentence;
        return new DayOption(
            new Happening(_clock.SoFar(told.Time, status), told.Time.Id, $"The report tells it as of \"{told.Time.Span.TextOf(Scene.Parse.Text)}\", by what stands around it."),
            back switch { 0 => DayPlace.Same, 1 => DayPlace.Before, < 0 => DayPlace.Behind, _ => DayPlace.Above })
        {
            Told = told.Time,
            Back = Math.Max(0, back),
            Between = between,
            First = ReferenceEquals(told.Time, _times[0].Time),
        };
    }

    /// <summary>The last time told before the end of a sentence.</summary>
    private int LastUpTo(int sentence)
    {
        var (low, high) = (0, _times.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_times[middle].Sentence <= sentence)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
