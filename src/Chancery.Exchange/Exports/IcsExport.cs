using System.Globalization;
using System.Text;
using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>Events as whole days of a calendar (RFC 5545).</summary>
internal sealed class IcsExport : IEventExport
{
    private const int _mostOctets = 75;

    public string Name => "ics";

    public string Extension => ".ics";

    public string Scheme => "none";

    public void Write(IEnumerable<EventEntry> events, Stream output, LossReport report)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        Lines(writer, "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Chancery//register//EN", "CALSCALE:GREGORIAN");
        foreach (var entry in events)
        {
            report.Take();
            if (entry.Best is not { To: { } last } best)
            {
                report.Lose("events without a last day", "a calendar wants a day");
                continue;
            }

            Loss.Of(entry, Carries.Attribution | Carries.Status | Carries.Words | Carries.Place | Carries.ManyParties, report);
            // An open beginning is no long appointment: the last possible day stands for it, and the summary says so.
            var first = best.From ?? last;
            Lines(
                writer, "BEGIN:VEVENT", $"UID:{entry.Id}@chancery", "DTSTAMP:" + Stamp(best.RecordedAt), "DTSTART;VALUE=DATE:" + Digits(first), "DTEND;VALUE=DATE:" + Digits(last.AddDays(1)),
                "SUMMARY:" + Escaped(Summary(best)), "DESCRIPTION:" + Escaped(Description(entry)), "CATEGORIES:" + Escaped(best.Type),
                best.Place is { } place ? "LOCATION:" + Escaped(place) : null,
                best is { Latitude: { } north, Longitude: { } east } ? string.Create(CultureInfo.InvariantCulture, $"GEO:{north};{east}") : null,
                Uri.TryCreate(best.Report.Url, UriKind.Absolute, out var url) ? "URL:" + url : null,
                best.Status == "planned" ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "END:VEVENT");
            report.Write();
        }

        Lines(writer, "END:VCALENDAR");
    }

    private static string Summary(MentionEntry mention)
    {
        var who = string.Join(", ", mention.Actors.Select(actor => actor.Name).DefaultIfEmpty("(not stated)"));
        var whom = mention.Recipients.Count == 0 ? "" : " → " + string.Join(", ", mention.Recipients.Select(actor => actor.Name));
        return $"{(mention.From is null ? "≤ " : "")}{mention.Type}{(mention.Mode is { } mode ? " " + mode : "")}: {who}{whom}{(mention.Status == "actual" ? "" : $" ({mention.Status})")}";
    }

    private static string Description(EventEntry entry)
    {
        var best = entry.Best;
        var word = best.Word.Count == 0 ? "" : "\nOn the word of " + string.Join(", by ", best.Word.Select(link => link.Speaker?.Name ?? "somebody"));
        return $"“{EntryTables.OneLine(best.Sentence.TextOf(best.Report.Text))}”{word}\n{best.Report.Outlet} {CsvLine.Text(best.Report.Published)} ({entry.Reports} reports)";
    }

    private static void Lines(StreamWriter writer, params ReadOnlySpan<string?> lines)
    {
        foreach (var line in lines)
        {
            if (line is not null)
            {
                writer.WriteLine(Folded(line));
            }
        }
    }

    /// <summary>At most 75 octets a line, never cut inside a character.</summary>
    private static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length + 16);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > _mostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }

    private static string Escaped(string text) =>
        string.Concat(text.Where(character => character == '\n' || !char.IsControl(character)))
            .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Digits(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Stamp(string recorded) => recorded.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);
}
