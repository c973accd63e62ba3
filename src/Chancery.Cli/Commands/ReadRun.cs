using System.Buffers;
using Chancery.Cli.Terminal;
using Chancery.Exchange;
using Chancery.Intake;
using Chancery.Model;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary>One run of <c>chancery read</c>.</summary>
internal sealed class ReadRun(CliHost host, string format, string? register, IntakeOptions options)
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    /// <summary>Readings that are kept together in one transaction; text is printed out of the register, so it keeps one at a time.</summary>
    private const int _batch = 200;

    /// <summary>Who watches the output of a slow stream waits no longer than this.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private readonly List<(IncomingReport Incoming, Model.Reading? Reading)> _pending = [];
    private readonly List<Model.Reading> _pages = [];
    private long _since;
    private SqliteRegister? _register;

    /// <summary>What earlier reports told; null where nothing is kept and every report stands by itself.</summary>
    private OfficesTold? _told;

    private int _read;
    private int _held;
    private int _failed;

    /// <summary>Reads all paths and gives the exit code.</summary>
    public int Run(IReadOnlyList<string> paths)
    {
        // Only text without a register needs one in memory: it is printed out of the register, so that ids agree.
        using var opened = register is not null ? SqliteRegister.OpenOrCreate(host.FullPath(register), host.Clock)
            : format == "text" ? SqliteRegister.InMemory(host.Clock) : null;
        _register = opened;
        _told = register is null ? null : opened!.Offices();
        var source = new ReportSource(options, host.FullPath, host.Input);
        foreach (var incoming in paths.SelectMany(source.Read))
        {
            Take(incoming);
        }

        Keep();
        if (format == "html")
        {
            host.Output.Write(ReadingPage.Of(_pages));
        }

        Close(source);
        return _failed == 0 ? ExitCode.Ok : ExitCode.InputsFailed;
    }

    private void Close(ReportSource source)
    {
        if (source.LeftOut.Count > 0)
        {
            host.Error.WriteLine($"chancery: {source.LeftOut.Count} files of other kinds left out, such as {source.LeftOut[0]}");
        }

        if (_read + _failed > 1 || _held > 0)
        {
            host.Error.WriteLine($"chancery: {_read} read{(_held > 0 ? $" ({_held} were in the register already)" : "")}, {_failed} failed");
        }
    }

    private void Take(IncomingReport incoming)
    {
        if (incoming.State != IntakeState.Ready)
        {
            _failed++;
            host.Error.WriteLine($"chancery: {incoming.Name}: {incoming.Remarks[0].Text}");
        }

        var reading = ReadingOf(incoming);
        if (incoming.State == IntakeState.Ready)
        {
            _read++;
        }

        if (format == "text")
        {
            Print(incoming, reading, reading is null ? null : Register(reading));
            return;
        }

        if (reading is not null)
        {
            _told?.Note(reading);
        }

        _since = _pending.Count == 0 ? host.Clock.GetTimestamp() : _since;
        _pending.Add((incoming, reading));
        if (_pending.Count >= _batch || host.Clock.GetElapsedTime(_since) > _patience)
        {
            Keep();
        }
    }

    /// <summary>Keeps what is pending and prints it only then: what was printed is not lost.</summary>
    private void Keep()
    {
        if (_register is not null)
        {
            _held += _register.AddAll([.. _pending.Select(pending => pending.Reading).OfType<Model.Reading>()]).Count(added => !added.IsNew);
        }

        _told?.Kept();
        foreach (var (incoming, reading) in _pending)
        {
            Print(incoming, reading, null);
        }

        _pending.Clear();
    }

    /// <summary>Adds a reading to the register and gives the register's id of the report; null without a register.</summary>
    private string? Register(Model.Reading reading)
    {
        if (_register is null)
        {
            return null;
        }

        var added = _register.Add(reading);
        _held += added.IsNew ? 0 : 1;
        return added.Report;
    }

    private Model.Reading? ReadingOf(IncomingReport incoming) => incoming.State switch
    {
        IntakeState.Ready => WithRemarks(host.ReadAfter(incoming.Report, _told), incoming.Remarks),
        IntakeState.OtherLanguage => new Model.Reading
        {
            Report = incoming.Report,
            Remarks = incoming.Remarks,
            Provenance = new Provenance(EngineVersion.Current, "", ""),
        },
        _ => null,
    };

    private static Model.Reading WithRemarks(Model.Reading reading, Values<Remark> remarks) =>
        remarks.Count == 0 ? reading : reading with { Remarks = [.. remarks, .. reading.Remarks] };

    private void Print(IncomingReport incoming, Model.Reading? reading, string? registered)
    {
        switch (format)
        {
            case "json":
                PrintJson(incoming, reading);
                break;
            case "text" when registered is not null:
                new ReportPrinter(new Page(host.Output, host.Style)).Print(_register!, registered);
                break;
            case "html" when reading is not null:
                _pages.Add(reading);
                break;
            default:
                break;
        }
    }

    private void PrintJson(IncomingReport incoming, Model.Reading? reading)
    {
        _buffer.ResetWrittenCount();
        if (reading is null)
        {
            ReadingJson.WriteUnreadLine(_buffer, incoming.Report, incoming.Remarks);
        }
        else
        {
            ReadingJson.WriteLine(_buffer, reading);
        }

        host.OutputBytes.Write(_buffer.WrittenSpan);
    }
}
