using System.Globalization;
using Chancery.Model;

namespace Chancery.Exchange.Html;

/// <summary>Puts the ids of one reading into words.</summary>
internal sealed class Naming(Model.Reading reading)
{
    private readonly Dictionary<string, Actor> _actors = reading.Actors.ToDictionary(actor => actor.Id);
    private readonly Dictionary<string, Attribution> _attributions = reading.Attributions.ToDictionary(attribution => attribution.Id);

    public string Of(string? actor) => actor is not null && _actors.TryGetValue(actor, out var known)
        ? known.Country is { } country ? $"{known.Name} ({country})" : known.Name
        : "(not stated)";

    public string Speaker(Attribution attribution) => attribution.Speaker is { } speaker
        ? Of(speaker)
        : attribution.Source is { } source ? source.TextOf(reading.Report.Text) : "somebody not named";

    public string WhoWhom(EventMention mention)
    {
        var actors = mention.Actors.Count == 0 ? "(not stated)" : string.Join(", ", mention.Actors.Select(Of));
        return mention.Recipients.Count == 0 ? actors
            : actors + (mention.Type == "CONSULT" ? " ↔ " : " → ") + string.Join(", ", mention.Recipients.Select(Of));
    }

    /// <summary>The chain of speakers from the innermost outwards; the report itself at the end.</summary>
    public string WordOf(string? attribution)
    {
        var speakers = new List<string>();
        for (var id = attribution; id is not null && speakers.Count < 16 && _attributions.TryGetValue(id, out var link); id = link.Parent)
        {
            speakers.Add(Speaker(link));
        }

        var outlet = reading.Report.Outlet ?? "the report";
        if (speakers.Count == 0 || !SameName(speakers[^1], outlet))
        {
            speakers.Add(outlet);
        }

        return string.Join(", by ", speakers);
    }

    /// <summary>"The Ledger" speaking in the Ledger is not a link of its own.</summary>
    private static bool SameName(string speaker, string outlet) => speaker.Equals(outlet, StringComparison.OrdinalIgnoreCase);

    public static string When(DateInterval days) => (days.Precision, days.From, days.To) switch
    {
        (DatePrecision.Month, { } from, _) => from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        (DatePrecision.Year, { } from, _) => from.ToString("yyyy", CultureInfo.InvariantCulture),
        (_, { } from, { } to) => from == to ? Day(from) : $"{Day(from)} to {Day(to)}",
        (_, null, { } to) => "on or before " + Day(to),
        (_, { } from, null) => "on or after " + Day(from),
        _ => "undated",
    };

    public static string Quantity(Quantity quantity) => string.Create(
        CultureInfo.InvariantCulture, $"{quantity.Value:0.##########}{(quantity.ValueTo is { } to ? $" to {to:0.##########}" : "")} {quantity.Unit}").TrimEnd();

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
