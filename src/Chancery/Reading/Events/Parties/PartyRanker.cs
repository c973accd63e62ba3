using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Decides who takes part in acts by learned weights: a log-linear model over those who come into question.</summary>
internal sealed class PartyRanker(LearntWeight[] weights, TypeHints hints)
{
    /// <summary>What tells by an act before whom this one means, in the order in which they are asked.</summary>
    private static readonly Func<EventCandidate, PartyHistory, EventScene, List<Actor>>[] _told = [InProtest.TargetsOf, Custody.AskedOf, Custody.TakenOf];

    private readonly WeightTable _weights = new(weights);

    /// <summary>Puts the most probable participants into each act, the actors first; acts in text order.</summary>
    public void Decide(List<EventCandidate> acts, EventScene scene)
    {
        var roster = new PartyRoster(scene);
        var history = new PartyHistory(roster, acts);
        var features = new PartyFeatures(roster, history, hints);
        var tally = FeatureTally.Weighing(_weights);
        foreach (var act in acts)
        {
            var holders = Custody.HoldersOf(act, history, scene);
            var actors = holders.Count > 0 ? (Option: new PartyOption(roster.CodesOf(holders), holders, false, false), Probability: 1) : Best(act, PartySide.Actor, [], roster, history, features, tally);
            Put(actors.Option, act.Match.Actors);
            Refer(act, history, roster);
            var recipients = Best(act, PartySide.Recipient, roster.CodesOf(act.Match.Actors), roster, history, features, tally);
            Put(recipients.Option, act.Match.Recipients);
            if (!act.Match.Recipients.TrueForAll(act.Match.Actors.Contains))
            {
                act.Match.Recipients.RemoveAll(act.Match.Actors.Contains); // "banned protests" is done to the same state and to nobody else
            }

            Part(act, roster);
            act.SidesByWeights = !actors.Option.ByRules || !recipients.Option.ByRules;
            act.SidesProbability = actors.Probability * recipients.Probability;
            history.Renew(act);
        }
    }

    /// <summary>"Norland's pledge of aid for <em>Sudland</em>": whoever is on the other side did not do it as well, if somebody else did.</summary>
    private static void Part(EventCandidate act, PartyRoster roster)
    {
        if (act.Match.Actors.Count > 1 && act.Match.Recipients.Count > 0 && !IsRowOfSubjects(act, roster.Scene) && roster.CodesOf(act.Match.Recipients) is var done)
        {
            var others = act.Match.Actors.FindAll(actor => actor.Country is not { } code || Array.IndexOf(done, code) < 0);
            if (others.Count > 0 && others.Count < act.Match.Actors.Count)
            {
                act.Match.Actors.RemoveAll(actor => !others.Contains(actor));
            }
        }
    }

    /// <summary>"<em>The Norlandian army and Sudlandian mercenaries</em> killed 300 Norlandians": all of them did.</summary>
    private static bool IsRowOfSubjects(EventCandidate act, EventScene scene)
    {
        return act.Predicate.Kind == PredicateKind.Verb && act.Match.Actors.TrueForAll(actor => actor.Mentions.Any(mention => IsOfSubject(mention.Head)));

        bool IsOfSubject(int token) =>
            act.Predicate.Subjects.Contains(token)
            || (scene.Parse[token] is { IsRoot: false } word && (word.Is("amod") || word.Is("compound") || word.Is("conj")) && word.HeadIndex != act.Predicate.Token && IsOfSubject(word.HeadIndex)); // "<em>Norlandian</em> and Sudlandian troops"
    }

    /// <summary>Puts in those whom an act means by what they did before, where its words leave no doubt that it answers or judges that.</summary>
    private static void Refer(EventCandidate act, PartyHistory history, PartyRoster roster)
    {
        foreach (var told in _told)
        {
            if (told(act, history, roster.Scene) is { Count: > 0 } targets)
            {
                act.Match.Recipients.Clear();
                act.Match.Recipients.AddRange(targets);
                act.Referred = true;
                return;
            }
        }

        var meant = JudgedDeeds.DoersOf(act, history, roster);
        var asked = meant is { Count: > 0 } ? meant : Answers.AskersOf(act, history, roster);
        if ((asked.Count > 0 ? asked : meant) is { } known)
        {
            act.Match.Recipients.Clear();
            act.Match.Recipients.AddRange(known);
            act.Referred = true;
            act.Undirected |= known.Count == 0; // "condemned the attack": it blames whoever did it
        }
    }

    /// <summary>The most probable option, with its probability.</summary>
    private static (PartyOption Option, double Probability) Best(EventCandidate act, PartySide side, string[] actors, PartyRoster roster, PartyHistory history, PartyFeatures features, FeatureTally tally)
    {
        var options = PartyOptions.Of(act, side, roster, history);
        Span<float> sums = stackalloc float[options.Count];
        var best = 0;
        for (var i = 0; i < options.Count; i++)
        {
            features.Add(act, side, options[i], actors, tally);
            sums[i] = tally.Sum;
            best = sums[i] > sums[best] ? i : best;
        }

        return (options[best], FeatureTally.ShareOf(sums, best));
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
