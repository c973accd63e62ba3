using System.CommandLine;
using System.Globalization;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery db</c>: the register file itself.</summary>
internal static class DbCommand
{
    public static Command Create(CliHost host) => new("db", "The register file itself.") { Stats(host), Migrate(host) };

    private static Command Migrate(CliHost host)
    {
        var register = CommonOptions.Register();
        var command = new Command("migrate", "Brings an older register to the newest shape.") { register };
        command.SetAction(parse =>
        {
            var name = parse.GetValue(register)!;
            if (!File.Exists(host.FullPath(name)))
            {
                throw new CliFailure(ExitCode.InputsFailed, $"{name}: there is no such file");
            }

            using var opened = SqliteRegister.OpenOrCreate(host.FullPath(name), host.Clock);
            host.Error.WriteLine($"chancery: {name} has the newest shape");
            return ExitCode.Ok;
        });
        return command;
    }

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
