using Chancery.Register.Corrections;
using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <summary>
/// Which entries of actors are one: those that people merged, unless a later entry split them again, and those of a
/// person whom one report names without a state and others with exactly one. Corrections hold the ids of actors, which
/// are made from name, kind and country, so that they survive new readings.
/// </summary>
internal sealed class ActorGroups
{
    private readonly Database _database;
    private readonly Dictionary<string, HashSet<string>> _merged = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _split = [];
    private readonly HashSet<(string Actor, string Report)> _apart = [];

    public ActorGroups(Database database)
    {
        _database = database;
        foreach (var entry in database.Rows(CorrectionRows.Select + " WHERE c.kind = 'actor' AND s.id IS NOT NULL ORDER BY c.seq", CorrectionRows.Read))
        {
            Apply(entry.Correction);
        }
    }

    /// <summary>True when no person said anything about actors.</summary>
    public bool IsEmpty => _merged.Count == 0 && _apart.Count == 0;

    /// <summary>Those that people merged with the actor, itself first; namesakes that nobody merged are left out.</summary>
    public List<string> MergedWith(string actor)
    {
        var found = new List<string> { actor };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(_merged.TryGetValue(found[i], out var others) ? others.Where(other => !found.Contains(other)).Order(StringComparer.Ordinal).ToList() : []);
        }

        return found;
    }

    /// <summary>Whether people said that the bearer of the name in that report is somebody else.</summary>
    public bool IsApart(string actor, string report) => _apart.Contains((actor, report));

    /// <summary>The actor itself first.</summary>
    public List<string> Of(string actor)
    {
        var found = new List<string> { actor };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var other in Merged(found[i]).Concat(Namesakes(found[i])))
            {
                if (!found.Contains(other) && !_split.Contains((found[i], other)))
                {
                    found.Add(other);
                }
            }
        }

        return found;
    }

    /// <summary>Reports in which the actor of that name is somebody else, as people said.</summary>
    public List<string> ReportsOfOthers(IReadOnlyList<string> actors) => [.. _apart.Where(pair => actors.Contains(pair.Actor)).Select(pair => pair.Report)];

    private void Apply(Correction correction)
    {
        if (correction.Act == CorrectionAct.Split && correction.Other is null && correction.Anchor is { } anchor)
        {
            _apart.Add((correction.Target, anchor.Report));
        }

        if (correction.Other is not { } other)
        {
            return;
        }

        var merges = correction.Act == CorrectionAct.Merge;
        foreach (var (one, two) in new[] { (correction.Target, other), (other, correction.Target) })
        {
            if (merges)
            {
                Merged(one).Add(two);
                _split.Remove((one, two));
            }
            else if (correction.Act == CorrectionAct.Split)
            {
                Merged(one).Remove(two);
                _split.Add((one, two));
            }
        }
    }

    private HashSet<string> Merged(string actor) =>
        _merged.TryGetValue(actor, out var others) ? others : _merged[actor] = new HashSet<string>(StringComparer.Ordinal);

    // "Anna Berg" in one report, "Norwegian Foreign Minister Anna Berg" in another. With two states the name tells nothing.
    private List<string> Namesakes(string actor)
    {
        var all = _database.Rows(
            """
            SELECT b.id, b.country FROM actors a JOIN actors b ON b.folded = a.folded AND b.kind = 'person'
            WHERE a.id = ?1 AND a.kind = 'person' AND instr(a.folded, ' ') > 0
            """,
            row => (Id: row.Text(0), Country: row.TextOrNull(1)), actor);
        return all.Select(row => row.Country).OfType<string>().Distinct().Count() == 1 ? [.. all.Select(row => row.Id).Where(id => id != actor)] : [];
    }
}
