namespace Chancery.Reading.Places;

/// <summary>Codes of the remarks that the places pass makes.</summary>
public static class PlaceRemarks
{
    /// <summary>A name is taken for a place that the gazetteer does not hold: no coordinates.</summary>
    public const string Unknown = "PLC001";

    /// <summary>Several places bear the name and nothing in the report tells them apart: the best known was taken.</summary>
    public const string Ambiguous = "PLC002";
}
