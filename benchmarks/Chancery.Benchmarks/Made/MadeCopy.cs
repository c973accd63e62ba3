using Chancery.Model;

namespace Chancery.Benchmarks.Made;

/// <summary>Another outlet prints a report with a line of its own at the end.</summary>
internal static class MadeCopy
{
    public static MadeReport Of(MadeReport first, int number, Random random)
    {
        var report = first.Reading.Report;
        var outlet = MadeNames.Outlet(random.Next(200));
        return first with
        {
            CopyOf = report.Id,
            Reading = first.Reading with
            {
                Report = report with { Id = $"made-{number}", Outlet = outlet, Text = report.Text + $"Taken over by {outlet} for its readers." },
            },
        };
    }
}
