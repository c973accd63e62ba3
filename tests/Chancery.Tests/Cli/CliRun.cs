using System.Text;
using Chancery.Cli;
using Chancery.Cli.Terminal;
using Chancery.Model;

namespace Chancery.Tests.Cli;

/// <summary>Runs command lines in a folder of its own, with a reader that needs no language model.</summary>
internal sealed class CliRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("chancery-cli-").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public Func<Report, Chancery.Model.Reading> Read { get; init; } = report => new Chancery.Model.Reading { Report = report, Provenance = new Provenance("0.1.0", "l", "m") };

    public int Run(params string[] args) => RunWith(Stream.Null, args);

    public int RunWith(Stream input, params string[] args)
    {
        var output = new MemoryStream();
        var error = new StringWriter();
        var utf8 = new UTF8Encoding(false);
        var host = new CliHost
        {
            Input = input,
            OutputBytes = output,
            Output = new StreamWriter(output, utf8) { NewLine = "\n" },
            Error = error,
            Style = TerminalStyle.Plain,
            WorkingFolder = Folder,
            Read = Read,
        };
        var exitCode = ChanceryCommand.Run(args, host);
        Output = utf8.GetString(output.ToArray());
        Error = error.ToString();
        return exitCode;
    }

    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return name;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
