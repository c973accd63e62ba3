using System.Security.Cryptography;
using System.Text;
using Chancery.Intake.Languages;
using Chancery.Model;

namespace Chancery.Intake;

/// <summary>Makes reports out of text.</summary>
public static class ReportFactory
{
    /// <summary>The language that is read.</summary>
    private const string _read = "en";

    /// <summary>An id from the content, so that the same text is the same report wherever it is read.</summary>
    public static string IdOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return "r-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }

    /// <summary>A report of a bare text.</summary>
    public static Report FromText(string text) => new() { Id = IdOf(text), Text = text };

    /// <summary>An incoming report without text, for the reason given.</summary>
    internal static IncomingReport Unreadable(string id, string? path, Remark reason, IEnumerable<Remark> others) =>
        new(new Report { Id = id, Text = "", Path = path }, IntakeState.Unreadable, [reason, .. others]);

    /// <summary>Looks at a decoded report: is there a text, and is it in the language that is read?</summary>
    internal static IncomingReport Judge(Report report, List<Remark> remarks)
    {
        if (string.IsNullOrWhiteSpace(report.Text))
        {
            return new IncomingReport(report, IntakeState.Ready, [IntakeRemarks.OfEmpty(), .. remarks]);
        }

        if (report.Language is { } told)
        {
            return Reads(told)
                ? new IncomingReport(report, IntakeState.Ready, remarks.ToValues())
                : new IncomingReport(report, IntakeState.OtherLanguage, [IntakeRemarks.OfLanguage(LanguageGuess.NameOf(told)), .. remarks]);
        }

        var guess = LanguageGuess.Of(report.Text);
        return guess.IsOther
            ? new IncomingReport(report with { Language = guess.Code }, IntakeState.OtherLanguage, [IntakeRemarks.OfLanguage(guess.Name), .. remarks])
            : new IncomingReport(report with { Language = guess.Code }, IntakeState.Ready, remarks.ToValues());
    }

    private static bool Reads(string language) =>
        language.Equals(_read, StringComparison.OrdinalIgnoreCase)
        || language.StartsWith(_read + "-", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith(_read + "_", StringComparison.OrdinalIgnoreCase);
}
