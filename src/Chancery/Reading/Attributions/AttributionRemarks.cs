namespace Chancery.Reading.Attributions;

/// <summary>Codes of remarks of the attributions pass.</summary>
public static class AttributionRemarks
{
    /// <summary>Words that link a source to its content stand in the wrong place: "noted in statement the minister".</summary>
    public const string DisplacedLink = "ATT001";

    /// <summary>A quotation lacks its closing mark.</summary>
    public const string UnclosedQuotation = "ATT002";
}
