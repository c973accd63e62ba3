using Chancery.Scoring.Events;

namespace Chancery.Evaluation;

/// <summary>How far two annotators agree on the acts of the same reports, scored as a reading is.</summary>
internal static class Agreement
{
    public static int Run(string[] args)
    {
        if (args is not [var first, var second, .. var options])
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation agreement CASES SECOND [--lexicon DIR]");
            return 1;
        }

        var reader = new ReportReader(EngineSource.Language(), EngineSource.Lexicon(options));
        var seconds = CaseFolder.Read(second).ToDictionary(report => report.Name, StringComparer.Ordinal);
        var pairs = CaseFolder.Read(first).Where(report => seconds.ContainsKey(report.Name)).Select(report => (report, seconds[report.Name])).ToList();
        new EventScorer(report => reader.Read(report)).Compare(pairs, Console.Out);
        return pairs.Count > 0 ? 0 : 1;
    }
}
