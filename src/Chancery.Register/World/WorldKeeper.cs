using Chancery.Register.Corrections;
using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>Keeps the assembled world in step with the readings and the corrections.</summary>
internal sealed class WorldKeeper(Database database, KeptInMemory kept)
{
    /// <summary>Changes whenever the same readings are assembled differently, so that older registers are assembled anew.</summary>
    private const string _version = "5";

    /// <summary>The last one that gave facets other numbers.</summary>
    private const string _otherNumbers = "4";

    private const int _reportsAFlush = 2000;

    private readonly EventWorld _events = new(database, kept);
    private readonly ToldActReader _acts = new(database);
    private readonly ActorAliases _aliases = new(database);

    /// <summary>Which mentions tell what.</summary>
    public TellingStore Tellings => _events.Tellings;

    /// <summary>True when the register can be asked through another connection while acts are taken.</summary>
    public bool CanLookIn => _aliases.IsEmpty;

    /// <summary>Through which connection the register is asked.</summary>
    public void LookIn(Database connection) => _events.LookIn(connection);

    /// <summary>
    /// Takes the acts of a report that is told for the first time; whoever gives them counts them for its outlet. Its rows
    /// must be written where people merged actors.
    /// </summary>
    public void TellFirst(long reading, PreparedAct[] acts)
    {
        var told = _aliases.IsEmpty ? acts : [.. _acts.Of(reading).Select(act => new PreparedAct(act.Mention, act.Confidence, FacetMaker.Of(_aliases.Apply(act, reading))))];
        for (var i = 0; i < told.Length; i++)
        {
            _events.Tell(told[i].Facet, new Telling(reading, i, told[i].Mention, told[i].Confidence));
        }
    }

    /// <summary>A report turned out to be a copy, or a copy of others: its events count their sources anew.</summary>
    public void Recount(Database lookIn, long report)
    {
        foreach (var reading in lookIn.Rows("SELECT seq FROM readings WHERE number = ?1", row => row.Long(0), report))
        {
            _events.Recount(reading);
        }
    }

    /// <summary>
    /// What writes the new facets and tellings, on another thread if need be, while events are settled here; nothing may be
    /// told until the next flush.
    /// </summary>
    public Action Freeze() => _events.Freeze();

    /// <summary>Works out what became of the events, and writes nothing yet.</summary>
    public void Settle() => _events.Settle();

    /// <summary>Writes what changed in memory.</summary>
    public void Flush() => _events.Flush();

    /// <summary>Forgets what was read and what was not written.</summary>
    public void Clear() => _events.Clear();

    /// <summary>Assembles a report's acts again from its newest reading, after a correction or a newer reading.</summary>
    public void Retell(string report)
    {
        var all = ReadingsOf(report);
        var heirs = new Heirs(database, _events, all);
        all.ForEach(_events.Forget);
        Tell(report, all, heirs);
        heirs.Write();
    }

    /// <summary>True when an older program assembled the events, or none did.</summary>
    public bool IsOutdated => (string?)database.Scalar("SELECT value FROM meta WHERE key = 'world'") != _version;

    /// <summary>Begins a transaction; how much outlets tell is counted there.</summary>
    public void Begin(Totals.OutletTotals outlets)
    {
        _aliases.Refresh();
        _events.Tellings.Begin(outlets);
    }

    /// <summary>Assembles again all that an actor takes part in, or another that people said is the same.</summary>
    public void RetellOf(string actor)
    {
        _aliases.Refresh();
        foreach (var report in _aliases.ReportsOf(actor))
        {
            Retell(report);
        }
    }

    /// <summary>Assembles everything anew.</summary>
    public void Build()
    {
        _events.Clear();
        KeepOldNumbers();
        foreach (var table in new[] { "facets", "facet_keys", "tellings", "event_rows", "event_parties", "event_pairs", "place_names" })
        {
            database.Execute("DELETE FROM " + table);
        }

        var told = 0;
        foreach (var report in database.Stream("SELECT id FROM reports WHERE reading IS NOT NULL ORDER BY seq", row => row.Text(0)))
        {
            Tell(report, ReadingsOf(report), null);
            if (++told % _reportsAFlush == 0)
            {
                _events.Flush();
            }
        }

        _events.Flush();
        database.Execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('world', ?1)", _version);
    }

    /// <summary>Ids of events that people noted while facets had other numbers still lead there.</summary>
    private void KeepOldNumbers()
    {
        if ((string?)database.Scalar("SELECT value FROM meta WHERE key = 'world'") == _otherNumbers)
        {
            foreach (var (old, content) in database.Stream("SELECT seq, content FROM facets", row => (row.Long(0), row.Text(1))))
            {
                database.ExecuteNumbers("INSERT OR REPLACE INTO facet_heirs (gone, heir) VALUES (?1, ?2)", old, FacetNumber.Of(content, FacetText.Read(old, content).Last));
            }
        }
    }

    /// <summary>Lets the merges that people asked for hold.</summary>
    public void Unite()
    {
        _events.Separate();
        _events.Flush();
        foreach (var merge in database.Rows(
            """
            SELECT id, report, start, "end", target, other_report, other_start, other_end, other, author, reason
            FROM standing_corrections WHERE act = 'merge' AND kind = 'event' ORDER BY seq
            """,
            row => (One: Anchored(row, 1), Other: Anchored(row, 5), Why: $"{row.Text(9)} says so: {row.Text(10)}")))
        {
            if (FacetOf(merge.One) is { } one && FacetOf(merge.Other) is { } other)
            {
                _events.Unite(one, other, merge.Why);
            }
        }
    }

    private static (string Report, int Start, int End) Anchored(Row row, int column) => (row.TextOrNull(column) ?? "", row.Number(column + 1), row.Number(column + 2));

    /// <summary>The facet that the mention at these words has now.</summary>
    private long? FacetOf((string Report, int Start, int End) words) => (long?)database.Scalar(
        """
        SELECT t.facet FROM reports p JOIN readings g ON g.number = p.seq JOIN tellings t ON t.reading = g.seq
        JOIN event_mentions m ON m.reading = t.reading AND m.id = t.mention
        WHERE p.id = ?1 AND m.trigger_start < ?3 AND m.trigger_end > ?2
        ORDER BY m.trigger_start = ?2 AND m.trigger_end = ?3 DESC, m.trigger_start, m.id LIMIT 1
        """,
        words.Report, words.Start, words.End);

    /// <summary>Takes the acts of a report, of which nothing stands told, from its readings, the newest first.</summary>
    private void Tell(string report, List<long> readings, Heirs? heirs)
    {
        if (readings.Count > 0)
        {
            Corrected(report, readings[0], _acts.Of(readings[0]), CorrectionsOf(report), readings[1..], heirs);
        }
    }

    private void Corrected(string report, long reading, List<ToldAct> acts, List<CorrectionEntry> corrections, List<long> older, Heirs? heirs)
    {
        var corrected = new CorrectedActs(database, acts, corrections);
        TellAll(corrected.Acts, reading, heirs);
        foreach (var lost in corrected.Lost)
        {
            Keep(lost, corrections, older, heirs);
        }

        if (database.Scalar("SELECT 1 FROM corrections WHERE act = 'merge' AND (report = ?1 OR other_report = ?1)", report) is not null)
        {
            Unite();
        }
    }

    /// <summary>A mention that a person vouched for and that the newest reading has not: it is kept from an older one.</summary>
    private void Keep(Anchor lost, List<CorrectionEntry> corrections, List<long> older, Heirs? heirs)
    {
        foreach (var reading in older)
        {
            if (AnchorFinder.Find(_acts.Of(reading), lost) is { } found)
            {
                TellAll(new CorrectedActs(database, [found], corrections).Acts, reading, heirs);
                return;
            }
        }
    }

    private void TellAll(IEnumerable<ToldAct> acts, long reading, Heirs? heirs)
    {
        _aliases.Refresh();
        foreach (var act in acts)
        {
            var counted = _aliases.Apply(act, reading);
            var facet = FacetMaker.Of(counted);
            _events.Tell(facet, Tellings.Next(reading, act.Mention, act.Confidence));
            heirs?.Add(act, facet.Seq);
        }
    }

    /// <summary>All readings of a report, the newest first.</summary>
    private List<long> ReadingsOf(string report) => database.Rows(
        "SELECT g.seq FROM reports p JOIN readings g ON g.number = p.seq WHERE p.id = ?1 ORDER BY g.seq DESC", row => row.Long(0), report);

    private List<CorrectionEntry> CorrectionsOf(string report) => database.Rows(
        CorrectionRows.Select + " WHERE c.report = ?1 AND s.id IS NOT NULL AND c.kind IN ('event', 'mention') ORDER BY c.seq", CorrectionRows.Read, report);
}
