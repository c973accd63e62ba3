using Chancery.Model;

namespace Chancery.Reading.Headings;

/// <summary>Finds headers and datelines at the start of a text.</summary>
public sealed class HeadingFinder
{
    /// <summary>Looks at the start of the report; never fails.</summary>
    public Heading Find(Report report) => new() { Report = report };
}
