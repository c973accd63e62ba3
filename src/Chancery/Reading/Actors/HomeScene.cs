using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>What the sentences of one report say about countries, by what is known so far.</summary>
internal sealed class HomeScene
{
    private const double _leads = 1.5;
    private const double _leadsActing = 2;
    private const int _leastActing = 3;

    // The first place is where the report comes from.
    private const int _firstPlace = 3;
    private const int _place = 2;
    private readonly Dictionary<int, ActorDraft> _at = [];
    private const int _atStart = 3;
    private readonly string?[] _ofSentence;
    private readonly List<string>?[] _officials;
    private readonly SortedDictionary<string, double> _weights;

    public HomeScene(Parse parse, PlaceMentions places, List<ActorDraft> actors)
    {
        _ofSentence = new string?[parse.Sentences.Count];
        _officials = new List<string>?[parse.Sentences.Count];
        Dateline = places.Items is [{ Country: { } from, Tokens.First: var first }, ..] && parse.SentenceOf(first).Index == 0 && first <= _atStart ? from : null;
        var several = new bool[_ofSentence.Length];
        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var sentences = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var acting = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var seen = new HashSet<(string, int)>();
        for (var i = 0; i < places.Items.Count; i++)
        {
            if (places.Items[i] is { Country: { } country } place)
            {
                var sentence = parse.SentenceOf(place.Tokens.First).Index;
                several[sentence] |= _ofSentence[sentence] is { } other && other != country;
                _ofSentence[sentence] = country;
                Count(country, sentence, i == 0 ? _firstPlace : _place);
            }
        }

        foreach (var actor in actors)
        {
            foreach (var mention in actor.Mentions)
            {
                _at[mention.Head] = actor;
                if (actor.Country is { Length: 3 } country)
                {
                    var sentence = parse.SentenceOf(mention.Head).Index;
                    Count(country, sentence, 1);
                    acting[country] = acting.GetValueOrDefault(country) + 1;
                    if (actor is { Kind: ActorKind.Person or ActorKind.Office, Sector: "GOV" or "ELI" })
                    {
                        (_officials[sentence] ??= []).Add(country);
                    }
                }
            }
        }

        for (var i = 0; i < several.Length; i++)
        {
            _ofSentence[i] = several[i] ? null : _ofSentence[i];
        }

        _weights = weights;
        MostlyActing = First(acting, _leadsActing) is { } leads && acting[leads] >= _leastActing ? leads : null;
        (Mostly, Clearly) = (First(weights, 1), First(sentences, _leads));

        void Count(string country, int sentence, int weight)
        {
            weights[country] = weights.GetValueOrDefault(country) + weight;
            sentences[country] = sentences.GetValueOrDefault(country) + (seen.Add((country, sentence)) ? 1 : 0);
        }
    }

    /// <summary>The country that the report names most, by mentions; null when it names none.</summary>
    public string? Mostly { get; }

    /// <summary>The country whose state, bodies and people the report names by far the most, places left out; null when there is none.</summary>
    public string? MostlyActing { get; }

    /// <summary>True for a country named at least half as often as the one named most.</summary>
    public bool IsOftenNamed(string country) => Mostly is { } mostly && 2 * _weights.GetValueOrDefault(country) >= _weights[mostly];

    /// <summary>The country that clearly more sentences name than any other; null when there is none.</summary>
    public string? Clearly { get; }

    /// <summary>The country of all places that the sentence names; null when there are several or none.</summary>
    public string? OnlyCountry(int sentence) => _ofSentence[sentence];

    /// <summary>The country of the place with which the report opens; null when it opens with none.</summary>
    public string? Dateline { get; }

    /// <summary>The countries of people in office whom the sentence names.</summary>
    public List<string> OfficialsOf(int sentence) => _officials[sentence] ?? [];

    /// <summary>The country of the actor whose mention the token heads, as known by now.</summary>
    public string? CountryAt(int token) => _at.TryGetValue(token, out var actor) && actor.Country is { Length: 3 } country ? country : null;

    /// <summary>The same, with the codes of organisations and armed groups.</summary>
    public string? AnyCountryAt(int token) => _at.TryGetValue(token, out var actor) ? actor.Country : null;

    private static string? First(SortedDictionary<string, double> counts, double leads)
    {
        var order = counts.OrderByDescending(pair => pair.Value).Take(2).ToList();
        return order.Count == 0 || order.Count == 2 && order[0].Value < leads * order[1].Value ? null : order[0].Key;
    }
}
