using Chancery.Register.Corrections;
using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>Keeps the assembled world in step with the readings and the corrections.</summary>
internal sealed class WorldKeeper(Database database)
{
    /// <summary>Changes whenever the same readings are assembled differently, so that older registers are assembled anew.</summary>
    private const string _version = "3";

    private readonly EventWorld _events = new(database);
    private readonly ToldActReader _acts = new(database);
    private readonly ActorAliases _aliases = new(database);

    /// <summary>Takes the acts of a report that is told for the first time.</summary>
    public void TellFirst(long reading, IEnumerable<ToldAct> acts) => TellAll(acts, reading);

    /// <summary>Takes a report's acts from its newest reading instead of those it had before.</summary>
    public void Retell(string report, long reading, IEnumerable<ToldAct> acts)
    {
        var before = ReadingsOf(report).FindAll(other => other != reading);
        foreach (var older in before)
        {
            _events.Forget(older);
        }

        var corrections = CorrectionsOf(report);
        if (corrections.Count == 0)
        {
            TellAll(acts, reading);
            return;
        }

        Corrected(report, reading, [.. acts], corrections, before);
    }

    /// <summary>Assembles a report's acts again, after a correction.</summary>
    public void Retell(string report)
    {
        var all = ReadingsOf(report);
        foreach (var reading in all)
        {
            _events.Forget(reading);
        }

        if (all.Count > 0)
        {
            Corrected(report, all[0], _acts.Of(all[0]), CorrectionsOf(report), all[1..]);
        }
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

    /// <summary>Assembles everything anew when an older program assembled it, or none did.</summary>
    public void BuildIfOutdated()
    {
        if ((string?)database.Scalar("SELECT value FROM meta WHERE key = 'world'") != _version)
        {
            database.Write(() =>
            {
                Build();
                return 0;
            });
        }
    }

    /// <summary>Assembles everything anew.</summary>
    public void Build()
    {
        foreach (var table in new[] { "facets", "facet_keys", "tellings", "event_rows", "event_parties", "event_pairs", "place_names" })
        {
            database.Execute("DELETE FROM " + table);
        }

        foreach (var report in database.Rows("SELECT report FROM reading_heads ORDER BY seq", row => row.Text(0)))
        {
            Retell(report);
        }

        database.Execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('world', ?1)", _version);
    }

    /// <summary>Lets the merges that people asked for hold.</summary>
    public void Unite()
    {
        _events.Separate();
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
        SELECT t.facet FROM readings g JOIN tellings t ON t.reading = g.seq JOIN event_mentions m ON m.reading = t.reading AND m.id = t.mention
        WHERE g.report = ?1 AND m.trigger_start < ?3 AND m.trigger_end > ?2
        ORDER BY m.trigger_start = ?2 AND m.trigger_end = ?3 DESC, m.trigger_start, m.id LIMIT 1
        """,
        words.Report, words.Start, words.End);

    private void Corrected(string report, long reading, List<ToldAct> acts, List<CorrectionEntry> corrections, List<long> older)
    {
        var corrected = new CorrectedActs(database, acts, corrections);
        TellAll(corrected.Acts, reading);
        foreach (var lost in corrected.Lost)
        {
            Keep(lost, corrections, older);
        }

        if (database.Scalar("SELECT 1 FROM corrections WHERE act = 'merge' AND (report = ?1 OR other_report = ?1)", report) is not null)
        {
            Unite();
        }
    }

    /// <summary>A mention that a person vouched for and that the newest reading has not: it is kept from an older one.</summary>
    private void Keep(Anchor lost, List<CorrectionEntry> corrections, List<long> older)
    {
        foreach (var reading in older)
        {
            if (AnchorFinder.Find(_acts.Of(reading), lost) is { } found)
            {
                TellAll(new CorrectedActs(database, [found], corrections).Acts, reading);
                return;
            }
        }
    }

    private void TellAll(IEnumerable<ToldAct> acts, long reading)
    {
        _aliases.Refresh();
        foreach (var act in acts)
        {
            _events.Tell(_aliases.Apply(act, reading), reading);
        }
    }

    /// <summary>All readings of a report, the newest first.</summary>
    private List<long> ReadingsOf(string report) => database.Rows("SELECT seq FROM readings WHERE report = ?1 ORDER BY seq DESC", row => row.Long(0), report);

    private List<CorrectionEntry> CorrectionsOf(string report) => database.Rows(
        CorrectionRows.Select + " WHERE c.report = ?1 AND s.id IS NOT NULL AND c.kind IN ('event', 'mention') ORDER BY c.seq", CorrectionRows.Read, report);
}
