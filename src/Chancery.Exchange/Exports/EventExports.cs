namespace Chancery.Exchange.Exports;

/// <summary>All formats that events can be written in. The register's own JSON Lines are written by <see cref="Register.RegisterDump"/>.</summary>
public static class EventExports
{
    /// <summary>The words after <c>--as</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["plover", "polecat", "gdelt", "icews", "csv", "parquet", "gexf", "ics"];

    /// <summary>The format of a name.</summary>
    public static IEventExport Of(string name, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return name switch
        {
            "plover" => new PloverExport(),
            "polecat" => new PolecatExport(),
            "gdelt" => new GdeltExport(!options.NoHeader),
            "icews" => new IcewsExport(options),
            "csv" => new CsvExport(),
            "parquet" => new ParquetExport(),
            "gexf" => new GexfExport(),
            "ics" => new IcsExport(),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };
    }
}
