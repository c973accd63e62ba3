using Chancery.Register.World;

namespace Chancery.Register;

/// <content>Where things happened.</content>
public sealed partial class SqliteRegister
{
    /// <summary>
    /// Places of events whose name holds the words, or of the country whose code they are; all when null. Those with the
    /// most events first.
    /// </summary>
    public IReadOnlyList<PlaceEntry> Places(string? words, int limit) => _database.Rows(
        """
        SELECT n.name, n.country, n.latitude, n.longitude, count(*),
            min(CASE WHEN p.day < ?3 THEN p.day END), max(CASE WHEN p.day < ?3 THEN p.day END)
        FROM place_names n JOIN event_parties p ON p.party = n.party
        WHERE ?1 IS NULL OR n.country = ?1 OR (instr(lower(n.name), lower(?1)) > 0 AND ?1 NOT GLOB '[A-Z][A-Z][A-Z]')
        GROUP BY n.party ORDER BY count(*) DESC, n.name, n.party LIMIT ?2
        """,
        row => new PlaceEntry(
            row.Text(0), row.TextOrNull(1), row.RealOrNull(2), row.RealOrNull(3), row.Number(4), DayOf(row.NumberOrNull(5)), DayOf(row.NumberOrNull(6))),
        string.IsNullOrWhiteSpace(words) ? null : words.Trim(), limit, EventRows.Undated);

    private static DateOnly? DayOf(int? day) => day is { } number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
}
