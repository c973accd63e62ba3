using System.Globalization;
using System.Text;
using Chancery.Register.Lives;

namespace Chancery.Exchange;

/// <summary>Deadlines of commitments as an iCalendar file (RFC 5545): one all-day event for each deadline.</summary>
/// <remarks>
/// Settled commitments keep their day and are marked so, so that a calendar that subscribes to the file does not lose
/// them. The stamp is the day of the last account, not the clock: the same register gives the same file.
/// </remarks>
public static class CommitmentCalendar
{
    /// <summary>RFC 5545, 3.1: lines longer than 75 octets are folded.</summary>
    private const int _longest = 75;

    /// <summary>Writes the calendar; commitments without a deadline are left out.</summary>
    public static void Write(TextWriter output, IEnumerable<CommitmentLife> lives)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(lives);
        Line(output, "BEGIN:VCALENDAR");
        Line(output, "VERSION:2.0");
        Line(output, "PRODID:-//Chancery//Commitments//EN");
        Line(output, "CALSCALE:GREGORIAN");
        foreach (var life in lives)
        {
            if (life.Deadline is { } day)
            {
                Event(output, life, day);
            }
        }

        Line(output, "END:VCALENDAR");
    }

    private static void Event(TextWriter output, CommitmentLife life, DateOnly day)
    {
        var owed = life.Consequent.Span.Of(life.Consequent.Report.Text).ToString();
        var state = life.State.ToString().ToLowerInvariant() + (life.UnknownSince is null ? "" : ", no report since");
        Line(output, "BEGIN:VEVENT");
        Line(output, $"UID:{life.Id}@chancery");
        Line(output, $"DTSTAMP:{Day(life.LastTold)}T000000Z");
        Line(output, $"DTSTART;VALUE=DATE:{Day(day)}");
        Line(output, $"DTEND;VALUE=DATE:{Day(day.AddDays(day == DateOnly.MaxValue ? 0 : 1))}");
        Line(output, "SUMMARY:" + Escape($"{life.Debtor.Name} owes {life.Creditor?.Name ?? "(not stated)"}: {owed} ({state})"));
        Line(output, "DESCRIPTION:" + Escape(Description(life)));
        Line(output, "CATEGORIES:" + life.State.ToString().ToUpperInvariant());
        Line(output, "TRANSP:TRANSPARENT");
        Line(output, "END:VEVENT");
    }

    private static string Description(CommitmentLife life)
    {
        var text = new StringBuilder();
        foreach (var step in life.Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step.Day:yyyy-MM-dd} {step.To.ToString().ToLowerInvariant()}: {step.Words.Span.Of(step.Words.Report.Text)}\n");
        }

        return text.ToString().TrimEnd();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                '\n' => escaped.Append("\\n"),
                < ' ' => escaped.Append(' '),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Ends with CRLF and folds after whole characters.</summary>
    private static void Line(TextWriter output, string line)
    {
        var room = _longest;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                output.Write("\r\n ");
                room = _longest - 1;
            }

            output.Write(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        output.Write("\r\n");
    }
}
