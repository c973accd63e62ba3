using Chancery.Register.Sqlite;

namespace Chancery.Register.Stories;

/// <summary>Finds near copies among the reports. Which reports are copies of each other does not depend on their order.</summary>
internal sealed class StoryKeeper(Database database)
{
    /// <summary>Changes whenever other texts count as copies.</summary>
    private const string _version = "1";

    /// <summary>Looks for copies among the reports of a register that an older program made.</summary>
    public void BuildIfOutdated()
    {
        if ((string?)database.Scalar("SELECT value FROM meta WHERE key = 'stories'") == _version)
        {
            return;
        }

        database.Write(() =>
        {
            Build();
            return 0;
        });
    }

    /// <summary>Looks for copies among all reports anew.</summary>
    public void Build()
    {
        database.Execute("DELETE FROM story_bands");
        database.Execute("DELETE FROM report_stories");
        foreach (var (seq, text) in database.Stream("SELECT seq, text FROM reports", row => (row.Long(0), row.Text(1))))
        {
            Add(seq, text);
        }

        database.Execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('stories', ?1)", _version);
    }

    /// <summary>Puts a new report to its copies, if there are any.</summary>
    public void Add(long report, string text)
    {
        HashSet<long>? copies = null;
        foreach (var band in MinHash.Of(text))
        {
            if (database.Execute("INSERT INTO story_bands (band, report) VALUES (?1, ?2) ON CONFLICT DO NOTHING", band, report) == 0)
            {
                (copies ??= []).Add((long)database.Scalar("SELECT report FROM story_bands WHERE band = ?1", band)!);
            }
        }

        copies?.Remove(report);
        if (copies is { Count: > 0 })
        {
            Unite([report, .. copies]);
        }
    }

    private void Unite(IEnumerable<long> reports)
    {
        var stories = reports.Select(report => (Report: report, Story: StoryOf(report))).ToList();
        var story = stories.Select(entry => entry.Story ?? IdOf(entry.Report)).Min(StringComparer.Ordinal)!;
        foreach (var (report, old) in stories)
        {
            if (old is null)
            {
                database.Execute("INSERT OR REPLACE INTO report_stories (report, story) VALUES (?1, ?2)", report, story);
            }
            else if (old != story)
            {
                database.Execute("UPDATE report_stories SET story = ?2 WHERE story = ?1", old, story);
            }
        }
    }

    private string? StoryOf(long report) => (string?)database.Scalar("SELECT story FROM report_stories WHERE report = ?1", report);

    private string IdOf(long report) => (string)database.Scalar("SELECT id FROM reports WHERE seq = ?1", report)!;
}
