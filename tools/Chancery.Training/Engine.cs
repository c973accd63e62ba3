using Chancery.Language;
using Chancery.Lexicography;
using Chancery.Lexicon;
using Chancery.Lexicon.Events;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>A model file and the sources of a lexicon, as they stand now.</summary>
internal sealed record Engine(LanguageEngine Language, CompiledLexicon Lexicon, LexiconData Data)
{
    /// <summary>A reader of it all.</summary>
    public ReportReader Reader => new(Language, Lexicon);

    /// <summary>A reader that knows those words to have told acts and no others.</summary>
    public ReportReader ReaderWith(LearntTrigger[] triggers) => new(Language, LexiconWith(triggers));

    /// <summary>A lexicon that knows those words to have told acts and no others.</summary>
    public CompiledLexicon LexiconWith(LearntTrigger[] triggers) =>
        CompiledLexicon.Load(CompiledLexicon.Compile(Data with { Events = Data.Events with { Triggers = triggers } }));

    /// <summary>A model file.</summary>
    public static LanguageEngine LanguageOf(string model)
    {
        using var stream = File.OpenRead(model);
        return LanguageEngine.Load(stream);
    }

    /// <summary>Null when the lexicon has faults, which are told.</summary>
    public static Engine? Load(string model, string lexicon)
    {
        var problems = new LexiconProblems();
        var data = LexiconSource.Read([lexicon], problems);
        if (problems.Items.Count > 0)
        {
            Console.Error.WriteLine($"the lexicon has {problems.Items.Count} fault(s)");
            return null;
        }

        return new Engine(LanguageOf(model), CompiledLexicon.Load(CompiledLexicon.Compile(data)), data);
    }
}
