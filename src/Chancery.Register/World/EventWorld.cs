using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>
/// Assembles events from facets. Each facet joins the one above it in rank that fits best, or none when two that fit
/// equally well exclude each other; those that join none stand for an event. That is decided from the set of facets
/// alone, so the order in which reports arrive does not matter; only facets near a new one are looked at.
/// </summary>
internal sealed class EventWorld
{
    private readonly FacetStore _facets;
    private readonly TellingStore _tellings;
    private readonly EventRows _rows;

    public EventWorld(Database database, KeptInMemory kept)
    {
        _facets = new FacetStore(database, kept);
        _tellings = new TellingStore(database, _facets, kept);
        _rows = new EventRows(database, _facets, _tellings);
    }

    /// <summary>Which mentions tell what.</summary>
    public TellingStore Tellings => _tellings;

    /// <summary>Through which connection the register is asked: until the next flush, both tell the same of the world.</summary>
    public void LookIn(Database connection)
    {
        _facets.LookIn(connection);
        _tellings.LookIn(connection);
    }

    /// <summary>True when the register holds the facet.</summary>
    public bool Has(long facet) => _facets.Find(facet) is not null;

    /// <summary>Adds a mention of a current reading.</summary>
    public void Tell(Facet facet, Telling telling)
    {
        if (_facets.Find(facet) is { } known)
        {
            _rows.Touch(known.Event);
        }
        else
        {
            Add(facet);
        }

        _tellings.Add(facet.Seq, telling);
    }

    /// <summary>Counts anew what tells the events of a reading: its report turned out to be a copy.</summary>
    public void Recount(long reading)
    {
        foreach (var facet in _tellings.FacetsOf(reading))
        {
            _rows.Touch(_facets.EventOf(facet)!.Value);
        }
    }

    /// <summary>What writes the new facets and tellings, on another thread if need be.</summary>
    public Action Freeze()
    {
        var write = _facets.Freeze();
        return () =>
        {
            write();
            _tellings.WriteAdded();
        };
    }

    /// <summary>Works out what became of the events, and writes nothing yet.</summary>
    public void Settle() => _rows.Settle();

    /// <summary>Writes everything; until then the tables of the world are as they were.</summary>
    public void Flush()
    {
        _rows.Flush();
        _tellings.Flush();
        _facets.Flush();
    }

    /// <summary>Forgets what was read and what was not written.</summary>
    public void Clear()
    {
        _rows.Clear();
        _tellings.Clear();
        _facets.Clear();
    }

    /// <summary>Takes away the mentions of a reading that is not current any more.</summary>
    public void Forget(long reading)
    {
        Flush();
        foreach (var facet in _tellings.FacetsOf(reading))
        {
            _rows.Touch(_facets.EventOf(facet)!.Value);
        }

        foreach (var facet in _tellings.Remove(reading))
        {
            if (!_tellings.Has(facet))
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
        Flush();
        foreach (var seq in _facets.United())
        {
            Decide(seq);
        }
    }

    private void Add(Facet facet)
    {
        if (facet.IsAlone)
        {
            Place(facet, default);
            return;
        }

        var near = _facets.Near(facet, out var crowded);
        Place(facet, crowded ? default : HostFinder.Find(facet, near));
        foreach (var other in near)
        {
            if (FacetRank.IsAbove(facet, other))
            {
                Reconsider(_facets.Find(other.Seq)!, facet);
            }
        }
    }

    private void Place(Facet facet, FoundHost found)
    {
        var number = found.Host is { } host ? _facets.EventOf(host.Seq)!.Value : facet.Seq;
        _rows.Touch(number);
        _facets.Add(new PlacedFacet(facet, number, found.Host?.Seq, found.Score, found.IsContested, found.Why));
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
        if (found.Host?.Seq != placed.Host)
        {
            Rehost(placed, found.Host?.Seq, found.Score, found.Why, found.IsContested);
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

        if (left != entered)
        {
            _rows.Touch(left);
            _rows.Touch(entered);
        }

        _facets.Join(placed.Facet.Seq, host, score, why, isContested);
        if (left != entered)
        {
            foreach (var moved in moving)
            {
                _facets.Move(moved, entered);
            }
        }
    }

    private void Remove(PlacedFacet gone)
    {
        var joining = _facets.Joining(gone.Facet.Seq);
        var near = gone.Facet.IsAlone ? [] : _facets.Near(gone.Facet, out _);
        _rows.Touch(gone.Event);
        _facets.Remove(gone.Facet);
        foreach (var orphan in joining)
        {
            // Each stands for itself until it is decided anew.
            _rows.Touch(orphan.Facet.Seq);
            _facets.Join(orphan.Facet.Seq, null, 0, null, isContested: true);
            foreach (var moved in WithJoining(orphan))
            {
                _facets.Move(moved, orphan.Facet.Seq);
            }
        }

        foreach (var other in near.Where(other => _facets.Find(other.Seq)!.Score != HostFinder.ByPerson && FacetRank.IsAbove(gone.Facet, other)))
        {
            Decide(other.Seq);
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
}
