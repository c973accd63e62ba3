using System.Buffers;
using Chancery.Cli.Terminal;
using Chancery.Exchange;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary>What the commands that ask the register have in common: open it, print entries as text or JSON Lines.</summary>
internal sealed class RegisterQuery : IDisposable
{
    private readonly CliHost _host;
    private readonly string _format;

    public RegisterQuery(CliHost host, string register, string format)
    {
        _host = host;
        _format = format;
        Register = SqliteRegister.OpenExisting(host.FullPath(register), host.Clock);
        Page = new Page(host.Output, host.Style);
        Printer = new EntryPrinter(Page);
    }

    public SqliteRegister Register { get; }

    public Page Page { get; }

    public EntryPrinter Printer { get; }

    /// <summary>Prints entries in the asked form, or says on standard error that there are none.</summary>
    public int Print<T>(IReadOnlyList<T> entries, string nothing, Action<T> asText, Action<EntryJson, T> asJson, EntryTable<T>? asTable = null)
    {
        if (_format == "json")
        {
            PrintJson(entries, asJson);
        }
        else if (_format == "csv" && asTable is not null)
        {
            _host.Output.WriteLine(CsvLine.Of(asTable.Columns));
            foreach (var entry in entries)
            {
                _host.Output.WriteLine(CsvLine.Of(asTable.Row(entry)));
            }
        }
        else if (entries.Count == 0)
        {
            Page.Line(nothing);
        }
        else
        {
            foreach (var entry in entries)
            {
                asText(entry);
            }
        }

        return ExitCode.Ok;
    }

    public void Dispose() => Register.Dispose();

    private void PrintJson<T>(IReadOnlyList<T> entries, Action<EntryJson, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new EntryJson(buffer);
        _host.Output.Flush();
        foreach (var entry in entries)
        {
            write(json, entry);
            _host.OutputBytes.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }
}
