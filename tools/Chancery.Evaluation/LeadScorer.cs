using Chancery.Scoring;
using Chancery.Scoring.Events;

namespace Chancery.Evaluation;

/// <summary>Type and sides of the acts of leads, area by area and all together; days and status are not told there.</summary>
internal static class LeadScorer
{
    public static int Run(string[] args)
    {
        if (args is not [var folder, .. var options] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation leads FOLDER [--verbose] [--lexicon DIR]");
            return 1;
        }

        var reader = new ReportReader(EngineSource.Language(), EngineSource.Lexicon(options));
        var scorer = new EventScorer(reader.Read);
        var all = new List<GoldReport>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            var leads = LeadFile.Read(file);
            Console.WriteLine($"# {Path.GetFileNameWithoutExtension(file)}: {leads.Count} leads");
            scorer.Run(leads, Part.Tuned, options.Contains("--verbose"), Console.Out);
            all.AddRange(leads);
        }

        Console.WriteLine($"# all: {all.Count} leads");
        scorer.Run(all, Part.Tuned, verbose: false, Console.Out);
        return 0;
    }
}
