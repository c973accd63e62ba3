using Chancery.Intake;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Evaluation.Coreference;

/// <summary>
/// Scores coreference on a treebank that carries entities in MISC: persons, organisations and places, entities of one
/// mention left out. With <c>--given-trees</c> the annotated trees are read instead of the model's.
/// </summary>
internal static class CoreferenceScorer
{
    public static int Run(string[] args)
    {
        if (args is not [var path, .. var options] || options is not ([] or ["--given-trees"]))
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation coreference TREEBANK.conllu [--given-trees]");
            return 1;
        }

        CoreferenceTable byHead = new(true, CoreferenceTable.Named), byWords = new(false, CoreferenceTable.Named);
        var own = options.Length == 0 ? EngineSource.Reader() : null;
        var lexicon = EngineSource.Lexicon();
        foreach (var document in EntityReader.Read(File.ReadLines(path)))
        {
            var trees = Conllu.ReadParse(document.Conllu);
            var reader = own ?? new ReportReader(new GivenTrees(trees), lexicon);
            var found = FoundMentions.Of(reader.Read(ReportFactory.FromText(trees.Text)), trees);
            byHead.Add(document, found, trees);
            byWords.Add(document, found, trees);
        }

        Console.WriteLine($"## the same head\n{byHead}\n\n## the same words\n{byWords}");
        return 0;
    }
}
