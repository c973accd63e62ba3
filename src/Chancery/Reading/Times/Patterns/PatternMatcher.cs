using Chancery.Reading.Atoms;

namespace Chancery.Reading.Times.Patterns;

/// <summary>Tries patterns at the atoms of one text.</summary>
internal sealed class PatternMatcher(PatternSet set, AtomText atoms)
{
    private const int MostCaptures = 16;
    private readonly Capture[] _captures = new Capture[MostCaptures];
    private int _captured;
    private int _nestedAt = -1;
    private TimeCandidate? _nested;

    /// <summary>The longest candidates at the atom, as built by <see cref="TimeForms"/>; none when no pattern fits.</summary>
    public IReadOnlyList<TimeCandidate> At(int index)
    {
        IReadOnlyList<TimeCandidate> best = [];
        var bestEnd = index;
        foreach (var program in set.StartingWith(atoms[index]))
        {
            if (TryMatch(program, index, out var match) && match.End > bestEnd
                && TimeForms.Build(match, atoms) is { Count: > 0 } built)
            {
                (best, bestEnd) = (built, match.End);
            }
        }

        return best;
    }

    private bool TryMatch(int program, int index, out PatternMatch match)
    {
        var saved = _captured;
        var steps = set.Programs[program].Steps;
        if (Run(steps, 0, index, out var end))
        {
            match = new PatternMatch(set.Programs[program].Source, atoms, index, end, _captures[saved.._captured]);
            _captured = saved;
            return true;
        }

        _captured = saved;
        match = null!;
        return false;
    }

    /// <summary>Goes back to forks by recursion, whose depth is bounded by the length of a pattern.</summary>
    private bool Run(Step[] steps, int step, int index, out int end)
    {
        while (true)
        {
            switch (steps[step].Kind)
            {
                case StepKind.Accept:
                    end = index;
                    return true;
                case StepKind.Jump:
                    step = steps[step].Target;
                    continue;
                case StepKind.Fork:
                    var saved = _captured;
                    if (Run(steps, step + 1, index, out end))
                    {
                        return true;
                    }

                    _captured = saved;
                    step = steps[step].Target;
                    continue;
                case StepKind.Word when atoms[index].Word == steps[step].Target && steps[step].Target > 0:
                    index++;
                    step++;
                    continue;
                case StepKind.Class when TryClass((TimeClass)steps[step].Target, steps[step].Part, index, out var capture):
                    if (_captured == MostCaptures)
                    {
                        end = index;
                        return false;
                    }

                    _captures[_captured++] = capture;
                    index = capture.End;
                    step++;
                    continue;
                default:
                    end = index;
                    return false;
            }
        }
    }

    private bool TryClass(TimeClass name, byte part, int index, out Capture capture)
    {
        capture = new Capture(name, part, index, index, "", 0, null);
        if (name == TimeClass.Date)
        {
            if (NestedAt(index) is not { } nested)
            {
                return false;
            }

            capture = capture with { End = nested.End, Form = nested.Form };
            return true;
        }

        if (ClassReader.TryRead(set, atoms, name, index, out var end, out var number, out var text))
        {
            capture = capture with { End = end, Number = number, Text = text };
            return true;
        }

        return false;
    }

    /// <summary>The longest date without a nested date at the atom; the last answer is kept, many patterns ask it in turn.</summary>
    private TimeCandidate? NestedAt(int index)
    {
        if (_nestedAt == index)
        {
            return _nested;
        }

        TimeCandidate? best = null;
        foreach (var program in set.StartingWith(atoms[index]))
        {
            if (set.Basic[program] && TryMatch(program, index, out var match) && match.End > (best?.End ?? index)
                && TimeForms.Build(match, atoms) is [{ } only] && only.First == index && only.End == match.End)
            {
                best = only;
            }
        }

        (_nestedAt, _nested) = (index, best);
        return best;
    }
}
