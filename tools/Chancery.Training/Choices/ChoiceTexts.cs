using System.Globalization;
using Chancery.Scoring.Events;

namespace Chancery.Training.Choices;

/// <summary>What choices are learned from: reports and single sentences of which every act is annotated, those kept aside among them.</summary>
internal static class ChoiceTexts
{
    /// <summary>
    /// Takes <c>--sentences PAIRS.tsv ACTS.tsv</c>, <c>--own PAIRS_FOLDER ACTS_FOLDER</c>, <c>--news CASES TEXTS</c> and <c>--real N</c> out of the arguments behind the folder
    /// of cases; gives what is left, and how much a text counts by its number: a sentence or report of real news as much as N others.
    /// </summary>
    public static (IReadOnlyList<GoldReport> Reports, string[] Others, Func<int, float> WeightOf) Read(string cases, string[] arguments)
    {
        var real = new HashSet<int>();
        var count = 1f;
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
                    AddReal(SentenceActs.Read(arguments[i + 1], arguments[i + 2]));
                    i += 2;
                    break;
                case "--news" when i + 2 < arguments.Length:
                    AddReal(CaseFolder.Read(arguments[i + 1], arguments[i + 2]));
                    i += 2;
                    break;
                case "--real" when i + 1 < arguments.Length:
                    count = float.Parse(arguments[++i], CultureInfo.InvariantCulture);
                    break;
                default:
                    rest.Add(arguments[i]);
                    break;
            }
        }

        return (reports, [.. rest], group => real.Contains(group) ? count : 1);

        void AddReal(IReadOnlyList<GoldReport> texts)
        {
            real.UnionWith(Enumerable.Range(reports.Count, texts.Count));
            reports.AddRange(texts);
        }
    }
}
