using Chancery.Evaluation;
using Chancery.Evaluation.Coreference;
using Chancery.Evaluation.Fuzzing;

// One line per scorer: the name on the command line, what it does.
var scorers = new Dictionary<string, Func<string[], int>>
{
    ["actors"] = ActorScorer.Run,
    ["agreement"] = Agreement.Run,
    ["attributions"] = AttributionScorer.Run,
    ["commitments"] = CommitmentScorer.Run,
    ["coreference"] = CoreferenceScorer.Run,
    ["date-rules"] = DateBaselines.Run,
    ["events"] = GoldScorer.Run,
    ["fuzz"] = FuzzRun.Run,
    ["lost"] = LostActs.Run,
    ["passes"] = PassTimes.Run,
    ["places"] = PlaceScorer.Run,
    ["quantities"] = QuantityScorer.Run,
    ["sentences"] = WholeSentenceScorer.Run,
    ["times"] = TimeScorer.Run,
    ["weights"] = WeightsOf.Run,
};

if (args is [var name, .. var rest] && scorers.TryGetValue(name, out var run))
{
    return run(rest);
}

Console.Error.WriteLine($"usage: Chancery.Evaluation {string.Join('|', scorers.Keys)} …");
return 1;
