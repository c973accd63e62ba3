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
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("explain", "Prints the words, the rule and the reason behind an entry.") { id, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            return Explain(query, parse.GetValue(id)!);
        });
        return command;
    }

    private static int Explain(RegisterQuery query, string id)
    {
        var printer = new EvidencePrinter(query.Page);
        var register = query.Register;
        return id switch
        {
            ['E' or 'M', '-', ..] => query.Print(Found(register.Events(new EventFilter { Id = id }), id), "", printer.Event, (json, entry) => json.Write(entry)),
            ['C', '-', ..] => query.Print(Found(register.Commitments(new CommitmentFilter { Id = id }), id), "", printer.Commitment, (json, entry) => json.Write(entry)),
            ['S', '-', ..] => query.Print(Found(register.Claims(id), id), "", entry => printer.Claim(entry.Report, entry.Chain), (json, entry) => json.Write(entry.Report, entry.Chain)),
            ['A', '-', ..] => query.Print(Found(register.Actors(id), id), "", printer.Actor, (json, entry) => json.Write(entry)),
            _ => query.Print(Found(register.Reports(id), id), "", report => new ReportPrinter(query.Page).Print(register, report.Id), (json, report) => json.Write(report)),
        };
    }

    private static IReadOnlyList<T> Found<T>(IReadOnlyList<T> entries, string id) => entries.Count > 0
        ? entries
        : throw new CliFailure(ExitCode.InputsFailed, $"the register holds no entry with the id {id}");
}
