using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>
/// Assembles events from facets. Each facet joins the one above it in rank that fits best, or none when two that fit
/// equally well exclude each other; those that join none stand for an event. That is decided from the set of facets
/// alone, so the order in which reports arrive does not matter; only facets near a new one are looked at.
/// </summary>
internal sealed class EventWorld(Database database)
{
    private readonly FacetStore _facets = new(database);
    private readonly EventRows _rows = new(database);

    /// <summary>Adds a mention of a current reading.</summary>
    public void Tell(ToldAct act, long reading)
    {
        var facet = FacetMaker.Of(act);
        if (_facets.EventOf(facet.Seq) is null)
        {
            Add(facet);
        }

        database.Execute("INSERT OR REPLACE INTO tellings (reading, mention, facet) VALUES (?1, ?2, ?3)", reading, act.Mention, facet.Seq);
    }

    /// <summary>Takes away the mentions of a reading that is not current any more.</summary>
    public void Forget(long reading)
    {
        var facets = database.Rows("SELECT DISTINCT facet FROM tellings WHERE reading = ?1", row => row.Long(0), reading);
        database.Execute("DELETE FROM tellings WHERE reading = ?1", reading);
        foreach (var facet in facets)
        {
            if (database.Scalar("SELECT 1 FROM tellings WHERE facet = ?1", facet) is null)
            {
                Remove(_facets.Find(facet)!);
            }
        }
    }

    /// <summary>Makes two facets one event because a person says so: whatever stands for the second joins the first.</summary>
    public void Unite(long first, long second, string why)
    {
        if (_facets.EventOf(first) is { } one && _facets.EventOf(second) is { } other && one != other)
        {
            // The smaller number stands, whichever the person named first.
            Rehost(_facets.Find(Math.Max(one, other))!, Math.Min(one, other), HostFinder.ByPerson, why, isContested: false);
        }
    }

    /// <summary>Takes back everything that <see cref="Unite"/> did.</summary>
    public void Separate()
    {
        foreach (var seq in database.Rows("SELECT seq FROM facets WHERE score = 2147483647", row => row.Long(0)))
        {
            Decide(seq);
        }
    }

    private void Add(Facet facet)
    {
        if (facet.IsAlone)
        {
            _facets.Add(new PlacedFacet(facet, facet.Seq, null, 0, IsContested: false), null);
            _rows.Add(facet);
            return;
        }

        var near = _facets.Near(facet, out var crowded);
        var found = crowded ? default : HostFinder.Find(facet, near);
        var number = found.Host?.Event ?? facet.Seq;
        _facets.Add(new PlacedFacet(facet, number, found.Host?.Facet.Seq, found.Score, found.IsContested), found.Why);
        if (found.Host is null)
        {
            _rows.Add(facet);
        }
        else
        {
            _rows.Join(facet, number);
        }

        foreach (var other in near.Where(other => FacetRank.IsAbove(facet, other.Facet)))
        {
            Reconsider(other, facet);
        }
    }

    /// <summary>Looks again at a facet below a new one: the new one may be its host, or make its host doubtful.</summary>
    /// <remarks>The scores tell most cases at once, without looking at all its candidates again.</remarks>
    private void Reconsider(PlacedFacet below, Facet added)
    {
        if (below.Score == HostFinder.ByPerson || FacetMatch.Of(below.Facet, added) is not { } match)
        {
            return;
        }

        if (below.IsContested || match.Score is var score && score >= below.Score - HostFinder.Margin && score <= below.Score + HostFinder.Margin && !IsTheSame(below, added, score))
        {
            Decide(below.Facet.Seq);
        }
        else if (match.Score > below.Score + HostFinder.Margin)
        {
            Rehost(below, added.Seq, match.Score, match.Why, isContested: false);
        }
    }

    /// <summary>True when the new one says nothing against the host and does not fit better.</summary>
    private bool IsTheSame(PlacedFacet below, Facet added, int score) =>
        below.Host is { } host && (score < below.Score || (score == below.Score && added.Seq < host)) && !FacetMatch.Conflict(_facets.Find(host)!.Facet, added);

    private void Decide(long seq)
    {
        var placed = _facets.Find(seq)!;
        var near = _facets.Near(placed.Facet, out var crowded);
        var found = crowded ? default : HostFinder.Find(placed.Facet, near);
        if (found.Host?.Facet.Seq != placed.Host)
        {
            Rehost(placed, found.Host?.Facet.Seq, found.Score, found.Why, found.IsContested);
        }
        else if (found.Score != placed.Score || found.IsContested != placed.IsContested)
        {
            _facets.Join(seq, placed.Host, found.Score, found.Why, found.IsContested);
        }
    }

    private void Rehost(PlacedFacet placed, long? host, int score, string? why, bool isContested)
    {
        var left = placed.Event;
        var entered = host is { } other ? _facets.EventOf(other)!.Value : placed.Facet.Seq;
        var moving = WithJoining(placed);
        if (host is { } below && moving.Contains(below))
        {
            return; // A person united them the other way round already.
        }

        _facets.Join(placed.Facet.Seq, host, score, why, isContested);
        if (left == entered)
        {
            return;
        }

        DropRows(left);
        if (_facets.EventOf(entered) == entered && entered != placed.Facet.Seq)
        {
            DropRows(entered);
        }

        foreach (var moved in moving)
        {
            _facets.Move(moved, entered);
        }

        MakeRows(left);
        MakeRows(entered);
    }

    private void Remove(PlacedFacet gone)
    {
        var joining = _facets.Joining(gone.Facet.Seq);
        var near = gone.Facet.IsAlone ? [] : _facets.Near(gone.Facet, out _);
        DropRows(gone.Event);
        _facets.Remove(gone.Facet);
        foreach (var orphan in joining)
        {
            // Each stands for itself until it is decided anew.
            _facets.Join(orphan.Facet.Seq, null, 0, null, isContested: true);
            foreach (var moved in WithJoining(orphan))
            {
                _facets.Move(moved, orphan.Facet.Seq);
            }

            MakeRows(orphan.Facet.Seq);
        }

        MakeRows(gone.Event);
        foreach (var other in near.Where(other => other.Score != HostFinder.ByPerson && FacetRank.IsAbove(gone.Facet, other.Facet)))
        {
            Decide(other.Facet.Seq);
        }
    }

    /// <summary>The facet and all that join it, directly or through others.</summary>
    private List<long> WithJoining(PlacedFacet placed)
    {
        List<long> all = [placed.Facet.Seq];
        for (var i = 0; i < all.Count; i++)
        {
            all.AddRange(_facets.Joining(all[i]).Select(joining => joining.Facet.Seq));
        }

        return all;
    }

    private void DropRows(long number) => _rows.Drop(number, _facets.OfEvent(number).Select(placed => placed.Facet));

    private void MakeRows(long number)
    {
        var facets = _facets.OfEvent(number);
        if (facets.Find(placed => placed.Facet.Seq == number) is not { } first)
        {
            return;
        }

        _rows.Add(first.Facet);
        foreach (var placed in facets.Where(placed => placed != first))
        {
            _rows.Join(placed.Facet, number);
        }
    }
}
