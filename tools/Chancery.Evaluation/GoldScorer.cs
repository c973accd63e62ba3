using Chancery.Reading.Events;
using Chancery.Scoring;

namespace Chancery.Evaluation;

/// <summary>Scores events on gold of any form that <c>chancery evaluate</c> knows, each part on its own.</summary>
internal static class GoldScorer
{
    public static int Run(string[] args)
    {
        if (args is not [var path, .. var options])
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation events GOLD [--verbose] [--lexicon DIR]");
            return 1;
        }

        var lexicon = EngineSource.Lexicon(options);
        var gold = GoldSet.Read(path);
        var reader = new Lazy<ReportReader>(() => new ReportReader(EngineSource.Language(), lexicon));
        var coder = new Lazy<PairCoder>(() => new PairCoder(EngineSource.Language(), lexicon));
        foreach (var part in new[] { Part.Tuned, Part.Aside })
        {
            gold.Score(() => reader.Value.Read, () => coder.Value, part, options.Contains("--verbose"), Console.Out);
            Console.WriteLine();
        }

        return 0;
    }
}
