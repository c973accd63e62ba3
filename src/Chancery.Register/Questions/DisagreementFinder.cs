using System.Globalization;
using Chancery.Model;

namespace Chancery.Register.Questions;

/// <summary>Finds what the reports of one event disagree about.</summary>
internal static class DisagreementFinder
{
    private const double _degreesApart = 0.5;

    public static IEnumerable<Disagreement> In(EventEntry entry)
    {
        if (entry.Mentions.Count < 2)
        {
            yield break;
        }

        foreach (var found in Numbers(entry).Append(Whether(entry)).Append(When(entry)).Append(Where(entry)).OfType<Disagreement>())
        {
            yield return found;
        }
    }

    /// <summary>Two events of one type at one place and time, done by others: who did it?</summary>
    public static Disagreement? Who(EventEntry a, EventEntry b)
    {
        var (one, other) = (a.Best, b.Best);
        var isRival = a.Id != b.Id && one.Type == other.Type && one.Actors.Count > 0 && other.Actors.Count > 0 && Overlap(one, other)
            && !one.Actors.Any(actor => other.Actors.Any(rival => Key(rival) == Key(actor)))
            && (one.Recipients.Count == 0 || other.Recipients.Count == 0 || one.Recipients.Any(actor => other.Recipients.Any(rival => Key(rival) == Key(actor))));
        return !isRival ? null : new Disagreement(a, b, "who", "who did it", Supersede(
            [.. a.Mentions.Concat(b.Mentions).Where(mention => mention.Actors.Count > 0).Select(mention => Account(mention, string.Join(", ", mention.Actors.Select(Key).Distinct()), mention.Trigger))]));
    }

    /// <summary>Numbers of one unit, of one thing.</summary>
    private static IEnumerable<Disagreement?> Numbers(EventEntry entry) =>
        from pair in entry.Mentions.SelectMany(mention => mention.Quantities.Where(quantity => quantity.Bound is null && quantity.Unit is not null).Select(quantity => (mention, quantity)))
        group pair by (pair.quantity.Unit, Of: Head(pair.quantity.Of)) into alike
        select Disagree(entry, "number", $"number of {alike.Key.Of ?? alike.Key.Unit}", alike.Select(pair => Account(
            pair.mention, pair.quantity.ValueTo is { } upper ? $"{pair.quantity.Value}–{upper}" : pair.quantity.Value, pair.quantity.Span)));

    private static Disagreement? Whether(EventEntry entry) => Disagree(entry, "whether", "whether it happened", entry.Mentions
        .Select(mention => (mention, Word: mention.Status switch { "actual" or "historical" => "it did", "denied" or "negated" => "it did not", _ => null }))
        .Where(pair => pair.Word is not null).Select(pair => Account(pair.mention, pair.Word!, pair.mention.Trigger)));

    /// <summary>Only whole days: a month and a day in it do not disagree.</summary>
    private static Disagreement? When(EventEntry entry) => Disagree(entry, "when", "when it happened", entry.Mentions
        .Where(mention => mention.From is not null && mention.From == mention.To)
        .Select(mention => Account(mention, RegisterIds.Day(mention.From)!, mention.Trigger)));

    private static Disagreement? Where(EventEntry entry)
    {
        var placed = entry.Mentions.Where(mention => mention is { Place: not null, Latitude: not null }).ToList();
        var first = placed.FirstOrDefault();
        return placed.Exists(mention => Math.Abs(mention.Latitude!.Value - first!.Latitude!.Value) > _degreesApart || Math.Abs(mention.Longitude!.Value - first.Longitude!.Value) > _degreesApart)
            ? Disagree(entry, "where", "where it happened", placed.Select(mention => Account(mention, mention.Place!, mention.Trigger)))
            : null;
    }

    /// <summary>A disagreement when, after each holder's last word, two values are left on the word of two.</summary>
    private static Disagreement? Disagree(EventEntry entry, string kind, string about, IEnumerable<AccountEntry> accounts)
    {
        var all = Supersede([.. accounts]);
        var standing = all.Where(account => !account.IsSuperseded).ToList();
        return standing.Select(account => account.Value).Distinct().Count() > 1 && standing.Select(account => account.Holder).Distinct().Count() > 1
            ? new Disagreement(entry, null, kind, about, all)
            : null;
    }

    /// <summary>In the order of telling, near copies once; what a holder said before saying otherwise is superseded.</summary>
    private static List<AccountEntry> Supersede(List<AccountEntry> accounts)
    {
        var ordered = accounts.DistinctBy(account => (account.Value, account.Holder, account.Report.Story ?? account.Report.Id))
            .OrderBy(account => account.Told ?? DateOnly.MaxValue).ThenBy(account => account.Report.Id, StringComparer.Ordinal).ThenBy(account => account.Span.Start).ToList();
        var last = ordered.GroupBy(account => account.Holder).ToDictionary(group => group.Key, group => group.Last());
        return ordered.ConvertAll(account => account with
        {
            IsSuperseded = account.Value != last[account.Holder].Value && account.Told is { } told && last[account.Holder].Told is { } later && told < later,
        });
    }

    private static AccountEntry Account(MentionEntry mention, string value, TextSpan span)
    {
        var speaker = mention.Word.FirstOrDefault(link => link.Speaker is not null);
        return new AccountEntry(value, speaker?.Speaker!.Name ?? mention.Report.Outlet ?? "report " + mention.Report.GivenId, mention.Report, span, speaker?.Said ?? mention.Report.Published);
    }

    private static bool Overlap(MentionEntry a, MentionEntry b) => a is { From: { } first, To: { } last } && b is { From: { } from, To: { } to } && first <= to.AddDays(1) && from <= last.AddDays(1);

    private static string Key(ActorRef actor) => actor.Country ?? actor.Name;

    /// <summary>The last word of what is counted, without an end for the plural: "wounded civilians" and "a civilian" are alike.</summary>
    private static string? Head(string? of) => of?.ToLower(CultureInfo.InvariantCulture).Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.TrimEnd('s');
}
