using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading.Places;

/// <summary>
/// Tells which of the places of one name is meant: by the name after it that holds it, by the countries and the other
/// places of the report, by weight.
/// </summary>
/// <remarks>
/// First the names that stand for one place or are held by the next name; then the others twice: once beside those, once
/// beside what was taken for all of them the first time. One name means one place throughout a report.
/// </remarks>
internal sealed class PlaceResolver(PlaceIndex index, Parse parse)
{
    private const int Rounds = 2;
    private readonly PlaceContext _context = new(index);

    /// <summary>Gives every candidate with a known name its place.</summary>
    public void Resolve(List<PlaceCandidate> candidates)
    {
        PlaceContainment.Link(parse, candidates);
        var groups = candidates.Where(candidate => candidate.Match is not null).GroupBy(candidate => candidate.Match!.Value.Key)
            .Select(group => new PlaceGroup([.. group])).ToList();
        foreach (var group in groups)
        {
            TakeCertain(group);
        }

        _context.CountDemonyms(parse);
        var open = groups.Where(group => !group.IsCertain).ToList();
        for (var round = 0; round < Rounds && (round == 0 || open.Count > 0); round++)
        {
            _context.Take(groups);
            foreach (var group in open)
            {
                Choose(group);
            }
        }

        foreach (var group in groups)
        {
            foreach (var candidate in group.Mentions)
            {
                candidate.Entry = group.Entry;
                candidate.Choice = group.Choice;
                PreferRegion(candidate);
            }
        }

        PlaceContainment.Apply(candidates);
    }

    private static void TakeCertain(PlaceGroup group)
    {
        if (group.Bearers.Length == 1)
        {
            group.Decide(group.Bearers[0], null, certain: true);
        }
        else if (PlaceContainment.HeldOf(group.Mentions) is { } held)
        {
            group.Decide(held, new PlaceChoice("the name after it holds it", false), certain: true);
        }
        else
        {
            group.Decide(group.Bearers[0], new PlaceChoice("it is the best known of that name", true), certain: false);
        }
    }

    private void Choose(PlaceGroup group)
    {
        var name = parse.SpanOf(group.Mentions[0].Name).TextOf(parse.Text);
        var best = group.Bearers[0];
        var bestScore = double.MinValue;
        var choice = new PlaceChoice("", true);
        foreach (var bearer in group.Bearers)
        {
            var (score, why) = Score(bearer, name, group);
            if (score > bestScore)
            {
                (best, bestScore, choice) = (bearer, score, why);
            }
        }

        group.Decide(best, choice, certain: false);
    }

    private (double Score, PlaceChoice Why) Score(PlaceEntry entry, string name, PlaceGroup group)
    {
        double score = entry.Importance;
        var why = new PlaceChoice("it is the best known of that name", true);
        if (Array.Exists(entry.Shared, shared => NameFold.Fold(shared) == NameFold.Fold(name)))
        {
            score -= 2;
        }

        var votes = _context.VotesFor(entry, group);
        if (votes > 0)
        {
            score += votes;
            why = new PlaceChoice("the report speaks of " + entry.Country, false);
        }

        var near = _context.Near(entry, group);
        if (near > 0)
        {
            score += near;
            why = new PlaceChoice("other places of the report are near", false);
        }

        return (score, why);
    }

    // "Kherson region": the division, not the city, when the gazetteer has both.
    private static void PreferRegion(PlaceCandidate candidate)
    {
        if (!candidate.AreaFollows || candidate.Entry!.Feature == "region")
        {
            return;
        }

        foreach (var entry in candidate.Match!.Value.Bearers)
        {
            if (entry.Feature is "region" or "district" && entry.Country == candidate.Entry.Country)
            {
                candidate.Entry = entry;
                return;
            }
        }
    }
}
