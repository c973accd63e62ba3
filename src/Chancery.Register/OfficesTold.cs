using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <summary>
/// What the reports of a register told about the offices of persons, and those read since that wait to be added: for
/// reading the next report. The same register and the same order of reports give the same answers.
/// </summary>
public sealed class OfficesTold : IToldOffices
{
    private readonly Database _database;
    private readonly Dictionary<string, List<ToldOffice>> _pending = new(StringComparer.Ordinal);

    internal OfficesTold(Database database) => _database = database;

    /// <summary>Takes in a reading that is not in the register yet.</summary>
    public void Note(Model.Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Report.Published is not { } day)
        {
            return;
        }

        foreach (var actor in reading.Actors)
        {
            if (actor is { Kind: ActorKind.Person, Country: { } country, Office: { } office, Entity: null } && !IsAdded(actor.Evidence.Rule))
            {
                var name = RegisterIds.Fold(actor.Name);
                if (!_pending.TryGetValue(name, out var list))
                {
                    _pending[name] = list = [];
                }

                list.Add(new ToldOffice(country, actor.Sector, office, day, day, 1));
            }
        }
    }

    /// <summary>Forgets what was noted: the register holds it now.</summary>
    public void Kept() => _pending.Clear();

    /// <inheritdoc/>
    public IReadOnlyList<ToldOffice> Of(string person, DateOnly until)
    {
        var name = RegisterIds.Fold(person);
        var stored = _database.Rows(
            """
            SELECT a.country, m.sector, m.office, min(p.published), max(p.published), count(DISTINCT p.id)
            FROM actors a CROSS JOIN actor_mentions m ON m.actor = a.id CROSS JOIN reading_heads h ON h.seq = m.reading CROSS JOIN reports p ON p.id = h.report
            WHERE a.folded = ?1 AND a.kind = 'person' AND a.country IS NOT NULL AND a.entity IS NULL AND m.office IS NOT NULL AND p.published <= ?2
                AND m.rule NOT LIKE 'actor holder%' AND m.rule NOT LIKE 'actor told%' AND m.rule NOT LIKE '% at home'
            GROUP BY 1, 2, 3
            """,
            row => new ToldOffice(row.Text(0), row.TextOrNull(1), row.Text(2), row.Day(3)!.Value, row.Day(4)!.Value, row.Number(5)), name, RegisterIds.Day(until));
        var pending = _pending.GetValueOrDefault(name)?.Where(spell => spell.To <= until) ?? [];
        return
        [
            .. stored.Concat(pending).GroupBy(spell => (spell.Country, spell.Sector, spell.Office))
                .Select(group => new ToldOffice(group.Key.Country, group.Key.Sector, group.Key.Office, group.Min(spell => spell.From), group.Max(spell => spell.To), group.Sum(spell => spell.Reports)))
                .OrderBy(spell => spell.Country, StringComparer.Ordinal).ThenBy(spell => spell.From).ThenBy(spell => spell.Office, StringComparer.Ordinal),
        ];
    }

    // What the lexicon, earlier reports or the surroundings told is no word of this report.
    private static bool IsAdded(string rule) =>
        rule.StartsWith("actor holder", StringComparison.Ordinal) || rule.StartsWith("actor told", StringComparison.Ordinal) || rule.EndsWith(" at home", StringComparison.Ordinal);
}
