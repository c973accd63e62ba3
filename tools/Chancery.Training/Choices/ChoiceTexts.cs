using Chancery.Scoring.Events;

namespace Chancery.Training.Choices;

/// <summary>What choices are learned from: reports and single sentences of which every act is annotated, those kept aside among them.</summary>
internal static class ChoiceTexts
{
    /// <summary>Takes <c>--sentences PAIRS.tsv ACTS.tsv</c> and <c>--own PAIRS_FOLDER ACTS_FOLDER</c> out of the arguments behind the folder of cases; gives what is left.</summary>
    public static (IReadOnlyList<GoldReport> Reports, string[] Others) Read(string cases, string[] arguments)
    {
        var reports = CaseFolder.Read(cases).ToList();
        var rest = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--own" when i + 2 < arguments.Length:
                    reports.AddRange(SentenceActs.ReadOwn(arguments[i + 1], arguments[i + 2]));
                    i += 2;
                    break;
                case "--sentences" when i + 2 < arguments.Length:
                    reports.AddRange(SentenceActs.Read(arguments[i + 1], arguments[i + 2]));
                    i += 2;
                    break;
                default:
                    rest.Add(arguments[i]);
                    break;
            }
        }

        return (reports, [.. rest]);
    }
}
