using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Evaluation;

/// <summary>Makes a reader from the lexicon and model that lie beside the program.</summary>
internal static class EngineSource
{
    public static ReportReader Reader()
    {
        using var model = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "models", "en.model"));
        return new ReportReader(LanguageEngine.Load(model), Lexicon());
    }

    public static CompiledLexicon Lexicon() =>
        CompiledLexicon.Load(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "lexicon.bin")));
}
