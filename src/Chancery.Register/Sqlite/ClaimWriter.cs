namespace Chancery.Register.Sqlite;

/// <summary>Writes the rows of readings, those that stand at the ends of their tables at once.</summary>
internal sealed class ClaimWriter(Database database)
{
    private readonly BulkInsert _reports = new(database, "reports", ClaimColumns.Reports);
    private readonly BulkInsert _search = new(database, "report_search", ClaimColumns.Search);
    private readonly BulkInsert _readings = new(database, "readings", ClaimColumns.Readings);
    private readonly BulkInsert _readingActors = new(database, "reading_actors", ClaimColumns.ReadingActors);
    private readonly BulkInsert _mentions = new(database, "event_mentions", ClaimColumns.Mentions);
    private readonly BulkInsert _participants = new(database, "participants", ClaimColumns.Participants);
    private readonly BulkInsert _quantities = new(database, "quantities", ClaimColumns.Quantities);
    private readonly BulkInsert _commitments = new(database, "commitment_entries", ClaimColumns.Commitments);
    private readonly BulkInsert _commitmentEvents = new(database, "commitment_events", ClaimColumns.CommitmentEvents);
    private readonly BulkInsert _exchangeSteps = new(database, "exchange_steps", ClaimColumns.ExchangeSteps);
    private readonly BulkInsert _discrepancies = new(database, "discrepancies", ClaimColumns.Discrepancies);
    private readonly BulkInsert _remarks = new(database, "remarks", ClaimColumns.Remarks);

    /// <summary>The reports themselves, which the register does not hold.</summary>
    public void WriteReports(RowBatch reports, ReadingNumbers numbers)
    {
        _reports.Write(reports, numbers);
        using var stage = LoadStages.Begin("index words");
        for (var row = 0; row < reports.Count; row++)
        {
            if (numbers.Has(reports[row, 0]))
            {
                // One by one: before a statement of many rows, the full-text index writes all that it holds in memory.
                _search.Begin(1);
                reports.Bind(reports[row, 0], _search, numbers);
                reports.Bind(reports[row, ClaimColumns.Title], _search, numbers);
                reports.Bind(reports[row, ClaimColumns.Text], _search, numbers);
            }
        }
    }

    /// <summary>Writes what the full-text index holds in memory, which would wait for the end of the transaction otherwise.</summary>
    public void FlushSearch() => database.Execute("INSERT INTO report_search (report_search) VALUES ('flush')");

    /// <summary>What the readings say.</summary>
    public void Write(ClaimRows rows, ReadingNumbers numbers, PendingRows pending, string recordedAt)
    {
        _readings.Write(rows.Readings, numbers);
        WriteActors(rows, numbers, pending, recordedAt);
        _readingActors.Write(rows.ReadingActors, numbers);
        _mentions.Write(rows.Mentions, numbers);
        _participants.Write(rows.Participants, numbers);
        _quantities.Write(rows.Quantities, numbers);
        _commitments.Write(rows.Commitments, numbers);
        _commitmentEvents.Write(rows.CommitmentEvents, numbers);
        _exchangeSteps.Write(rows.ExchangeSteps, numbers);
        _discrepancies.Write(rows.Discrepancies, numbers);
        _remarks.Write(rows.Remarks, numbers);
        pending.Add(rows, numbers);
    }

    private void WriteActors(ClaimRows rows, ReadingNumbers numbers, PendingRows pending, string recordedAt)
    {
        foreach (var (reading, id, actor) in rows.Actors)
        {
            if (numbers.Readings[reading] != 0 && pending.IsUnknownActor(id))
            {
                database.Execute(
                    "INSERT INTO actors (id, name, folded, kind, country, recorded_at, entity) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
                    id, actor.Name, RegisterIds.Fold(actor.Name), ActorIds.Kind(actor.Kind), actor.Country, recordedAt, actor.Entity);
            }
        }
    }
}
