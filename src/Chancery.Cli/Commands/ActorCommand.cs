using System.CommandLine;
using Chancery.Cli.Terminal;
using Chancery.Exchange;
using Chancery.Lexicon;
using Chancery.Lexicon.Actors;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery actor</c>: the dossiers of those who bear a name.</summary>
internal static class ActorCommand
{
    private const int _defaultLimit = 3;

    public static Command Create(CliHost host)
    {
        var name = new Argument<string>("name") { Description = "Part of a name, a country code, or an id." };
        var limit = new Option<int>("--limit", "-n") { Description = $"At most so many dossiers; {_defaultLimit} by default.", DefaultValueFactory = _ => _defaultLimit };
        var asOf = CommonOptions.AsOf();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json", "csv");
        var command = new Command("actor", "Prints what the register knows of an actor: names, offices, events, commitments, statements, sources.") { name, limit, asOf, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            if (parse.GetValue(format) == "csv")
            {
                var actors = query.Register.EachActor(parse.GetValue(name)!, parse.GetValue(asOf)).Take(parse.GetValue(limit)).ToList();
                return query.Print(actors, "no such actor", _ => { }, (json, actor) => json.Write(actor), EntryTables.Actors);
            }

            var holders = host.Engine.LoadLexicon().Data.Actors.Holders;
            var dossiers = Find(query.Register, parse.GetValue(name)!, parse.GetValue(limit), parse.GetValue(asOf));
            return query.Print(
                dossiers, "no such actor",
                dossier => new DossierPrinter(query.Page, query.Printer).Print(dossier, Rows(holders, dossier), Latest(query.Register, dossier, parse.GetValue(asOf))),
                (json, dossier) => json.Write(dossier));
        });
        return command;
    }

    // Entries that are one with an earlier one are part of its dossier.
    private static List<Dossier> Find(SqliteRegister register, string words, int limit, DateOnly? asOf)
    {
        var dossiers = new List<Dossier>();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in register.FindActors(words, asOf))
        {
            if (dossiers.Count == Math.Max(limit, 1))
            {
                break;
            }

            if (!shown.Contains(actor.Id) && register.Dossier(actor.Id, asOf) is { } dossier)
            {
                shown.UnionWith(dossier.Same.Select(same => same.Id));
                dossiers.Add(dossier);
            }
        }

        return dossiers;
    }

    /// <summary>What the shipped lexicon tells about the person, apart from what reports tell.</summary>
    private static List<OfficeHolder> Rows(OfficeHolder[] holders, Dossier dossier)
    {
        var names = dossier.Same.Prepend(dossier.Actor).Select(actor => NameFold.Fold(actor.Name)).ToHashSet(StringComparer.Ordinal);
        return dossier.Actor.Kind == "person"
            ? [.. holders.Where(holder => holder.OtherNames.Prepend(holder.Person).Any(name => names.Contains(NameFold.Fold(name)))).OrderBy(holder => holder.From)]
            : [];
    }

    private static List<EventEntry> Latest(SqliteRegister register, Dossier dossier, DateOnly? asOf) =>
        [.. register.Events(new EventFilter { Actor = dossier.Actor.Id, DatedOnly = true, NewestFirst = true, Limit = 5, BestOnly = true, AsOf = asOf }).Reverse()];
}
