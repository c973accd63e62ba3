using System.CommandLine;
using Chancery.Cli.Terminal;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery explain</c>: the evidence behind an entry.</summary>
internal static class ExplainCommand
{
    public static Command Create(CliHost host)
    {
        var id = new Argument<string>("id") { Description = "The id of an event (E-…), mention (M-…), commitment (C-…), attribution (S-…), actor (A-…) or report (R-…), or its start." };
        var asOf = CommonOptions.AsOf();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("explain", "Prints the words, the rule and the reason behind an entry.") { id, asOf, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            return Explain(query, parse.GetValue(id)!, parse.GetValue(asOf));
        });
        return command;
    }

    private static int Explain(RegisterQuery query, string id, DateOnly? asOf)
    {
        var printer = new EvidencePrinter(query.Page);
        var register = query.Register;
        return id switch
        {
            ['E' or 'M', '-', ..] => query.Print(Found(register.Events(new EventFilter { Id = id, AsOf = asOf }), id, asOf), "", printer.Event, (json, entry) => json.Write(entry)),
            ['C', '-', ..] => query.Print(Found(register.Commitments(new CommitmentFilter { Id = id, AsOf = asOf }), id, asOf), "", printer.Commitment, (json, entry) => json.Write(entry)),
            ['S', '-', ..] => query.Print(Found(register.Claims(id, asOf), id, asOf), "", entry => printer.Claim(entry.Report, entry.Chain), (json, entry) => json.Write(entry.Report, entry.Chain)),
            ['A', '-', ..] => query.Print(Found(register.Actors(id, asOf), id, asOf), "", printer.Actor, (json, entry) => json.Write(entry)),
            _ => query.Print(Found(register.Reports(id, asOf), id, asOf), "", report => new ReportPrinter(query.Page).Print(register, report.Id), (json, report) => json.Write(report)),
        };
    }

    private static IReadOnlyList<T> Found<T>(IReadOnlyList<T> entries, string id, DateOnly? asOf) => entries.Count > 0
        ? entries
        : throw new CliFailure(ExitCode.InputsFailed, $"the register {(asOf is null ? "holds" : "held then")} no entry with the id {id}");
}
