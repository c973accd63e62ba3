using Chancery.Lexicon.Times;
using Chancery.Reading.Times.Patterns;

namespace Chancery.Reading.Times;

/// <summary>Tells whoever reads a lexicon whether its times part can be used.</summary>
public static class TimeLexiconChecks
{
    /// <summary>True for a class that words can belong to.</summary>
    public static bool IsClass(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Enum.TryParse<TimeClass>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out _);
    }

    /// <summary>What is wrong with a pattern, in one sentence; null when nothing is.</summary>
    public static string? FaultOf(TimePattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (pattern.Id.Length == 0 || pattern.Meaning.Length == 0)
        {
            return "A pattern needs an id and a meaning.";
        }

        if (!TimeForms.Exists(pattern.Gives))
        {
            return $"There is no reading '{pattern.Gives}'.";
        }

        try
        {
            var vocabulary = new Atoms.Vocabulary(PatternCompiler.WordsOf(pattern.Pattern));
            _ = PatternCompiler.Compile(pattern, vocabulary).Starts().Count();
            return null;
        }
        catch (FormatException fault)
        {
            return fault.Message;
        }
    }
}
