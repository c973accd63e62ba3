using Chancery.Register.Questions;
using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <content>What the register knows of one actor.</content>
public sealed partial class SqliteRegister
{
    /// <summary>The entries of actors that are one with that one, the entry itself first.</summary>
    public IReadOnlyList<string> SameActors(string id) => new ActorGroups(_database).Of(id);

    /// <summary>The actors of exactly that name, whatever its capitals and spaces; by an index, so that it costs the same among many.</summary>
    public IReadOnlyList<ActorRef> ActorsNamed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _database.Rows(
            "SELECT id, name, country, kind FROM actors WHERE folded = ?1 ORDER BY id",
            row => new ActorRef(row.Text(0), row.Text(1), row.TextOrNull(2)) { Kind = row.Text(3) }, RegisterIds.Fold(name));
    }

    /// <summary>
    /// Everything about an actor and those entries that are one with it, as it was known on a day; null when there is no
    /// such id. Of actors in very many reports the lists are counted over the newest of them (<see cref="Register.Dossier.CountedOver"/>).
    /// </summary>
    public Dossier? Dossier(string id, DateOnly? asOf = null)
    {
        var groups = new ActorGroups(_database);
        var ids = groups.Of(id);
        var actors = ActorsOf(ids);
        if (actors.Count == 0)
        {
            return null;
        }

        var question = new DossierQuestion(_database, _reader, ids, groups.ReportsOfOthers(ids), asOf);
        var seen = question.Seen();
        var mentions = question.Mentions();
        return new Dossier
        {
            Actor = actors[0],
            Same = [.. actors.Skip(1)],
            Names = mentions.Names(),
            Sectors = mentions.Sectors(),
            Offices = mentions.Offices(),
            Dealings = [.. question.Dealings().Select(row => new Dealing(row.Type, row.Role, ActorById(row.Other), row.Events))],
            Owes = [.. ids.SelectMany(actor => Commitments(new CommitmentFilter { Debtor = actor, AsOf = asOf }))],
            IsOwed = [.. ids.SelectMany(actor => Commitments(new CommitmentFilter { Creditor = actor, AsOf = asOf }))],
            Statements = question.Statements(),
            Sources = mentions.Sources(),
            Reports = seen.Reports,
            FirstSeen = seen.First,
            LastSeen = seen.Last,
            CountedOver = question.IsCut ? question.Reports : null,
        };
    }

    private List<ActorRef> ActorsOf(IReadOnlyList<string> ids) =>
        [.. ids.SelectMany(id => _database.Rows(
            "SELECT id, name, country, kind FROM actors WHERE id = ?1", row => new ActorRef(row.Text(0), row.Text(1), row.TextOrNull(2)) { Kind = row.Text(3) }, id))];
}
