using System.Buffers;
using Chancery.Exchange;
using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Cli.Commands;

/// <summary>One run of <c>chancery read</c>.</summary>
internal sealed class ReadRun(CliHost host, string format, string? register, IntakeOptions options)
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private int _failed;

    /// <summary>Reads all paths and gives the exit code.</summary>
    public int Run(IReadOnlyList<string> paths)
    {
        _ = register;
        var source = new ReportSource(options, host.FullPath, host.Input);
        foreach (var incoming in paths.SelectMany(source.Read))
        {
            Take(incoming);
        }

        return _failed == 0 ? ExitCode.Ok : ExitCode.InputsFailed;
    }

    private void Take(IncomingReport incoming)
    {
        if (incoming.State != IntakeState.Ready)
        {
            _failed++;
            host.Error.WriteLine($"chancery: {incoming.Name}: {incoming.Remarks[0].Text}");
        }

        Print(incoming, ReadingOf(incoming));
    }

    private Model.Reading? ReadingOf(IncomingReport incoming) => incoming.State switch
    {
        IntakeState.Ready => WithRemarks(host.Read(incoming.Report), incoming.Remarks),
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

    private void Print(IncomingReport incoming, Model.Reading? reading)
    {
        if (format != "json")
        {
            return;
        }

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
