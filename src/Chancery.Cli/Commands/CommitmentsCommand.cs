using System.CommandLine;
using Chancery.Exchange;
using Chancery.Model;
using Chancery.Register.Lives;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery commitments</c>: who owes what to whom, and what became of it.</summary>
internal static class CommitmentsCommand
{
    public static Command Create(CliHost host)
    {
        var debtor = new Option<string?>("--debtor") { Description = "Only owed by: part of a name, a country code, or an id." };
        var creditor = new Option<string?>("--creditor") { Description = "Only owed to: part of a name, a country code, or an id." };
        var pair = new Option<string[]>("--pair") { Description = "Only between these two, whichever owes.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true, HelpName = "a b" };
        var state = new Option<string?>("--state") { Description = "Only in this state, such as accepted." };
        state.AcceptOnlyFromAmong([.. Enum.GetNames<CommitmentState>().Select(name => name.ToLowerInvariant())]);
        var due = CommonOptions.Date("--due-before", "Only what is due before that day and not settled.");
        var since = CommonOptions.Date("--changed-since", "Only what something was told of on that day or later.");
        var asOf = CommonOptions.AsOf();
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json", "csv", "ics");
        var command = new Command("commitments", "Prints who owes what to whom, on which condition, and what became of it.")
        {
            debtor, creditor, pair, state, due, since, asOf, limit, register, format,
        };
        command.SetAction(parse =>
        {
            var form = parse.GetValue(format)!;
            using var query = new RegisterQuery(host, parse.GetValue(register)!, form);
            var sides = parse.GetValue(pair);
            var lives = query.Register.Lives(new LifeFilter
            {
                Debtor = parse.GetValue(debtor),
                Creditor = parse.GetValue(creditor),
                Side = sides is [var one, _] ? one : null,
                OtherSide = sides is [_, var other] ? other : null,
                State = parse.GetValue(state) is { } word ? Enum.Parse<CommitmentState>(word, ignoreCase: true) : null,
                DueBefore = parse.GetValue(due),
                ChangedSince = parse.GetValue(since),
                AsOf = parse.GetValue(asOf),
            }).Take(parse.GetValue(limit)).ToList();
            return form switch
            {
                "csv" => Write(host, output => CommitmentTable.Write(output, lives)),
                "ics" => Write(host, output => CommitmentCalendar.Write(output, lives)),
                _ => query.Print(lives, "no commitments", life => query.Printer.Life(life, indent: 0), (json, life) => json.Write(life)),
            };
        });
        return command;
    }

    private static int Write(CliHost host, Action<TextWriter> write)
    {
        write(host.Output);
        return ExitCode.Ok;
    }
}
