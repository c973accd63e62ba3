namespace Chancery.Exchange.Exports;

/// <summary>How to export.</summary>
public sealed record ExportOptions
{
    /// <summary>Names of CAMEO codes; null where the code is unknown.</summary>
    public required Func<string, string?> CameoName { get; init; }

    /// <summary>Goldstein value of a CAMEO code in the list of ICEWS; null where it has none.</summary>
    public required Func<string, double?> GoldsteinOfIcews { get; init; }

    /// <summary>Leaves the header out of the GDELT tables, as in the original. The default value is false.</summary>
    public bool NoHeader { get; init; }
}
