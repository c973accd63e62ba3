using Chancery.Language;
using Chancery.Lexicography;
using Chancery.Lexicon;

namespace Chancery.Evaluation;

/// <summary>Makes a reader from the lexicon and model that lie beside the program.</summary>
internal static class EngineSource
{
    public static ReportReader Reader() => new(Language(), Lexicon());

    public static LanguageEngine Language() => LanguageEngine.Load(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "models", "en.model")));

    public static CompiledLexicon Lexicon() =>
        CompiledLexicon.Load(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "lexicon.bin")));

    /// <summary>The compiled lexicon, or with <c>--lexicon DIR</c> the sources of that folder, compiled now.</summary>
    public static CompiledLexicon Lexicon(string[] options)
    {
        if (Option(options, "--lexicon") is not { } folder)
        {
            return Lexicon();
        }

        var problems = new LexiconProblems();
        var data = LexiconSource.Read([folder], problems);
        return problems.Items.Count == 0
            ? CompiledLexicon.Load(CompiledLexicon.Compile(data))
            : throw new InvalidDataException(string.Join('\n', problems.Items.Select(problem => $"{problem.File}:{problem.Line}: {problem.Message}")));
    }

    /// <summary>What follows a name among the options; null when it is not there.</summary>
    public static string? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;
}
