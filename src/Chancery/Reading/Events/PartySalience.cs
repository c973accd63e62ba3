using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Actors;

namespace Chancery.Reading.Events;

/// <summary>How much a report speaks of each party, as a whole and in the last sentences before a word; counted once for a report.</summary>
internal sealed class PartySalience
{
    private const int Near = 2;
    private readonly Parse _parse;
    private readonly SortedDictionary<string, (Actor Actor, List<int> Heads)> _parties = new(StringComparer.Ordinal);

    public PartySalience(Parse parse, ActorMentions actors)
    {
        _parse = parse;
        foreach (var actor in actors.Items)
        {
            if (actor.Country is not { } country)
            {
                continue;
            }

            var heads = _parties.TryGetValue(country, out var known) ? known.Heads : [];
            heads.AddRange(actor.Mentions.Select(mention => mention.Head));
            _parties[country] = (known.Actor is null || actor.Kind == ActorKind.State ? actor : known.Actor, heads);
        }

        foreach (var (_, heads) in _parties.Values)
        {
            heads.Sort();
        }
    }

    /// <summary>The foremost of those who may be meant at a token, by mentions in the report and, the nearer the more, before it.</summary>
    public List<SalientParty> Foremost(int token, Func<string, bool> mayBe, int most)
    {
        var sentence = _parse.SentenceOf(token).Index;
        var first = _parse.Sentences[Math.Max(0, sentence - Near)].Tokens.First;
        var found = new List<SalientParty>();
        foreach (var (country, (actor, heads)) in _parties)
        {
            if (mayBe(country))
            {
                found.Add(new SalientParty(country, actor, heads.Count, NearBy(heads, first, token, sentence)));
            }
        }

        return [.. found.OrderByDescending(party => party.Whole + party.Near).ThenBy(party => party.Code, StringComparer.Ordinal).Take(most)];
    }

    private double NearBy(List<int> heads, int first, int token, int sentence)
    {
        var near = 0.0;
        for (var i = Party.FirstFrom(heads, first, static head => head); i < heads.Count && heads[i] < token; i++)
        {
            near += 1.0 / (1 + sentence - _parse.SentenceOf(heads[i]).Index);
        }

        return near;
    }
}

/// <summary>A party with its weight.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Actor">Who stands for it.</param>
/// <param name="Whole">Mentions in the report.</param>
/// <param name="Near">Mentions in the last sentences, the nearer the more.</param>
internal readonly record struct SalientParty(string Code, Actor Actor, int Whole, double Near);
