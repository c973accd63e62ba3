namespace Chancery.Language.Segmentation;

/// <summary>Which pairs are open at a gap.</summary>
[Flags]
internal enum OpenMarks : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A round or square bracket.</summary>
    Bracket = 1,

    /// <summary>A double quotation mark.</summary>
    Quote = 2,
}
