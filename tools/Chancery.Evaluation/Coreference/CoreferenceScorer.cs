using Chancery.Intake;
using Chancery.Language;
using Chancery.Reading.Coreference;
using Chancery.Reading.Headings;

namespace Chancery.Evaluation.Coreference;

/// <summary>
/// Scores coreference on a treebank that carries entities in MISC: the actors and places of a reading against persons,
/// organisations and places, and the chains against entities of all kinds. Entities of one mention are left out on both
/// sides, as in the shared tasks. With <c>--given-trees</c> the annotated trees are read instead of the model's.
/// </summary>
internal static class CoreferenceScorer
{
    public static int Run(string[] args)
    {
        if (args is not [var path, .. var options] || options is not ([] or ["--given-trees"]))
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation coreference TREEBANK.conllu [--given-trees] | TEXT.txt");
            return 1;
        }

        if (path.EndsWith(".txt", StringComparison.Ordinal))
        {
            Print(File.ReadAllText(path));
            return 0;
        }

        CoreferenceTable all = new(true, null), byHead = new(true, CoreferenceTable.Named), byWords = new(false, CoreferenceTable.Named);
        var own = options.Length == 0 ? EngineSource.Language() : null;
        var lexicon = EngineSource.Lexicon();
        var chains = new ChainFinder(lexicon.Data.Coreference, lexicon.Data.Actors, lexicon.Data.Places);
        foreach (var document in EntityReader.Read(File.ReadLines(path)))
        {
            var trees = Conllu.ReadParse(document.Conllu);
            var engine = own ?? (ILanguageEngine)new GivenTrees(trees);
            var found = FoundMentions.Of(new ReportReader(engine, lexicon).Read(ReportFactory.FromText(trees.Text)), trees);
            byHead.Add(document, found, trees);
            byWords.Add(document, found, trees);
            all.Add(document, FoundMentions.Of(chains, engine.Parse(trees.Text, []), trees), trees);
        }

        Console.WriteLine($"""
            ## actors and places as the reading gives them, against annotated persons, organisations and places; the same head
            {byHead}

            ## the same; all words of a mention must agree
            {byWords}

            ## chains over all phrases, against all annotated entities; the same head
            {all}
            """);
        return 0;
    }

    /// <summary>The chains of a text and their margins, to see why something was tied.</summary>
    private static void Print(string text)
    {
        var lexicon = EngineSource.Lexicon();
        var parse = EngineSource.Language().Parse(text, []);
        var chains = new ChainFinder(lexicon.Data.Coreference, lexicon.Data.Actors, lexicon.Data.Places);
        foreach (var chain in chains.Find(new Heading { Report = ReportFactory.FromText(text) }, parse).Items)
        {
            Console.WriteLine($"{chain.Kind,-12} {string.Join(" | ", chain.Mentions.Select(m => $"{parse.SpanOf(m.Tokens).TextOf(text)} ({m.Class} {m.Margin:0.0})"))}");
        }
    }
}
