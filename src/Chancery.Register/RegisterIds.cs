using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Model;

namespace Chancery.Register;

/// <summary>
/// Makes the ids of register entries from what the entries are, so that reading a report again gives the same ids:
/// a letter for the kind and 12 hex digits. A prefix is enough where an id is asked for.
/// </summary>
internal static class RegisterIds
{
    /// <summary>A report: its text and what is known about its publication, but not where its file lies.</summary>
    public static string OfReport(Report report) =>
        Make('R', report.Text, Day(report.Published), report.Outlet, report.Title, report.Url);

    /// <summary>
    /// An actor: the same folded name, kind and country is the same actor; "the foreign ministry" of an entity is not that
    /// of the country that claims it.
    /// </summary>
    public static string OfActor(Actor actor) => actor.Entity is { } entity
        ? Make('A', Fold(actor.Name), actor.Kind.ToString(), actor.Country, entity)
        : Make('A', Fold(actor.Name), actor.Kind.ToString(), actor.Country);

    /// <summary>A stretch of a report of one kind.</summary>
    public static string OfPart(char kind, string report, string what, params ReadOnlySpan<TextSpan> spans)
    {
        var key = new StringBuilder();
        foreach (var span in spans)
        {
            key.Append(span.ToString());
        }

        return Make(kind, report, what, key.ToString());
    }

    /// <summary>A correction: what it says, when, and its number.</summary>
    public static string OfCorrection(Corrections.Correction correction, string madeAt, long number) => Make(
        'K', correction.Act, correction.Kind, correction.Target, correction.Field, correction.Value, correction.Other, correction.Author, madeAt,
        number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A name for comparison: lower case, single spaces.</summary>
    public static string Fold(string name) =>
        string.Join(' ', name.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>An ISO date or null.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Make(char kind, params ReadOnlySpan<string?> parts)
    {
        var key = new StringBuilder();
        foreach (var part in parts)
        {
            // The length keeps ("ab", "c") and ("a", "bc") apart.
            key.Append(part?.Length ?? -1).Append(':').Append(part).Append(';');
        }

        return kind + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())))[..12];
    }
}
