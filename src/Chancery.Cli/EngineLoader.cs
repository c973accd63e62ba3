using Chancery.Cli.Lexicons;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Lexicon.Places;

namespace Chancery.Cli;

/// <summary>Loads the compiled lexicon and the language model that lie beside the program.</summary>
internal sealed class EngineLoader(string programFolder)
{
    /// <summary>File name of the compiled lexicon.</summary>
    public const string LexiconFile = "lexicon.bin";

    /// <summary>Path of the English model, relative to the program.</summary>
    public static readonly string ModelFile = Path.Combine("models", "en.model");

    /// <summary>The whole reader: lexicon and language model.</summary>
    public ReportReader LoadReader() => new(LoadLanguage(), LoadLexicon(), LoadGazetteer());

    /// <summary>A private folder that is laid over the shipped lexicon; null for the shipped one alone.</summary>
    public string? PrivateLexicon { get; set; }

    /// <summary>A gazetteer of imported places; null for none.</summary>
    public string? Gazetteer { get; set; }

    /// <summary>The imported places that the user named; null for none.</summary>
    /// <exception cref="CliFailure">The file is missing, or something else.</exception>
    public ImportedPlaces? LoadGazetteer()
    {
        if (Gazetteer is null)
        {
            return null;
        }

        try
        {
            return ImportedPlaces.Load(File.ReadAllBytes(Gazetteer));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new CliFailure(ExitCode.InputsFailed, $"{Gazetteer}: {exception.Message}", exception);
        }
    }

    /// <summary>The shipped and the private sources of the lexicon.</summary>
    public LexiconStack Lexicons => new(programFolder, PrivateLexicon);

    /// <summary>The compiled lexicon; with a private folder both are compiled now.</summary>
    /// <exception cref="CliFailure">The private folder has faults.</exception>
    public CompiledLexicon LoadLexicon() => PrivateLexicon is not null
        ? Lexicons.Compile()
        : CompiledLexicon.Load(File.ReadAllBytes(Existing(LexiconFile, "compiled lexicon")));

    /// <summary>The language engine for English.</summary>
    public LanguageEngine LoadLanguage() => LanguageEngine.Load(MappedFile.Open(Existing(ModelFile, "language model")));

    private string Existing(string file, string what)
    {
        var path = Path.Combine(programFolder, file);
        return File.Exists(path)
            ? path
            : throw new CliFailure(ExitCode.Internal, $"the {what} is missing: {path} (build or install the program again)");
    }
}
