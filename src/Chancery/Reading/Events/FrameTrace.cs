using Chancery.Lexicon.Events;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Tells why frames are silent, for those who write them. Slow and only run on request.</summary>
internal sealed class FrameTrace(FrameIndex index, FrameMatcher matcher, SlotReader slots)
{
    /// <summary>One line for each frame of the predicate: its closest pattern and what that lacks.</summary>
    public IEnumerable<SilentFrame> Of(Predicate predicate, EventCandidate? candidate, bool isWhole)
    {
        foreach (var (frame, _) in index.Of(predicate))
        {
            if (candidate?.Match.Frame == frame)
            {
                var reason = !candidate.Kept ? candidate.Dropped : isWhole ? null : $"{candidate.Folded.Type} needs somebody it is done to";
                if (reason is not null)
                {
                    yield return new SilentFrame(predicate.Token, $"{frame.Id}#{candidate.Match.Pattern.Number}", reason);
                }
            }
            else
            {
                yield return Closest(predicate, frame, candidate);
            }
        }
    }

    private SilentFrame Closest(Predicate predicate, Frame frame, EventCandidate? winner)
    {
        var best = frame.Patterns.Select(pattern => (pattern, Failing: matcher.Failing(predicate, pattern, slots).ToList())).MinBy(pair => pair.Failing.Count);
        return new SilentFrame(predicate.Token, $"{frame.Id}#{best.pattern.Number}", Reason(predicate, best.pattern, best.Failing, winner));
    }

    private string Reason(Predicate predicate, FramePattern pattern, List<FrameCondition> failing, EventCandidate? winner)
    {
        if (failing.Count > 0)
        {
            return string.Join("; ", failing.Select(condition => $"{condition.Slot} {(condition.Not ? "must not" : "must")} hold {Short(condition)}"));
        }

        if (pattern.Nothing)
        {
            return "it fits and says that nothing is coded";
        }

        return winner is not null ? $"{winner.Match.Frame.Id} fits better"
            : slots.Actors(predicate, pattern.Actor).Count == 0 ? $"nobody known stands as actor ({string.Join(' ', pattern.Actor.Select(union => string.Join('+', union)))})"
            : "no political actor of a known country takes part, or it is only imagined";
    }

    private static string Short(FrameCondition condition)
    {
        var words = condition.Words.Concat(condition.Kinds.Select(kind => "$" + kind)).ToList();
        return string.Join(' ', words.Take(8)) + (words.Count > 8 ? " …" : "");
    }
}
