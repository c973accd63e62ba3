using System.CommandLine;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery reread</c>: reads the stored reports again and shows what would change before it is kept.</summary>
internal static class RereadCommand
{
    public static Command Create(CliHost host)
    {
        var ids = new Argument<string[]>("report") { Description = "Reports (R-…); all when left out.", Arity = ArgumentArity.ZeroOrMore };
        var keep = new Option<bool>("--keep") { Description = "Keep the new readings; without it nothing is changed." };
        var register = CommonOptions.Register();
        var command = new Command("reread", "Reads stored reports with this version again and shows what changes; --keep keeps it.") { ids, keep, register };
        command.SetAction(parse =>
        {
            var name = parse.GetValue(register)!;
            if (!File.Exists(host.FullPath(name)))
            {
                throw new CliFailure(ExitCode.InputsFailed, $"{name}: there is no register yet; 'chancery read' makes one");
            }

            using var opened = parse.GetValue(keep) ? SqliteRegister.OpenOrCreate(host.FullPath(name), host.Clock) : SqliteRegister.OpenExisting(host.FullPath(name), host.Clock);
            var asked = parse.GetValue(ids)!;
            var reports = asked.Length == 0 ? opened.AllReports() : asked.SelectMany(id => opened.Reports(id) is { Count: > 0 } found ? found
                : throw new CliFailure(ExitCode.InputsFailed, $"the register holds no report with the id {id}"));
            return new RereadRun(host, opened, parse.GetValue(keep)).Run(reports);
        });
        return command;
    }
}
