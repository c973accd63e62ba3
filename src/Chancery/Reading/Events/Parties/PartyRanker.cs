using System.Collections.Frozen;
using Chancery.Lexicon.Events;
using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>Decides who takes part in acts by learned weights: a log-linear model over those who come into question.</summary>
internal sealed class PartyRanker(LearntWeight[] weights)
{
    private readonly FrozenDictionary<ulong, float> _weights = FeatureTally.Index(weights);

    /// <summary>Puts the most probable participants into each act, the actors first; acts in text order.</summary>
    public void Decide(List<EventCandidate> acts, EventScene scene)
    {
        var roster = new PartyRoster(scene);
        var history = new PartyHistory(roster, acts);
        var features = new PartyFeatures(roster, history);
        var tally = FeatureTally.Weighing(_weights);
        foreach (var act in acts)
        {
            Put(Best(PartySide.Actor, []), act.Match.Actors);
            Put(Best(PartySide.Recipient, roster.CodesOf(act.Match.Actors)), act.Match.Recipients);
            act.Match.Recipients.RemoveAll(act.Match.Actors.Contains);
            history.Renew(act);

            PartyOption Best(PartySide side, string[] actors) => PartyOptions.Of(act, side, roster, history).MaxBy(option => Weigh(option, side, actors))!;

            float Weigh(PartyOption option, PartySide side, string[] actors)
            {
                features.Add(act, side, option, actors, tally);
                return tally.Sum;
            }
        }
    }

    private static void Put(PartyOption option, List<Actor> side)
    {
        if (!option.ByRules)
        {
            side.Clear();
            side.AddRange(option.Actors);
        }
    }
}
