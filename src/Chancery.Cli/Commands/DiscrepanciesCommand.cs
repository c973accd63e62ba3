using System.CommandLine;
using Chancery.Exchange;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery discrepancies</c>: accounts that cannot both hold, within a report and between reports.</summary>
internal static class DiscrepanciesCommand
{
    public static Command Create(CliHost host)
    {
        var between = new Option<string>("--between") { Description = "reports: what reports disagree about; report: accounts within one report; all.", DefaultValueFactory = _ => "all" };
        between.AcceptOnlyFromAmong("all", "reports", "report");
        var actor = new Option<string?>("--actor") { Description = "Only events with this participant." };
        var from = CommonOptions.Date("--from", "Only events of this day or later.");
        var to = CommonOptions.Date("--to", "Only events of this day or earlier.");
        var asOf = CommonOptions.AsOf();
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json", "csv");
        var command = new Command("discrepancies", "Prints accounts that cannot both hold, and who holds which.") { between, actor, from, to, asOf, limit, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            var (which, most) = (parse.GetValue(between), parse.GetValue(limit));
            var filter = new EventFilter { Actor = parse.GetValue(actor), From = parse.GetValue(from), To = parse.GetValue(to), AsOf = parse.GetValue(asOf) };
            var isAll = filter.Actor is null && filter.From is null && filter.To is null;
            var within = which == "reports" || (which == "all" && !isAll) ? [] : query.Register.Discrepancies(null)
                .Where(entry => filter.AsOf is not { } day || entry.Report.Published is not { } published || published <= day).Take(most).ToList();
            var across = which == "report" ? [] : query.Register.Disagreements(filter).Take(most).ToList();
            if (within.Count > 0 || across.Count == 0)
            {
                query.Print(within, "no discrepancies", entry => query.Printer.Discrepancy(entry, indent: 0), (json, entry) => json.Write(entry), EntryTables.Discrepancies);
            }

            return across.Count == 0 ? ExitCode.Ok : query.Print(across, "", entry => query.Printer.Disagreement(entry), (json, entry) => json.Write(entry), EntryTables.Disagreements);
        });
        return command;
    }
}
