using System.Text;
using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>One row an event, as the commands print it.</summary>
internal sealed class CsvExport : IEventExport
{
    /// <summary>What the columns hold.</summary>
    public const Carries Holds = Carries.Attribution | Carries.Status | Carries.Precision | Carries.Quantities | Carries.ThirdParties | Carries.Words | Carries.ManyParties | Carries.Place | Carries.Codes;

    public string Name => "csv";

    public string Extension => ".csv";

    public string Scheme => "quad: PLOVER sections (SANCTION is 4); score: PLOVER; goldstein: GDELT's list";

    public void Write(IEnumerable<EventEntry> events, Stream output, LossReport report)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(CsvLine.Of(EntryTables.Events.Columns));
        foreach (var entry in events)
        {
            report.Take();
            Loss.Of(entry, Holds, report);
            writer.WriteLine(CsvLine.Of(EntryTables.Events.Row(entry)));
            report.Write();
        }
    }
}
