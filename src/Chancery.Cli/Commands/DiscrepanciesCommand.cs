using System.CommandLine;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery discrepancies</c>: accounts that cannot both hold.</summary>
internal static class DiscrepanciesCommand
{
    public static Command Create(CliHost host)
    {
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("discrepancies", "Prints accounts that cannot both hold, and who holds which.") { limit, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            return query.Print(
                [.. query.Register.Discrepancies(null).Take(parse.GetValue(limit))],
                "no discrepancies", entry => query.Printer.Discrepancy(entry, indent: 0), (json, entry) => json.Write(entry));
        });
        return command;
    }
}
