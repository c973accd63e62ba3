using System.CommandLine;
using Chancery.Cli.Terminal;
using Chancery.Intake;
using Chancery.Register;
using Chancery.Register.Lives;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery demo</c>: the sample reports, read into a fresh register.</summary>
internal static class DemoCommand
{
    private const string _register = "chancery-demo.db";

    public static Command Create(CliHost host)
    {
        var register = CommonOptions.Register();
        register.DefaultValueFactory = _ => _register;
        var command = new Command("demo", "Reads the sample reports into a fresh register and prints it.") { register };
        command.SetAction(parse => Run(host, parse.GetValue(register)!));
        return command;
    }

    private static int Run(CliHost host, string name)
    {
        var samples = Path.Combine(host.ProgramFolder, "samples");
        if (!Directory.Exists(samples))
        {
            throw new CliFailure(ExitCode.Internal, $"the samples are missing: {samples}");
        }

        _ = host.Read; // Before anything is deleted: a program without its engine must not touch the register.
        var path = host.FullPath(name);
        if (name == _register)
        {
            DeleteOld(path);
        }
        else if (File.Exists(path))
        {
            throw new CliFailure(ExitCode.InputsFailed, $"{name} is there already; the demonstration wants a fresh register");
        }

        using var register = SqliteRegister.OpenOrCreate(path, host.Clock);
        var told = register.Offices();
        var source = new ReportSource(new IntakeOptions(), file => file, Stream.Null);
        foreach (var incoming in source.Read(samples).Where(incoming => incoming.State == IntakeState.Ready))
        {
            // The samples are named as a reader of the repository knows them, wherever the program lies.
            var report = incoming.Report with { Path = Path.Combine("samples", Path.GetRelativePath(samples, incoming.Report.Path!)) };
            register.Add(host.ReadAfter(report, told));
        }

        Print(new Page(host.Output, host.Style), register, name);
        return ExitCode.Ok;
    }

    private static void Print(Page page, SqliteRegister register, string name)
    {
        var printer = new EntryPrinter(page);
        page.Line(page.Bold("Chancery: a sourced register of diplomacy and conflict"));
        var counts = register.Counts();
        page.Wrapped("Read " + string.Join(", ", counts.Where(count => count.Name != "readings").Select(count => $"{count.Count} {count.Name}")) + ".", 0, page.Dim);
        Section(page, "Timeline", register.Events(new EventFilter()), entry => printer.Event(entry));
        Section(page, "Commitments", register.Lives(new LifeFilter()), life => printer.Life(life));
        Section(page, "Discrepancies", register.Discrepancies(null), entry => printer.Discrepancy(entry));
        page.Heading("Go on");
        var option = $"--register {name}";
        var example = register.Events(new EventFilter()) is [var first, ..] ? Phrases.ShortId(first.Id) : "E-…";
        page.Line($"  chancery explain {example} {option}     the words, the rule and the reason behind an entry");
        page.Line($"  chancery commitments --state accepted {option}");
        page.Line($"  chancery commitments --pair NOR KAZ --as-of 2025-03-15 {option}     what was owed then, of a deal in eight reports");
        page.Line("  chancery read YOUR-REPORT.txt                        your own report, into chancery.db");
        page.Line("  chancery read YOUR-REPORT.txt --format html > report.html");
    }

    private static void Section<T>(Page page, string name, IReadOnlyList<T> entries, Action<T> print)
    {
        page.Heading($"{name} ({entries.Count})");
        foreach (var entry in entries)
        {
            print(entry);
        }
    }

    /// <summary>Deletes an older demonstration, if the file is a register at all.</summary>
    private static void DeleteOld(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        using (SqliteRegister.OpenExisting(path, TimeProvider.System))
        {
        }

        foreach (var part in new[] { path, path + "-wal", path + "-shm" })
        {
            File.Delete(part);
        }
    }
}
