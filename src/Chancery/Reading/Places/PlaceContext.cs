using Chancery.Language;

namespace Chancery.Reading.Places;

/// <summary>The countries and places of a report that speak for one of several places of a name.</summary>
internal sealed class PlaceContext(PlaceIndex index)
{
    /// <summary>So many places are looked at; the first ones of a report tell what it is about.</summary>
    private const int MostAnchors = 32;

    private readonly int[] _votes = new int[index.CountryCodes.Length];
    private readonly int[] _demonyms = new int[index.CountryCodes.Length];
    private readonly List<PlaceGroup> _anchors = [];

    /// <summary>"Canadian", "Scots" speak for their country.</summary>
    public void CountDemonyms(Parse parse)
    {
        for (var token = 0; token < parse.Count; token++)
        {
            if (index.Demonyms.TryMatch(parse, token, out var match))
            {
                _demonyms[match.Payload]++;
                token = match.Tokens.End - 1;
            }
        }
    }

    /// <summary>Takes in what all names are taken to be by now.</summary>
    public void Take(List<PlaceGroup> groups)
    {
        _demonyms.CopyTo(_votes, 0);
        _anchors.Clear();
        foreach (var group in groups)
        {
            if (VoteOf(group) is { Votes: > 0 } vote)
            {
                _votes[vote.Country] += vote.Votes;
            }

            if (!group.Entry.IsCountry && _anchors.Count < MostAnchors)
            {
                _anchors.Add(group);
            }
        }
    }

    /// <summary>How much the countries named speak for a place; a name does not speak for itself.</summary>
    public double VotesFor(PlaceEntry entry, PlaceGroup group)
    {
        var country = index.CountryIndex(entry.Country);
        if (country < 0)
        {
            return 0;
        }

        var own = VoteOf(group) is { Votes: > 0 } vote && vote.Country == country ? vote.Votes : 0;
        var votes = _votes[country] - own;
        return votes <= 0 ? 0 : Math.Min(1.8, 0.5 + (0.25 * votes));
    }

    /// <summary>Other places of the same division, or near, speak for a place.</summary>
    public double Near(PlaceEntry entry, PlaceGroup group)
    {
        var (most, sum) = (0.0, 0.0);
        foreach (var anchor in _anchors)
        {
            if (anchor != group && Nearness(entry, anchor.Entry) is > 0 and var near)
            {
                near *= anchor.IsCertain ? 1 : 0.6;
                most = Math.Max(most, near);
                sum += near;
            }
        }

        return Math.Min(most + (0.2 * (sum - most)), 3);
    }

    private static double Nearness(PlaceEntry entry, PlaceEntry anchor)
    {
        if (anchor.Country is not null && anchor.Country == entry.Country)
        {
            if (anchor.Admin is not null && (anchor.Admin == entry.Admin || (entry.IsArea && anchor.Admin == entry.Name)))
            {
                return 2;
            }

            if (anchor.IsArea && anchor.Name == entry.Admin)
            {
                return 2;
            }
        }

        if (anchor.IsArea || entry.IsArea)
        {
            return 0;
        }

        return Geodesy.Kilometres(anchor.Latitude, anchor.Longitude, entry.Latitude, entry.Longitude) switch
        {
            < 60 => 2,
            < 160 => 1.5,
            < 350 => 1,
            _ => 0,
        };
    }

    private (int Country, int Votes) VoteOf(PlaceGroup group)
    {
        var country = index.CountryIndex(group.Entry.Country);
        return country < 0 || !group.TellsCountry ? (country, 0) : (country, group.Entry.IsCountry || group.IsDateline ? 2 : 1);
    }
}
