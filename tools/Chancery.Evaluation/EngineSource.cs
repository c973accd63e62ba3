using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Evaluation;

/// <summary>Makes a reader from the lexicon and model that lie beside the program.</summary>
internal static class EngineSource
{
    public static ReportReader Reader()
    {
        var folder = AppContext.BaseDirectory;
        var lexicon = CompiledLexicon.Load(File.ReadAllBytes(Path.Combine(folder, "lexicon.bin")));
        using var model = File.OpenRead(Path.Combine(folder, "models", "en.model"));
        return new ReportReader(LanguageEngine.Load(model), lexicon);
    }
}
