using Chancery.Model;

namespace Chancery.Reading.Headings;

/// <summary>What the text itself tells of its publication: a glued header ("date 2023-11-28 US Secretary…"), a dateline.</summary>
public sealed record Heading
{
    /// <summary>The report with date and outlet completed from the header where nobody told them from outside.</summary>
    public required Report Report { get; init; }

    /// <summary>Where the body starts; zero when there is no header.</summary>
    public int BodyStart { get; init; }

    /// <summary>The place of a dateline ("BAKU, Nov 28 (Reuters) -"); null when there is none.</summary>
    public TextSpan? DatelinePlace { get; init; }

    /// <summary>Spans of the header that tell a date.</summary>
    public Values<TextSpan> Dates { get; init; } = [];

    /// <summary>Positions where a sentence must end, in text order.</summary>
    public Values<int> Breaks { get; init; } = [];

    /// <summary>What was odd.</summary>
    public Values<Remark> Remarks { get; init; } = [];
}
