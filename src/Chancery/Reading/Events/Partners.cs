using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>
/// Finds who stands on the other side where the words do not say: in a report on the rebels and the government of a
/// state, "the government promised in return to listen" promises it to the rebels.
/// </summary>
internal static class Partners
{
    private const int Sentences = 5;
    private const int Acts = 40;
    private const double Least = 0.75;

    /// <summary>The one with whom the actors had to do in the acts told so far; null when that was nobody or several.</summary>
    public static Actor? Of(List<Actor> actors, int token, List<EventCandidate> told, EventScene scene)
    {
        var own = actors.Select(actor => actor.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (own.Count != 1)
        {
            return null;
        }

        var weights = new Dictionary<string, (double Weight, Actor Actor)>(StringComparer.Ordinal);
        var sentence = scene.Parse.SentenceOf(token).Index;
        for (var i = told.Count - 1; i >= Math.Max(0, told.Count - Acts); i--)
        {
            var distance = sentence - scene.Parse.SentenceOf(told[i].Predicate.Token).Index;
            if (distance > Sentences)
            {
                break;
            }

            Weigh(told[i], own, 1.0 / (1 + distance), weights);
        }

        if (weights.Count == 0)
        {
            return null;
        }

        var best = weights.Values.MaxBy(pair => pair.Weight);
        return best.Weight >= Least * weights.Values.Sum(pair => pair.Weight) ? best.Actor : null;
    }

    private static void Weigh(EventCandidate earlier, HashSet<string> own, double weight, Dictionary<string, (double Weight, Actor Actor)> weights)
    {
        var parties = earlier.Match.Actors.Concat(earlier.Match.Recipients).Where(actor => actor.Country is not null).DistinctBy(actor => actor.Country).ToList();
        if (!parties.Exists(actor => own.Contains(actor.Country!)))
        {
            return;
        }

        foreach (var party in parties)
        {
            if (!own.Contains(party.Country!))
            {
                weights[party.Country!] = (weights.GetValueOrDefault(party.Country!).Weight + weight, party);
            }
        }
    }
}
