using Chancery.Intake;
using Chancery.Lexicography;
using Chancery.Lexicon;
using Chancery.Scoring;
using Chancery.Scoring.Events;

namespace Chancery.Tests.Reading.Events;

/// <summary>What learned weights change in whole readings: a part of the annotated reports, with and without them.</summary>
public sealed class WeighedReadingTests
{
    private const int Step = 12;

    private static readonly IReadOnlyList<GoldReport> _reports =
        [.. CaseFolder.Read(Path.Combine(AppContext.BaseDirectory, "cases", "events")).Where(report => !report.Aside).Where((_, i) => i % Step == 0)];

    private static readonly Lazy<ReportReader> _rules = new(() => new ReportReader(TestEngine.Language, Unweighed()));

    [Fact]
    public void Weights_RaiseTheScore()
    {
        var (with, without) = (Score(TestEngine.Reader), Score(_rules.Value));
        Assert.True(with.F1 > without.F1 + 0.05, $"{with} with weights, {without} without");
        Assert.True(with.Precision > without.Precision, $"{with} with weights, {without} without");
    }

    [Fact]
    public void Weights_AreNamedInTheEvidence_WhereTheyDecided()
    {
        Assert.Contains(_reports, report => Told(report, TestEngine.Reader));
        Assert.DoesNotContain(_reports, report => Told(report, _rules.Value));
    }

    private static bool Told(GoldReport gold, ReportReader reader) =>
        reader.Read(ReportFactory.FromText(gold.Text) with { Published = gold.Published }).Events.Any(found => found.Evidence.Reason.Contains("was weighed", StringComparison.Ordinal));

    /// <summary>The shipped lexicon under a folder in which the tables of weights are empty.</summary>
    private static CompiledLexicon Unweighed()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-weights-").FullName;
        try
        {
            var events = Directory.CreateDirectory(Path.Combine(folder, "6-events")).FullName;
            foreach (var table in new[] { "act-weights.tsv", "party-weights.tsv", "day-weights.tsv" })
            {
                File.WriteAllText(Path.Combine(events, table), "scope\tfeature\tweight\n");
            }

            var problems = new LexiconProblems();
            var data = LexiconSource.Read([Path.Combine(Repository.Root, "lexicon"), folder], problems);
            Assert.Empty(problems.Items);
            return CompiledLexicon.Load(CompiledLexicon.Compile(data));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Tally Score(ReportReader reader) => new EventScorer(report => reader.Read(report)).Run(_reports, Part.Tuned, verbose: false, TextWriter.Null)[1];
}
