using Chancery.Model;

namespace Chancery.Scoring.Events;

/// <summary>
/// Armed groups and bodies go by several names, and no standard gives them codes: "REB:Free Syrian Army" is "REB:FSA"
/// where the report calls the group by both. Countries have codes and are compared by these alone.
/// </summary>
internal static class GroupNames
{
    private static readonly string[] _prefixes = ["REB:", "IGO:"];

    /// <summary>The annotated acts with groups and bodies under the codes that the reading gives them.</summary>
    public static GoldReport InTermsOf(Model.Reading reading, GoldReport gold)
    {
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var actor in reading.Actors)
        {
            if (actor.Country is { } code && Array.Find(_prefixes, prefix => code.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix)
            {
                codes[code] = code;
                foreach (var name in actor.Mentions.Select(mention => mention.Span.TextOf(reading.Report.Text)).Append(actor.Name))
                {
                    codes.TryAdd(prefix + WithoutArticle(name), code);
                }
            }
        }

        return codes.Count == 0 ? gold : gold with { Events = [.. gold.Events.Select(act => act.WithParties(Named(act.Actors), Named(act.Recipients)))] };

        string[] Named(string[] parties) => [.. parties.Select(party => codes.GetValueOrDefault(party) ?? Within(party, codes) ?? party)];
    }

    /// <summary>"REB:Maoists" is whom the report calls "Maoist rebels", and no other group of that name; null when there is none or there are several.</summary>
    private static string? Within(string party, Dictionary<string, string> codes)
    {
        if (Array.Find(_prefixes, prefix => party.StartsWith(prefix, StringComparison.Ordinal)) is not { } kind)
        {
            return null;
        }

        var words = $" {party[kind.Length..].TrimEnd('s')}";
        var found = codes.Where(pair => pair.Key.StartsWith(kind, StringComparison.Ordinal) && HasWords($" {pair.Key[kind.Length..]}", words)).Select(pair => pair.Value).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static bool HasWords(string name, string words)
    {
        var at = name.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at + words.Length == name.Length || !char.IsLetter(name[at + words.Length]) || name[at + words.Length] is 's');
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
