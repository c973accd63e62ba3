using Chancery.Register;
using Parquet;
using Parquet.Schema;

namespace Chancery.Exchange.Exports;

/// <summary>The columns of the CSV table with their types, in row groups.</summary>
internal sealed class ParquetExport : IEventExport
{
    private const int _rowGroup = 50_000;

    private static readonly Dictionary<string, Type> _types = new()
    {
        ["score"] = typeof(double), ["goldstein"] = typeof(double), ["latitude"] = typeof(double), ["longitude"] = typeof(double), ["confidence"] = typeof(double),
        ["quad"] = typeof(long), ["mentions"] = typeof(long), ["reports"] = typeof(long), ["outlets"] = typeof(long), ["sources"] = typeof(long),
        ["happened_from"] = typeof(DateOnly), ["happened_to"] = typeof(DateOnly), ["first_published"] = typeof(DateOnly), ["last_published"] = typeof(DateOnly),
    };

    private static readonly DataField[] _fields = [.. EntryTables.Events.Columns.Select(column => new DataField(column, _types.GetValueOrDefault(column, typeof(string)), isNullable: true))];

    public string Name => "parquet";

    public string Extension => ".parquet";

    public string Scheme => "quad: PLOVER sections (SANCTION is 4); score: PLOVER; goldstein: GDELT's list";

    public void Write(IEnumerable<EventEntry> events, Stream output, LossReport report) => WriteAsync(events, output, report).GetAwaiter().GetResult();

    private async Task WriteAsync(IEnumerable<EventEntry> events, Stream output, LossReport report)
    {
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(_fields), output).ConfigureAwait(false);
        writer.CustomMetadata = new Dictionary<string, string> { ["chancery"] = EngineVersion.Current, ["scheme"] = Scheme };
        foreach (var chunk in events.Chunk(_rowGroup).DefaultIfEmpty([]))
        {
            var rows = chunk.Select(entry =>
            {
                report.Take();
                report.Write();
                Loss.Of(entry, CsvExport.Holds, report);
                return EntryTables.Events.Row(entry);
            }).ToList();
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < _fields.Length; i++)
            {
                await WriteAsync(group, _fields[i], rows.ConvertAll(row => row[i])).ConfigureAwait(false);
            }
        }
    }

    private static Task WriteAsync(ParquetRowGroupWriter group, DataField field, List<object?> values)
    {
        if (field.ClrType == typeof(double))
        {
            return group.WriteAsync<double>(field, values.Select(value => value is null ? (double?)null : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)).ToArray());
        }

        if (field.ClrType == typeof(long))
        {
            return group.WriteAsync<long>(field, values.Select(value => value is null ? (long?)null : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)).ToArray());
        }

        return field.ClrType == typeof(DateOnly)
            ? group.WriteAsync<DateOnly>(field, values.Select(value => (DateOnly?)value).ToArray())
            : group.WriteAsync(field, values.ConvertAll(value => value is null ? null! : CsvLine.Text(value)));
    }
}
