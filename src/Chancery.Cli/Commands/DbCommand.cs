using System.CommandLine;
using System.Globalization;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery db</c>: the register file itself.</summary>
internal static class DbCommand
{
    public static Command Create(CliHost host) => new("db", "The register file itself.") { Stats(host), Verify(host), Compact(host), Migrate(host) };

    private static Command Verify(CliHost host)
    {
        var register = CommonOptions.Register();
        var command = new Command("verify", "Checks every page of the file and the ties between its entries.") { register };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, "text");
            var faults = query.Register.Verify();
            foreach (var fault in faults)
            {
                query.Page.Line(Terminal.Page.OneLine(fault));
            }

            query.Page.Line(faults.Count == 0 ? "all is well" : "the register is damaged: restore it from a copy");
            return faults.Count == 0 ? ExitCode.Ok : ExitCode.InputsFailed;
        });
        return command;
    }

    private static Command Compact(CliHost host)
    {
        var register = CommonOptions.Register();
        var command = new Command("compact", "Gives unused space back and packs the full-text index.") { register };
        command.SetAction(parse =>
        {
            var path = Existing(host, parse.GetValue(register)!);
            var before = new FileInfo(path).Length;
            using (var opened = SqliteRegister.OpenOrCreate(path, host.Clock))
            {
                opened.Compact();
            }

            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"chancery: {before:N0} bytes before, {new FileInfo(path).Length:N0} after"));
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Existing(CliHost host, string name)
    {
        var path = host.FullPath(name);
        return File.Exists(path) ? path : throw new CliFailure(ExitCode.InputsFailed, $"{name}: there is no such file");
    }

    private static Command Migrate(CliHost host)
    {
        var register = CommonOptions.Register();
        var command = new Command("migrate", "Brings an older register to the newest shape.") { register };
        command.SetAction(parse =>
        {
            var name = parse.GetValue(register)!;
            using var opened = SqliteRegister.OpenOrCreate(Existing(host, name), host.Clock);
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
