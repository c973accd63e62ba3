using System.CommandLine;
using System.Text;
using Chancery.Exchange.Imports;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery import</c>: other data sets as reports' claims, or a register from its own JSON Lines.</summary>
internal static class ImportCommand
{
    private const string _own = "jsonl";
    private const int _together = 4000;

    public static Command Create(CliHost host)
    {
        var path = new Argument<string>("file") { Description = "The file, or - for standard input." };
        var format = new Option<string>("--as") { Description = $"What it is: {string.Join(", ", DataSetImport.Names)}, {_own} (a register's own export, into an empty register).", Required = true };
        format.AcceptOnlyFromAmong([.. DataSetImport.Names, _own]);
        var register = CommonOptions.Register();
        var command = new Command("import", "Reads events of GDELT 2.0 or POLECAT as claims of those data sets, or a register from its own export.") { path, format, register };
        command.SetAction(parse =>
        {
            var file = parse.GetValue(path)!;
            using var input = new StreamReader(file == "-" ? host.Input : File.OpenRead(host.FullPath(file)), Encoding.UTF8);
            using var opened = SqliteRegister.OpenOrCreate(host.FullPath(parse.GetValue(register)!), host.Clock);
            return parse.GetValue(format) == _own ? Own(host, opened, input) : Run(host, opened, parse.GetValue(format)!, input, file);
        });
        return command;
    }

    private static int Own(CliHost host, SqliteRegister register, TextReader input)
    {
        host.Error.WriteLine($"chancery: {register.Restore(input)} rows read");
        return ExitCode.Ok;
    }

    private static int Run(CliHost host, SqliteRegister register, string dataset, TextReader input, string file)
    {
        var (read, failed) = (0, 0);
        var import = new DataSetImport(host.Engine.LoadLexicon().Data.Events);
        var readings = import.Read(dataset, input, (number, fault) =>
        {
            failed++;
            host.Error.WriteLine($"chancery: {file}:{number}: {fault}");
        });
        register.AddMany(readings, kept => read += kept.Count(added => added.IsNew), _together);

        host.Error.WriteLine($"chancery: {read} rows read as claims, {failed} left out");
        return failed == 0 ? ExitCode.Ok : ExitCode.InputsFailed;
    }
}
