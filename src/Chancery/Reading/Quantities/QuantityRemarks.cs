namespace Chancery.Reading.Quantities;

/// <summary>The remarks of the quantities pass.</summary>
internal static class QuantityRemarks
{
    /// <summary>A unit is broken in two by a full stop: "square meters. km".</summary>
    public const string Repaired = "QTY001";

    /// <summary>A bare number took the unit of the measured number before it.</summary>
    public const string CarriedOver = "QTY002";
}
