using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>"held <em>separate</em> talks with A and B", "met <em>separately</em> with A and B": one act with each of them, not one of all together.</summary>
internal static class Separately
{
    private static readonly string[][] _subject = [["subject"]];

    /// <summary>The acts, those told of several meetings at once as several, in the order of their words.</summary>
    public static List<EventCandidate> Split(EventCandidate?[] candidates, EventScene scene)
    {
        var slots = new SlotReader(scene);
        var acts = new List<EventCandidate>();
        foreach (var candidate in candidates)
        {
            if (candidate is { Kept: true } && scene.Kinds.IsSymmetric(candidate.Match.Pattern.Type) && IsSeparate(candidate.Predicate, scene) && PairsOf(candidate, slots) is { Count: > 1 } pairs)
            {
                acts.AddRange(pairs.Select(pair => candidate.With(pair, [])));
            }
            else if (candidate is not null)
            {
                acts.Add(candidate);
            }
        }

        return acts;
    }

    /// <summary>Those who meet, by twos: the one side whole with each state or body of the other.</summary>
    private static List<List<Actor>> PairsOf(EventCandidate candidate, SlotReader slots)
    {
        List<Actor> all = [.. candidate.Match.Actors.Union(candidate.Match.Recipients)];
        var hosts = slots.Actors(candidate.Predicate, _subject).FindAll(all.Contains);
        var guests = all.FindAll(actor => !hosts.Contains(actor));
        if (hosts.Count == 0 || guests.Count == 0)
        {
            return [];
        }

        var (whole, apart) = CountOf(guests) > 1 ? (hosts, guests) : (guests, hosts);
        return [.. apart.GroupBy(actor => actor.Country ?? actor.Id, StringComparer.Ordinal).Select(each => whole.Concat(each).ToList())];
    }

    private static int CountOf(List<Actor> side) => side.Select(actor => actor.Country ?? actor.Id).Distinct(StringComparer.Ordinal).Count();

    private static bool IsSeparate(Predicate predicate, EventScene scene) =>
        IsSoMarked(predicate.Token, scene) || (predicate.Support is { } support && IsSoMarked(support, scene)) || predicate.Objects.AsSpan() is [var thing, ..] && IsSoMarked(thing, scene);

    private static bool IsSoMarked(int token, EventScene scene)
    {
        foreach (var child in scene.Parse[token].Children)
        {
            if ((child.Is("amod") || child.Is("advmod")) && scene.Words.Apart.Contains(Syntax.Lower(child.Lemma)))
            {
                return true;
            }
        }

        return false;
    }
}
