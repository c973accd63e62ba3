using Chancery.Lexicon.Times;

namespace Chancery.Reading.Times.Patterns;

/// <summary>What one step of a compiled pattern does.</summary>
internal enum StepKind : byte
{
    /// <summary>Goes on when the atom is that word or sign.</summary>
    Word,

    /// <summary>Goes on when the class fits here.</summary>
    Class,

    /// <summary>Tries the next step, and if that fails another one.</summary>
    Fork,

    /// <summary>Goes to another step.</summary>
    Jump,

    /// <summary>The pattern fits.</summary>
    Accept,
}

/// <summary>One step of a compiled pattern.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Target">A word's number, a class, or the number of a step.</param>
/// <param name="Part">For a class: which of several catches.</param>
internal readonly record struct Step(StepKind Kind, int Target, byte Part = 0);

/// <summary>A compiled pattern.</summary>
internal sealed record PatternProgram(TimePattern Source, Step[] Steps)
{
    /// <summary>The words and classes with which it can start.</summary>
    public IEnumerable<Step> Starts()
    {
        var pending = new Stack<int>([0]);
        while (pending.TryPop(out var index))
        {
            var step = Steps[index];
            switch (step.Kind)
            {
                case StepKind.Fork:
                    pending.Push(index + 1);
                    pending.Push(step.Target);
                    break;
                case StepKind.Jump:
                    pending.Push(step.Target);
                    break;
                case StepKind.Accept:
                    throw new FormatException($"The pattern {Source.Id} can be empty.");
                default:
                    yield return step;
                    break;
            }
        }
    }
}
