using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Cli;

/// <summary>Loads the compiled lexicon and the language model that lie beside the program.</summary>
internal sealed class EngineLoader(string programFolder)
{
    /// <summary>File name of the compiled lexicon.</summary>
    public const string LexiconFile = "lexicon.bin";

    /// <summary>Path of the English model, relative to the program.</summary>
    public static readonly string ModelFile = Path.Combine("models", "en.model");

    /// <summary>The whole reader: lexicon and language model.</summary>
    public ReportReader LoadReader() => new(LoadLanguage(), LoadLexicon());

    /// <summary>The compiled lexicon.</summary>
    public CompiledLexicon LoadLexicon() => CompiledLexicon.Load(File.ReadAllBytes(Existing(LexiconFile, "compiled lexicon")));

    /// <summary>The language engine for English.</summary>
    public LanguageEngine LoadLanguage()
    {
        using var model = new FileStream(
            Existing(ModelFile, "language model"), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        return LanguageEngine.Load(model);
    }

    private string Existing(string file, string what)
    {
        var path = Path.Combine(programFolder, file);
        return File.Exists(path)
            ? path
            : throw new CliFailure(ExitCode.Internal, $"the {what} is missing: {path} (build or install the program again)");
    }
}
