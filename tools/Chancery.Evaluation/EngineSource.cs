using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Evaluation;

/// <summary>Makes a reader from the lexicon and model that lie beside the program.</summary>
internal static class EngineSource
{
    public static ReportReader Reader() => new(Language(), Lexicon());

    public static LanguageEngine Language()
    {
        using var model = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "models", "en.model"));
        return LanguageEngine.Load(model);
    }

    public static CompiledLexicon Lexicon() =>
        CompiledLexicon.Load(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "lexicon.bin")));
}
