using System.CommandLine;
using Chancery.Cli.Terminal;
using Chancery.Exchange;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery corrections</c>: everything that people said about entries; as JSON Lines it is training material.</summary>
internal static class CorrectionsCommand
{
    public static Command Create(CliHost host)
    {
        var standing = new Option<bool>("--standing") { Description = "Only those that nobody has undone." };
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json", "csv");
        var command = new Command("corrections", "Prints what people said about entries; JSON Lines hold the texts too, to learn from.") { standing, limit, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            var entries = query.Register.Corrections(standingOnly: parse.GetValue(standing)).Take(parse.GetValue(limit)).ToList();
            return query.Print(
                entries,
                "no corrections",
                entry => query.Page.Ends($"{Phrases.ShortId(entry.Correction.Target)} {Phrases.Correction(entry)}{(entry.Stands ? "" : " UNDONE")}", Phrases.ShortId(entry.Id), text => text, query.Page.Dim),
                (json, entry) => json.Write(entry, ReportOf(query.Register, entry.Correction.Anchor?.Report)),
                EntryTables.Corrections);
        });
        return command;
    }

    private static ReportRef? ReportOf(SqliteRegister register, string? id) => id is null ? null : register.Reports(id).FirstOrDefault();
}
