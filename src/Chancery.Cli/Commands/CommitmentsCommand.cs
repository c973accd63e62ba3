using System.CommandLine;
using Chancery.Exchange;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery commitments</c>: who owes what to whom.</summary>
internal static class CommitmentsCommand
{
    public static Command Create(CliHost host)
    {
        var debtor = new Option<string?>("--debtor") { Description = "Only owed by: part of a name, a country code, or an id." };
        var creditor = new Option<string?>("--creditor") { Description = "Only owed to: part of a name, a country code, or an id." };
        var state = new Option<string?>("--state") { Description = "Only in this state, such as accepted." };
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json", "csv");
        var command = new Command("commitments", "Prints who owes what to whom, on which condition.") { debtor, creditor, state, limit, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            var entries = query.Register.Commitments(new CommitmentFilter
            {
                Debtor = parse.GetValue(debtor),
                Creditor = parse.GetValue(creditor),
                State = parse.GetValue(state),
            });
            return query.Print(
                [.. entries.Take(parse.GetValue(limit))], "no commitments", entry => query.Printer.Commitment(entry, indent: 0), (json, entry) => json.Write(entry), EntryTables.Commitments);
        });
        return command;
    }
}
