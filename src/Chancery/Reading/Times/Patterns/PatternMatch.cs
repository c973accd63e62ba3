using Chancery.Lexicon.Times;
using Chancery.Reading.Atoms;

namespace Chancery.Reading.Times.Patterns;

/// <summary>A pattern that fits, and what its classes caught.</summary>
internal sealed class PatternMatch(TimePattern pattern, AtomText atoms, int first, int end, Capture[] captures)
{
    public TimePattern Pattern { get; } = pattern;

    public int First { get; } = first;

    public int End { get; } = end;

    public Capture? this[TimeClass name, int part = 0]
    {
        get
        {
            foreach (var capture in captures)
            {
                if (capture.Class == name && capture.Part == part)
                {
                    return capture;
                }
            }

            return null;
        }
    }

    public bool Has(TimeClass name) => this[name] is not null;

    public int? Integer(TimeClass name, int part = 0) => this[name, part]?.Integer;

    public string? Text(TimeClass name) => this[name]?.Text;

    public TimeForm? Form(TimeClass name, int part = 0) => this[name, part]?.Form;

    /// <summary>True when that word, in small letters, is among the words of the match.</summary>
    public bool HasWord(string word)
    {
        for (var i = First; i < End; i++)
        {
            if (atoms.FormOf(i).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
