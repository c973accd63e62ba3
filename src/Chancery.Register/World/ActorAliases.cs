using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>
/// For which actor a participant counts when events are assembled and found: those that people merged count for one of
/// them, and whom they set apart in a report counts for nobody else.
/// </summary>
internal sealed class ActorAliases(Database database)
{
    private readonly Dictionary<string, ToldParty> _chosen = new(StringComparer.Ordinal);
    private ActorGroups _groups = new(database);
    private long _corrections = Last(database);

    /// <summary>The acts of a reading come one after the other.</summary>
    private (long Reading, string Report) _last = (-1, "");

    /// <summary>True when every participant counts for itself.</summary>
    public bool IsEmpty => _groups.IsEmpty;

    /// <summary>Takes in what people said since, also through other programs.</summary>
    public void Refresh()
    {
        if (Last(database) is var last && last != _corrections)
        {
            (_groups, _corrections) = (new ActorGroups(database), last);
            _chosen.Clear();
        }
    }

    /// <summary>The act with its participants as they count.</summary>
    public ToldAct Apply(ToldAct act, long reading)
    {
        if (_groups.IsEmpty)
        {
            return act;
        }

        if (_last.Reading != reading)
        {
            _last = (reading, (string?)database.Scalar("SELECT report FROM readings WHERE seq = ?1", reading) ?? "");
        }

        return act with { Parties = [.. act.Parties.Select(party => Of(party, _last.Report))] };
    }

    /// <summary>The id under which events of the actor are found.</summary>
    public string Of(string actor) => _groups.IsEmpty ? actor : Chosen(actor)?.Actor ?? actor;

    /// <summary>The reports in which any of those that are one with the actor takes part or could.</summary>
    public List<string> ReportsOf(string actor) => database.Rows(
        "SELECT DISTINCT h.report FROM json_each(?1) n JOIN actor_mentions m ON m.actor = n.value JOIN reading_heads h ON h.seq = m.reading ORDER BY 1",
        row => row.Text(0), JsonList.Of(_groups.MergedWith(actor)));

    private ToldParty Of(ToldParty party, string report)
    {
        if (_groups.IsApart(party.Actor, report))
        {
            // Another of that name: no name or id of anybody else fits.
            return party with { Actor = $"{party.Actor}/{report}", Name = $"{party.Name}/{report}" };
        }

        return Chosen(party.Actor) is { } chosen ? chosen with { Role = party.Role } : party;
    }

    /// <summary>The one that tells most of those merged, the same whatever the order of merging; null for actors that nobody merged.</summary>
    private ToldParty? Chosen(string actor)
    {
        if (_chosen.TryGetValue(actor, out var known))
        {
            return known;
        }

        var group = _groups.MergedWith(actor);
        if (group.Count == 1)
        {
            return null;
        }

        var members = database.Rows(
            "SELECT a.id, a.name, a.kind, a.country, a.entity FROM json_each(?1) n JOIN actors a ON a.id = n.value", row => ToldParty.Read("", row, 0), JsonList.Of(group));
        return _chosen[actor] = members.OrderBy(member => member.Country is null).ThenBy(member => member.Kind is not ("person" or "state"))
            .ThenByDescending(member => member.Name.Length).ThenBy(member => member.Actor, StringComparer.Ordinal).First();
    }

    private static long Last(Database database) => Convert.ToInt64(database.Scalar("SELECT coalesce(max(seq), 0) FROM corrections"), System.Globalization.CultureInfo.InvariantCulture);
}
