using System.Collections.Frozen;
using Chancery.Language.Neural;
using Chancery.Lexicon.Events;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Decides by learned weights which predicates tell acts and of what type: a log-linear model over what their frames offer.</summary>
internal sealed class ActRanker(LearntWeight[] weights, TypeHints hints, ActOptions options)
{
    /// <summary>An act must be so probable before it is asked who takes part.</summary>
    private const double Least = 0.25;

    private const string Fired = "fired:";

    /// <summary>So sure is the network of acts that there is none; at 0.97 no act of 2,700 reports is lost, at 0.93 three of 15,000.</summary>
    private static readonly float _surely = MathF.Log(0.97f);

    private readonly WeightTable _weights = new(weights);
    private readonly ActFeatures _features = new(hints);

    /// <summary>The frames that were seen when the weights were learned. What a new one says is believed.</summary>
    private readonly FrozenSet<string> _known = weights.Where(weight => weight.Feature.StartsWith(Fired, StringComparison.Ordinal)).Select(weight => weight.Feature[Fired.Length..].Split(':')[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What each predicate may tell, with its features.</summary>
    public List<ActSituation> Survey(EventCandidate?[] candidates, SlotReader slots)
    {
        var survey = new ActSurvey(candidates, slots.Scene);
        var tally = FeatureTally.Recording();
        var all = new List<ActSituation>();
        foreach (var predicate in slots.Scene.Predicates.Items)
        {
            var offered = options.Of(predicate, candidates[predicate.Index], candidates, slots, known: null);
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
        var told = candidates.Select(candidate => candidate is { Kept: true, Match.Doubtful: false }).ToArray();
        foreach (var predicate in slots.Scene.Predicates.Items)
        {
            decided[predicate.Index] = Decide(predicate, candidates, survey, slots, tally);
        }

        foreach (var noun in decided)
        {
            if (noun is { Kept: true, Soft: true, Predicate.Support: { } support } && slots.Scene.Predicates.At(support) is { } verb && told[verb.Index] && candidates[verb.Index] is { } whole && whole.Folded.Type == noun.Folded.Type)
            {
                GiveToVerb(noun, whole);
                decided[verb.Index] = whole;
            }
        }

        decided.CopyTo(candidates, 0);
    }

    /// <summary>"Held exercises with them": where the weights hear the act in the noun, whose frame is silent, and the verb's frame says the same, the verb tells it, since it knows who takes part.</summary>
    private static void GiveToVerb(EventCandidate noun, EventCandidate verb)
    {
        verb.Dropped = null;
        verb.Probability = Math.Max(verb.Probability ?? 0, noun.Probability ?? 0);
        noun.Dropped = "the verb that supports it tells it";
    }

    /// <summary>Where the network of acts sees none, and in the verb that supports a noun neither, the weights hardly ever find one: the choice is spared.</summary>
    private static bool IsSurelyNone(Predicate predicate, ActSigns? signs) =>
        signs is not null && signs.LogType(predicate.Token, "none") > _surely && (predicate.Support is not { } support || signs.LogType(support, "none") > _surely);

    private EventCandidate? Decide(Predicate predicate, EventCandidate?[] candidates, ActSurvey survey, SlotReader slots, FeatureTally tally)
    {
        var fired = candidates[predicate.Index];
        if (fired is { Kept: true, Match: { Doubtful: false, Frame.Id: var frame } } && !_known.Contains(frame))
        {
            return fired;
        }

        if (fired is not { Kept: true } && IsSurelyNone(predicate, slots.Scene.Parse.Signs))
        {
            return fired;
        }

        var offered = options.Of(predicate, fired, candidates, slots, _known);
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
        for (var i = 2; i < sums.Length; i++)
        {
            best = sums[i] > sums[best] ? i : best;
        }

        var probability = FeatureTally.ShareOf(sums, best);
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
