using Chancery.Evaluation;
using Chancery.Evaluation.Coreference;

// One line per scorer: the name on the command line, what it does.
var scorers = new Dictionary<string, Func<string[], int>>
{
    ["actors"] = ActorScorer.Run,
    ["attributions"] = AttributionScorer.Run,
    ["coreference"] = CoreferenceScorer.Run,
    ["events"] = EventScorer.Run,
    ["places"] = PlaceScorer.Run,
};

if (args is [var name, .. var rest] && scorers.TryGetValue(name, out var run))
{
    return run(rest);
}

Console.Error.WriteLine($"usage: Chancery.Evaluation {string.Join('|', scorers.Keys)} …");
return 1;
