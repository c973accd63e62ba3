using System.CommandLine;
using System.Globalization;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery db</c>: the register file itself.</summary>
internal static class DbCommand
{
    public static Command Create(CliHost host) => new("db", "The register file itself.") { Stats(host) };

    private static Command Stats(CliHost host)
    {
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("stats", "Prints how much the register holds.") { register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            return query.Print(
                [query.Register.Counts()],
                "",
                counts =>
                {
                    foreach (var count in counts)
                    {
                        query.Page.Line(string.Create(CultureInfo.InvariantCulture, $"{count.Count,10:N0}  {count.Name}"));
                    }
                },
                (json, counts) => json.Write(counts));
        });
        return command;
    }
}
