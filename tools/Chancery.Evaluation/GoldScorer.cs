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
            Console.Error.WriteLine("usage: Chancery.Evaluation events GOLD [--texts DIR] [--verbose] [--lexicon DIR]");
            return 1;
        }

        var lexicon = EngineSource.Lexicon(options);
        GoldSet gold;
        try
        {
            gold = GoldSet.Read(path, EngineSource.Option(options, "--texts"));
        }
        catch (FormatException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }

        var reader = new Lazy<ReportReader>(() => new ReportReader(EngineSource.Language(), lexicon));
        var coder = new Lazy<PairCoder>(() => new PairCoder(EngineSource.Language(), lexicon));
        foreach (var part in new[] { Part.Tuned, Part.Aside })
        {
            // Whoever tunes must not see what went wrong in the part kept aside.
            var tells = part == Part.Tuned && options.Contains("--verbose");
            gold.Score(() => reader.Value.Read, () => coder.Value, part, tells, Console.Out);
            Console.WriteLine();
        }

        return 0;
    }
}
