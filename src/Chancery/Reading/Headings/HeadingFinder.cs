using Chancery.Lexicon.Times;
using Chancery.Model;
using Chancery.Reading.Atoms;

namespace Chancery.Reading.Headings;

/// <summary>Finds headers, headlines, bylines and datelines at the start of a text.</summary>
public sealed class HeadingFinder
{
    /// <summary>A header stands within so many letters; what comes later is text.</summary>
    private const int Reach = 1200;
    private readonly HeadingDates _dates;

    /// <summary>Months and weekdays come from the times part of the lexicon.</summary>
    public HeadingFinder(TimeLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _dates = new HeadingDates(lexicon);
    }

    /// <summary>Looks at the start of the report; never fails.</summary>
    public Heading Find(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var end = Math.Min(report.Text.Length, Reach);
        var scan = new HeadingScan(report, AtomReader.Read(report.Text, 0, end, _dates.Vocabulary), _dates);
        scan.Run();
        return scan.ToHeading();
    }
}
