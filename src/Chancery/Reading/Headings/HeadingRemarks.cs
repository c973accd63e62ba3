namespace Chancery.Reading.Headings;

/// <summary>The remarks of the headings pass.</summary>
internal static class HeadingRemarks
{
    /// <summary>A header stands in one line with the text.</summary>
    public const string GluedHeader = "TXT001";

    /// <summary>Neither the text nor anybody else tells the outlet.</summary>
    public const string NoOutlet = "TXT002";

    /// <summary>Neither the text nor anybody else tells the day of publication.</summary>
    public const string NoDate = "TXT003";

    /// <summary>The header tells another day than was told from outside.</summary>
    public const string OtherDate = "TXT004";

    /// <summary>The header tells a date that does not exist.</summary>
    public const string ImpossibleDate = "TXT005";
}
