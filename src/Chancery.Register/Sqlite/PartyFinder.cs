using Chancery.Register.World;

namespace Chancery.Register.Sqlite;

/// <summary>Turns what a user writes for an actor or a place into the numbers by which events are found.</summary>
internal sealed class PartyFinder(Database database)
{
    /// <summary>Words that fit more actors than this mean none of them in particular.</summary>
    private const int _most = 500;

    /// <summary>A country's code (three capitals and nothing else: AZE is not part of "Azema"), an id, or part of a name.</summary>
    public List<long> OfActor(string words)
    {
        if (words is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'] || words.StartsWith("IGO:", StringComparison.Ordinal) || words.StartsWith("REB:", StringComparison.Ordinal))
        {
            return [Codes.Of(words)];
        }

        var aliases = new ActorAliases(database);
        return
        [
            .. database.Rows(
                """
                SELECT a.id, a.kind, a.country, a.entity, a.name FROM actors a WHERE a.id = ?1 OR (?1 LIKE 'A-%' AND substr(a.id, 1, length(?1)) = ?1) OR instr(a.folded, ?2) > 0
                ORDER BY length(a.folded), a.id LIMIT ?3
                """,
                row => row.Text(1) == "state" && row.TextOrNull(2) is { } country ? Codes.Of(country)
                    : row.TextOrNull(3) is { } entity && entity == row.Text(4) ? Codes.Of(ToldParty.Side(null, entity)!)
                    : Codes.Of(aliases.Of(row.Text(0))),
                words, RegisterIds.Fold(words), _most).Distinct(),
        ];
    }

    /// <summary>Part of a place's name.</summary>
    public List<long> OfPlace(string words) =>
        database.Rows("SELECT party FROM place_names WHERE instr(lower(name), lower(?1)) > 0 ORDER BY length(name), party LIMIT ?2", row => row.Long(0), words, _most);
}
