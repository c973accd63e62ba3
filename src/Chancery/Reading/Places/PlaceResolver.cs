using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading.Places;

/// <summary>Tells which of the places of one name is meant: by what stands beside it, by the countries of the report, by weight.</summary>
internal sealed class PlaceResolver(PlaceIndex index, Parse parse)
{
    private readonly int[] _votes = new int[index.CountryCodes.Length];
    private readonly List<PlaceEntry> _anchors = [];

    /// <summary>One name means one place throughout a report.</summary>
    public void Resolve(List<PlaceCandidate> candidates)
    {
        LinkContainers(candidates);
        Vote(candidates);
        var decided = new Dictionary<int, (PlaceEntry Entry, PlaceChoice? Choice)>();
        foreach (var group in candidates.Where(candidate => candidate.Match is not null).GroupBy(candidate => candidate.Match!.Value.Phrase))
        {
            var first = group.First();
            var bearers = index.Names.PayloadsOf(first.Match!.Value);
            decided[group.Key] = bearers.Length == 1 ? (index.Entries[bearers[0]], null) : Choose(bearers, group);
        }

        foreach (var candidate in candidates.Where(candidate => candidate.Match is not null))
        {
            var (entry, choice) = decided[candidate.Match!.Value.Phrase];
            candidate.Entry = entry;
            candidate.Choice = choice;
            PreferRegion(candidate);
        }
    }

    /// <summary>"Paris, Texas": the second name, when it may hold the first.</summary>
    private void LinkContainers(List<PlaceCandidate> candidates)
    {
        for (var i = 0; i + 1 < candidates.Count; i++)
        {
            var (inner, outer) = (candidates[i], candidates[i + 1]);
            var gap = outer.Name.First - inner.Whole.End;
            if (gap is 1 or 2 && parse[inner.Whole.End].Form is "," or "in" or "("
                && parse.SentenceOf(inner.Name.First).Index == parse.SentenceOf(outer.Name.First).Index)
            {
                inner.Container = outer;
            }
        }
    }

    private void Vote(List<PlaceCandidate> candidates)
    {
        for (var token = 0; token < parse.Count; token++)
        {
            if (index.Demonyms.TryMatch(parse, token, out var match))
            {
                _votes[match.Payload]++;
                token = match.Tokens.End - 1;
            }
        }

        foreach (var candidate in candidates)
        {
            if (candidate.Match is { } match && index.Names.PayloadsOf(match) is { Length: 1 } only)
            {
                var entry = index.Entries[only[0]];
                var country = index.CountryIndex(entry.Country);
                if (country >= 0)
                {
                    _votes[country] += entry.IsCountry ? 2 : 1;
                }

                if (_anchors.Count < 24 && !entry.IsCountry)
                {
                    _anchors.Add(entry);
                }
            }
        }
    }

    private (PlaceEntry Entry, PlaceChoice Choice) Choose(ReadOnlySpan<int> bearers, IEnumerable<PlaceCandidate> mentions)
    {
        var containers = mentions.Where(mention => mention.Container is not null).Select(mention => mention.Container!).Take(8).ToList();
        var name = parse.SpanOf(mentions.First().Name).TextOf(parse.Text);
        var best = index.Entries[bearers[0]];
        var bestScore = double.MinValue;
        var choice = new PlaceChoice("", true);
        foreach (var bearer in bearers)
        {
            var entry = index.Entries[bearer];
            var (score, why) = Score(entry, name, containers);
            if (score > bestScore)
            {
                (best, bestScore, choice) = (entry, score, why);
            }
        }

        return (best, choice);
    }

    private (double Score, PlaceChoice Why) Score(PlaceEntry entry, string name, List<PlaceCandidate> containers)
    {
        double score = entry.Importance;
        var why = new PlaceChoice("it is the best known of that name", true);
        if (Array.Exists(entry.Shared, shared => NameFold.Fold(shared) == NameFold.Fold(name)))
        {
            score -= 2;
        }

        var country = index.CountryIndex(entry.Country);
        if (country >= 0 && _votes[country] > 0)
        {
            score += Math.Min(1.5, 0.5 + (0.25 * _votes[country]));
            why = new PlaceChoice("the report speaks of " + entry.Country, false);
        }

        var near = Near(entry);
        if (near > 0)
        {
            score += near;
            why = new PlaceChoice("other places of the report are near", false);
        }

        if (containers.Exists(container => Holds(container, entry)))
        {
            score += 10;
            why = new PlaceChoice("the name after it holds it", false);
        }

        return (score, why);
    }

    private bool Holds(PlaceCandidate container, PlaceEntry entry)
    {
        if (container.Match is not { } match)
        {
            return false;
        }

        foreach (var bearer in index.Names.PayloadsOf(match))
        {
            var outer = index.Entries[bearer];
            var holds = outer.IsCountry ? outer.Country == entry.Country && !entry.IsCountry : outer.Name == entry.Admin && outer.Country == entry.Country;
            if (holds)
            {
                return true;
            }
        }

        return false;
    }

    // Unambiguous places of the same division, or within 250 km, speak for a bearer of the name.
    private double Near(PlaceEntry entry)
    {
        var bonus = 0.0;
        foreach (var anchor in _anchors)
        {
            if (anchor.Country == entry.Country && ((anchor.Admin is not null && (anchor.Admin == entry.Admin || anchor.Admin == entry.Name)) || anchor.Name == entry.Admin))
            {
                bonus = Math.Max(bonus, 2.0);
            }
            else if (!anchor.IsArea && !entry.IsArea && Geodesy.Kilometres(anchor.Latitude, anchor.Longitude, entry.Latitude, entry.Longitude) < 250)
            {
                bonus = Math.Max(bonus, 1.0);
            }
        }

        return bonus;
    }

    // "Kherson region": the division, not the city, when the gazetteer has both.
    private void PreferRegion(PlaceCandidate candidate)
    {
        if (!candidate.AreaFollows || candidate.Entry!.Feature == "region")
        {
            return;
        }

        foreach (var bearer in index.Names.PayloadsOf(candidate.Match!.Value))
        {
            var entry = index.Entries[bearer];
            if (entry.Feature is "region" or "district" && entry.Country == candidate.Entry.Country)
            {
                candidate.Entry = entry;
                return;
            }
        }
    }
}
