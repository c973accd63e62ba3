using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Model;

namespace Chancery.Tests;

/// <summary>
/// The real thing, once for all tests: the lexicon and the language model as the build lays them beside the tests.
/// Everything here is immutable and thread-safe.
/// </summary>
internal static class TestEngine
{
    private static readonly Lazy<CompiledLexicon> LazyLexicon = new(() => CompiledLexicon.Load(File.ReadAllBytes(PathOf("lexicon.bin"))));
    private static readonly Lazy<LanguageEngine> LazyLanguage = new(() => LanguageEngine.Load(File.ReadAllBytes(PathOf("models", "en.model"))));
    private static readonly Lazy<ReportReader> LazyReader = new(() => new ReportReader(Language, Lexicon));

    /// <summary>The shipped lexicon, compiled.</summary>
    public static CompiledLexicon Lexicon => LazyLexicon.Value;

    /// <summary>The shipped English model.</summary>
    public static LanguageEngine Language => LazyLanguage.Value;

    /// <summary>The whole flow over both.</summary>
    public static ReportReader Reader => LazyReader.Value;

    /// <summary>Parses a text without breaks.</summary>
    public static Parse Parse(string text) => Language.Parse(text, []);

    private static string PathOf(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}
