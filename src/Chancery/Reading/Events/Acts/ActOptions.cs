using Chancery.Lexicon.Events;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Lists what a predicate may tell: nothing, the act whose frame fires, and those whose frames know its word but whose conditions fail.</summary>
internal sealed class ActOptions(FrameIndex index, FrameMatcher matcher)
{
    public List<ActOption> Of(Predicate predicate, EventCandidate? fired, EventCandidate?[] candidates, SlotReader slots)
    {
        var options = new List<ActOption> { new(null, false, 0, []) };
        if (fired is { Kept: true })
        {
            options.Add(new(fired, true, 0, []));
        }

        foreach (var frame in index.Of(predicate))
        {
            // Where a frame says that nothing is to be coded, it has been thought of.
            var silenced = Array.Exists(frame.Patterns, pattern => pattern.Nothing && !matcher.Failing(predicate, pattern, slots).Any());
            foreach (var pattern in silenced ? [] : frame.Patterns)
            {
                if (!pattern.Nothing && pattern.Type is not ("STATEMENT" or "ROUTINE"))
                {
                    Add(predicate, frame, pattern, candidates, slots, options);
                }
            }
        }

        return options;
    }

    private void Add(Predicate predicate, Frame frame, FramePattern pattern, EventCandidate?[] candidates, SlotReader slots, List<ActOption> options)
    {
        if (EventFolding.StatusOf(predicate, pattern, slots.Scene.Parse[predicate.Token] is { IsRoot: false, Head.Lemma: var head } ? head : null) is not { } status)
        {
            return;
        }

        var folded = EventFolding.Fold(pattern, status);
        var at = options.FindIndex(option => option.Candidate?.Folded.Type == folded.Type);
        if (at >= 0 && options[at].Fired)
        {
            return;
        }

        var failing = matcher.Failing(predicate, pattern, slots).ToList();
        if (at >= 0 && options[at].Failing <= failing.Count)
        {
            return;
        }

        var option = new ActOption(new EventCandidate(predicate, matcher.Loosely(frame, pattern, predicate, slots), folded) { Soft = true }, false, failing.Count, [.. failing.Select(condition => (condition.Not ? "not-" : "") + condition.Slot)]);
        EventGate.Judge(option.Candidate!, candidates, slots.Scene);
        if (!option.Candidate!.Kept) // what is asked for, imagined or agreed is no act of its own, whatever its words
        {
            return;
        }

        if (at >= 0)
        {
            options[at] = option;
        }
        else
        {
            options.Add(option);
        }
    }
}
