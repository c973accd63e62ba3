using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Lists what a predicate may tell: nothing, the act whose frame fires, and those whose frames know its word but fail in a condition or two.</summary>
internal sealed class ActOptions(FrameIndex index, FrameMatcher matcher, LearntActs learnt)
{
    /// <summary>A pattern of which more conditions fail hardly ever is meant.</summary>
    private const int MostFailing = 2;

    /// <summary>A pattern of such priority that codes nothing keeps learnt words silent too.</summary>
    private const int Decisive = 20;

    /// <summary>From this priority on a frame that says that nothing is told silences also what other frames nearly tell.</summary>
    private const int Final = 40;

    /// <summary>Of so many types at most, those that lack least.</summary>
    private const int MostSilent = 3;

    /// <summary>Of so many types at most that its word told elsewhere.</summary>
    private const int MostLearnt = 2;

    /// <summary>What the network of acts holds less likely is hardly ever meant.</summary>
    private static readonly float _leastRead = MathF.Log(0.12f);

    /// <summary>What the predicate may tell.</summary>
    /// <param name="known">The frames that the weights know; one that they do not fires as it says or not at all. Null for all.</param>
    public List<ActOption> Of(Predicate predicate, EventCandidate? fired, EventCandidate?[] candidates, SlotReader slots, IReadOnlySet<string>? known)
    {
        var options = new List<ActOption> { new(null, false, []) };
        if (fired is { Kept: true } or { Refers: true })
        {
            options.Add(new(fired, true, []));
        }

        var silencing = Silencing(predicate, slots);
        foreach (var (frame, pattern, folded, failing) in Silent(predicate, fired, slots, known, silencing).OrderBy(one => one.Failing.Count).Take(MostSilent))
        {
            var loose = WithoutMode(frame, pattern, failing);
            var candidate = new EventCandidate(predicate, matcher.Loosely(frame, loose, predicate, slots), FoldedOf(predicate, loose, slots) ?? folded) { Soft = true };
            EventGate.Judge(candidate, candidates, slots.Scene);
            var asked = pattern.Status is not null && candidate.Parent is { Folded.Type: "REQUEST" }; // sure of its status only where all conditions hold
            if (candidate.Kept && !asked) // what is asked for, imagined or agreed is no act of its own, whatever its words
            {
                options.Add(new ActOption(candidate, false, [.. failing.Select(condition => condition.Slot)]));
            }
        }

        AddLearnt(predicate, candidates, slots, silencing, options);
        AddRead(predicate, candidates, slots, silencing, options);
        return options;
    }

    /// <summary>The patterns that say with all their weight that the words tell no act of their type: "a <em>request</em> for comment" asks nobody for anything.</summary>
    private List<FramePattern> Silencing(Predicate predicate, SlotReader slots)
    {
        var silencing = new List<FramePattern>();
        foreach (var (_, patterns) in index.Of(predicate))
        {
            foreach (var pattern in patterns)
            {
                if (pattern is { Nothing: true, Priority: >= Decisive } && matcher.Holds(predicate, pattern, slots))
                {
                    silencing.Add(pattern);
                }
            }
        }

        return silencing;
    }

    private static bool IsSilenced(string type, List<FramePattern> silencing, int priority = Decisive) =>
        silencing.Exists(pattern => pattern.Type == type && pattern.Priority >= priority);

    private void AddLearnt(Predicate predicate, EventCandidate?[] candidates, SlotReader slots, List<FramePattern> silencing, List<ActOption> options)
    {
        var added = 0;
        foreach (var (frame, trigger) in learnt.Of(predicate))
        {
            if (!IsSilenced(frame.Patterns[0].Type, silencing) && Bare(frame, predicate, candidates, slots, options) is { } candidate)
            {
                options.Add(new ActOption(candidate, false, [], trigger));
                if (++added == MostLearnt)
                {
                    return;
                }
            }
        }
    }

    /// <summary>What only the network of acts reads at the predicate.</summary>
    private void AddRead(Predicate predicate, EventCandidate?[] candidates, SlotReader slots, List<FramePattern> silencing, List<ActOption> options)
    {
        if (slots.Scene.Parse.Signs is not { } signs)
        {
            return;
        }

        var likely = signs.TypesOf(predicate.Token);
        for (var type = 1; type < likely.Length; type++)
        {
            if (likely[type] >= _leastRead && !IsSilenced(signs.Types[type], silencing) && learnt.Read(signs.Types[type]) is { } frame && Bare(frame, predicate, candidates, slots, options) is { } candidate)
            {
                options.Add(new ActOption(candidate, false, [], ByNetwork: true));
            }
        }
    }

    /// <summary>An act of a frame without conditions; null where its type is offered already or grammar lets none through.</summary>
    private EventCandidate? Bare(Frame frame, Predicate predicate, EventCandidate?[] candidates, SlotReader slots, List<ActOption> options)
    {
        if (FoldedOf(predicate, frame.Patterns[0], slots) is not { } folded || options.Exists(option => option.Candidate?.Folded.Type == folded.Type))
        {
            return null;
        }

        var candidate = new EventCandidate(predicate, matcher.Loosely(frame, frame.Patterns[0], predicate, slots), folded) { Soft = true };
        EventGate.Judge(candidate, candidates, slots.Scene);
        return candidate.Kept || candidate.Refers ? candidate : null;
    }

    /// <summary>Of each type the pattern that lacks least, in the order of the frames.</summary>
    private List<(Frame Frame, FramePattern Pattern, Folded Folded, List<FrameCondition> Failing)> Silent(Predicate predicate, EventCandidate? fired, SlotReader slots, IReadOnlySet<string>? known, List<FramePattern> silencing)
    {
        var found = new List<(Frame Frame, FramePattern Pattern, Folded Folded, List<FrameCondition> Failing)>();
        var failing = new List<FrameCondition>();
        foreach (var (frame, patterns) in index.Of(predicate))
        {
            // Where a frame says that nothing is to be coded, it has been thought of.
            foreach (var pattern in (known is not null && !known.Contains(frame.Id)) || SaysNothing(patterns, predicate, slots) ? [] : patterns)
            {
                if (pattern.Nothing || pattern.Type is "STATEMENT" or "ROUTINE" || IsSilenced(pattern.Type, silencing, Final) || !matcher.IsOfItsWord(predicate, pattern, slots) || FoldedOf(predicate, pattern, slots) is not { } folded || folded.Type == fired?.Folded.Type
                    || (folded.Status == EventStatus.Negated && folded.Type != pattern.Type))
                {
                    continue;
                }

                var at = found.Count - 1;
                while (at >= 0 && found[at].Folded.Type != folded.Type)
                {
                    at--;
                }

                var most = at < 0 ? MostFailing : found[at].Failing.Count - 1;
                if (most < 0 || !matcher.IsNear(predicate, pattern, slots, most, failing))
                {
                    continue;
                }

                if (at < 0)
                {
                    found.Add((frame, pattern, folded, [.. failing]));
                }
                else
                {
                    found[at] = (frame, pattern, folded, [.. failing]);
                }
            }
        }

        return found;
    }

    /// <summary>A mode is told by what its pattern asks for: where that fails the act is one of its type, as another pattern of the frame tells it.</summary>
    private static FramePattern WithoutMode(Frame frame, FramePattern pattern, List<FrameCondition> failing) =>
        pattern.Mode is not null and not "visit" && failing.Count > 0 && Array.Find(frame.Patterns, other => other is { Mode: null, Nothing: false } && other.Type == pattern.Type) is { } plain
            ? pattern with { Mode = null, Cameo = plain.Cameo }
            : pattern;

    private bool SaysNothing(FramePattern[] patterns, Predicate predicate, SlotReader slots)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Nothing && matcher.Holds(predicate, pattern, slots))
            {
                return true;
            }
        }

        return false;
    }

    private static Folded? FoldedOf(Predicate predicate, FramePattern pattern, SlotReader slots) =>
        EventFolding.StatusOf(predicate, pattern, slots.Scene.Parse[predicate.Token] is { IsRoot: false, Head.Lemma: var head } ? head : null) is { } status ? EventFolding.Fold(pattern, status) : null;
}
