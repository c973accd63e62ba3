using System.Globalization;
using Chancery.Intake;

namespace Chancery.Evaluation;

/// <summary>Prints what the weights make of each predicate of a text: the options with their features and what each of these adds.</summary>
internal static class WeightsOf
{
    private const int Most = 14;

    public static int Run(string[] args)
    {
        if (args is not [var text, .. var options])
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation weights TEXT [--lexicon DIR]");
            return 1;
        }

        var lexicon = EngineSource.Lexicon(options);
        var weights = lexicon.Data.Events.ActWeights.ToDictionary(weight => (weight.Scope, weight.Feature), weight => weight.Value);
        var situation = new ReportReader(EngineSource.Language(), lexicon).EventSituation(ReportFactory.FromText(text), ranked: false);
        foreach (var predicate in situation.Predicates)
        {
            Console.WriteLine($"# {predicate.Predicate.Lemma}");
            for (var i = 0; i < predicate.Options.Count; i++)
            {
                var parts = predicate.Features[i].Select(feature => (feature, Adds: feature.Value * weights.GetValueOrDefault((feature.Scope, feature.Name)))).Where(part => part.Adds != 0).ToList();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {predicate.Options[i].Candidate?.Folded.Type ?? "no act"} {parts.Sum(part => part.Adds):0.00}"));
                foreach (var (feature, adds) in parts.OrderByDescending(part => Math.Abs(part.Adds)).Take(Most))
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {adds,6:0.00} {feature.Scope} | {feature.Name}"));
                }
            }
        }

        return 0;
    }
}
