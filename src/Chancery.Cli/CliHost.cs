using System.Text;
using Chancery.Model;
using Chancery.Reading.Actors;

namespace Chancery.Cli;

/// <summary>
/// Everything that a command touches outside itself, so that tests can run commands in their own process.
/// Commands use this and never the console, the clock or the working folder directly.
/// </summary>
internal sealed class CliHost
{
    private readonly Lazy<EngineLoader> _engine;
    private readonly Lazy<ReportReader> _reader;
    private Func<Report, Model.Reading>? _read;

    public CliHost()
    {
        _engine = new Lazy<EngineLoader>(() => new EngineLoader(ProgramFolder));
        _reader = new Lazy<ReportReader>(() => Engine.LoadReader());
    }

    /// <summary>Standard input, as bytes: commands decode it themselves.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output, as bytes, for formats that fix every byte.</summary>
    public required Stream OutputBytes { get; init; }

    /// <summary>Standard output, as UTF-8 text with line feeds. Flush it before writing to <see cref="OutputBytes"/>.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>How output looks: width, colours.</summary>
    public required Terminal.TerminalStyle Style { get; init; }

    /// <summary>True when standard error is a terminal, so that progress may be shown on it.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The folder against which relative paths are resolved.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The folder of the program, with the compiled lexicon, the models and the samples.</summary>
    public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>The clock of the register: when an entry was recorded.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Loads what reading needs, once and only when it is needed.</summary>
    public EngineLoader Engine => _engine.Value;

    /// <summary>Reads one report by itself; by default with the engine beside the program.</summary>
    public Func<Report, Model.Reading> Read
    {
        get => _read ?? _reader.Value.Read;
        init => _read = value;
    }

    /// <summary>Reads one report knowing what earlier ones told.</summary>
    public Model.Reading ReadAfter(Report report, IToldOffices? told) => _read is { } replaced ? replaced(report) : _reader.Value.Read(report, told);

    /// <summary>The full path of a path that the user gave.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingFolder);

    /// <summary>The host of a real process.</summary>
    public static CliHost OfProcess()
    {
        var output = Console.OpenStandardOutput();
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new CliHost
        {
            Input = Console.OpenStandardInput(),
            OutputBytes = output,
            Output = new StreamWriter(output, utf8, 16 * 1024) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), utf8, 1024) { NewLine = "\n", AutoFlush = true },
            Style = Terminal.TerminalStyle.OfProcess(),
            ShowsProgress = !Console.IsErrorRedirected,
            WorkingFolder = Environment.CurrentDirectory,
        };
    }
}
