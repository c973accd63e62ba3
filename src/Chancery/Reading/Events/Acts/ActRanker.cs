using System.Collections.Frozen;
using Chancery.Lexicon.Events;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Decides by learned weights which predicates tell acts and of what type: a log-linear model over what their frames offer.</summary>
internal sealed class ActRanker(EventLexicon lexicon, ActOptions options)
{
    /// <summary>An act must be so probable.</summary>
    private const double Least = 0.4;

    private readonly FrozenDictionary<ulong, float> _weights = FeatureTally.Index(lexicon.ActWeights);
    private readonly ActFeatures _features = new(lexicon);

    public bool IsTrained => _weights.Count > 0;

    /// <summary>What each predicate may tell, with its features.</summary>
    public List<ActSituation> Survey(EventCandidate?[] candidates, SlotReader slots)
    {
        var survey = new ActSurvey(candidates, slots.Scene);
        var tally = FeatureTally.Recording();
        var all = new List<ActSituation>();
        foreach (var predicate in slots.Scene.Predicates.Items)
        {
            var offered = options.Of(predicate, candidates[predicate.Index], candidates, slots);
            if (offered.Count < 2)
            {
                continue;
            }

            var features = new List<ScopedFeature[]>();
            foreach (var option in offered)
            {
                _features.Add(option, candidates, survey, slots, tally);
                features.Add([.. tally.Seen]);
            }

            all.Add(new ActSituation(predicate, offered, features));
        }

        return all;
    }

    /// <summary>Drops candidates that are improbable and puts in those that are not though their frames are silent.</summary>
    public void Decide(EventCandidate?[] candidates, SlotReader slots)
    {
        var survey = new ActSurvey(candidates, slots.Scene);
        var tally = FeatureTally.Weighing(_weights);
        var decided = new EventCandidate?[candidates.Length];
        foreach (var predicate in slots.Scene.Predicates.Items)
        {
            decided[predicate.Index] = Decide(predicate, candidates, survey, slots, tally);
        }

        decided.CopyTo(candidates, 0);
    }

    private EventCandidate? Decide(Predicate predicate, EventCandidate?[] candidates, ActSurvey survey, SlotReader slots, FeatureTally tally)
    {
        var fired = candidates[predicate.Index];
        var offered = options.Of(predicate, fired, candidates, slots);
        if (offered.Count < 2)
        {
            return fired;
        }

        Span<float> sums = stackalloc float[offered.Count];
        for (var i = 0; i < offered.Count; i++)
        {
            _features.Add(offered[i], candidates, survey, slots, tally);
            sums[i] = tally.Sum;
        }

        var best = 1;
        var (highest, total) = (sums[0], 0.0);
        for (var i = 1; i < sums.Length; i++)
        {
            best = sums[i] > sums[best] ? i : best;
            highest = Math.Max(highest, sums[i]);
        }

        foreach (var sum in sums)
        {
            total += Math.Exp(sum - highest);
        }

        var probability = Math.Exp(sums[best] - highest) / total;
        if (probability >= Least)
        {
            var chosen = offered[best].Candidate!;
            chosen.Dropped = null;
            chosen.Probability = probability;
            return chosen;
        }

        if (fired is { Kept: true })
        {
            fired.Dropped = "the weights of words and tree speak against it";
        }

        return fired;
    }
}
