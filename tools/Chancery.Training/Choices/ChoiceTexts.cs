using Chancery.Scoring.Events;

namespace Chancery.Training.Choices;

/// <summary>What choices are learned from: annotated reports, real sentences with all their acts, and sentences with one act marked.</summary>
/// <param name="Reports">Reports and sentences of which every act is annotated, those kept aside among them.</param>
/// <param name="Marked">Sentences of which one act is known.</param>
internal sealed record ChoiceTexts(IReadOnlyList<GoldReport> Reports, MarkedSentences Marked)
{
    /// <summary>Takes <c>--pairs FOLDER</c> and <c>--sentences PAIRS.tsv ACTS.tsv</c> out of the arguments behind the folder of cases; gives what is left.</summary>
    public static (ChoiceTexts Texts, string[] Others) Read(string cases, string[] arguments)
    {
        var reports = CaseFolder.Read(cases).ToList();
        var marked = MarkedSentences.None;
        var rest = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--pairs" when i + 1 < arguments.Length:
                    marked = MarkedSentences.Read(arguments[++i]);
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

        return (new ChoiceTexts(reports, marked), [.. rest]);
    }
}
