using Chancery.Language;
using Chancery.Lexicography;
using Chancery.Lexicon;

namespace Chancery.Training;

/// <summary>A model file and the sources of a lexicon, as they stand now.</summary>
internal sealed record Engine(LanguageEngine Language, CompiledLexicon Lexicon)
{
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

        using var stream = File.OpenRead(model);
        return new Engine(LanguageEngine.Load(stream), CompiledLexicon.Load(CompiledLexicon.Compile(data)));
    }
}
