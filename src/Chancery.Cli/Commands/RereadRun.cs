using Chancery.Cli.Terminal;
using Chancery.Model;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary>One run of <c>chancery reread</c>.</summary>
internal sealed class RereadRun(CliHost host, SqliteRegister register, bool keeps)
{
    private readonly Page _page = new(host.Output, host.Style);
    private readonly OfficesTold _told = register.Offices();
    private int _same;
    private int _gone;
    private int _new;
    private int _changed;

    /// <summary>Reads the reports again and prints what differs.</summary>
    public int Run(IEnumerable<ReportRef> reports)
    {
        var read = 0;
        foreach (var report in reports.ToList())
        {
            var reading = host.ReadAfter(new Report
            {
                Id = report.GivenId, Text = report.Text, Published = report.Published, Outlet = report.Outlet, Title = report.Title, Url = report.Url, Path = report.Path, Language = "en",
            }, _told);
            Compare(report, reading);
            read++;
            if (keeps)
            {
                register.AddAgain(report.Id, reading);
            }
        }

        _page.Line($"{read} reports: {_same} acts the same, {_changed} changed, {_new} new, {_gone} gone{(keeps ? "; kept" : "; nothing kept (--keep keeps it)")}");
        return ExitCode.Ok;
    }

    private void Compare(ReportRef report, Model.Reading reading)
    {
        var before = Acts(register, report.Id);
        using var scratch = SqliteRegister.InMemory(host.Clock);
        var after = Acts(scratch, scratch.Add(reading).Report);
        List<string> lines = [];
        foreach (var (words, acts) in before)
        {
            var now = after.GetValueOrDefault(words) ?? [];
            _same += acts.Intersect(now).Count();
            var (old, fresh) = (acts.Except(now).ToList(), now.Except(acts).ToList());
            _changed += Math.Min(old.Count, fresh.Count);
            _gone += Math.Max(0, old.Count - fresh.Count);
            _new += Math.Max(0, fresh.Count - old.Count);
            lines.AddRange(old.Select(act => "- " + act).Concat(fresh.Select(act => "+ " + act)));
        }

        foreach (var (_, acts) in after.Where(pair => !before.ContainsKey(pair.Key)))
        {
            _new += acts.Count;
            lines.AddRange(acts.Select(act => "+ " + act));
        }

        if (lines.Count > 0)
        {
            _page.Ends(Phrases.Headline(report), Phrases.ShortId(report.Id), _page.Bold, _page.Dim);
            lines.ForEach(line => _page.Line("  " + (line[0] == '+' ? _page.Green(Page.OneLine(line)) : _page.Red(Page.OneLine(line)))));
        }
    }

    /// <summary>What is told at which words: type, who, whom, when, status.</summary>
    private static Dictionary<TextSpan, List<string>> Acts(SqliteRegister register, string report) =>
        register.Events(new EventFilter { Report = report }).SelectMany(entry => entry.Mentions).Where(mention => mention.Report.Id == report)
            .GroupBy(mention => mention.Trigger)
            .ToDictionary(group => group.Key, group => group.Select(mention =>
                $"{mention.Type}{(mention.Mode is { } mode ? " " + mode : "")} {Phrases.WhoWhom(mention)}, {Phrases.When(mention)}, {mention.Status} “{Phrases.Quote(mention.Report, mention.Trigger)}”").ToList());
}
