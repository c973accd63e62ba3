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

        string[] Named(string[] parties) => [.. parties.Select(party => codes.GetValueOrDefault(party, party))];
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
