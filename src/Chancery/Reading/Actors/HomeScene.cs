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
    private readonly SortedDictionary<string, double> _acting;
    private readonly Lazy<string?[]> _items;

    public HomeScene(Parse parse, PlaceMentions places, List<ActorDraft> actors, WordSets words)
    {
        _ofSentence = new string?[parse.Sentences.Count];
        _officials = new List<string>?[parse.Sentences.Count];
        Dateline = places.Items is [{ Country: { } from, Tokens.First: var first }, ..] && parse.SentenceOf(first).Index == 0 && first <= _atStart ? from : null;
        _items = new(() => ItemsOf(parse, places));
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
                if (!(i == 0 && Dateline is not null) && !IsVenue(place.Tokens, parse, words.Venues, words.Movings))
                {
                    Locate(country, sentence);
                }

                Count(country, sentence, i == 0 ? _firstPlace : _place);
            }
        }

        foreach (var actor in actors)
        {
            foreach (var mention in actor.Mentions)
            {
                _at[mention.Head] = actor;
                if (actor.Country is { Length: 3 } country && !(IsPrivate(actor) && mention != actor.Mentions[0]))
                {
                    var sentence = parse.SentenceOf(mention.Head).Index;
                    Count(country, sentence, 1);
                    if (actor.Kind == ActorKind.State && IsWhere(parse[mention.Head], words))
                    {
                        Locate(country, sentence);
                    }

                    acting[country] = acting.GetValueOrDefault(country) + (IsTarget(actor, mention.Head, parse, words) ? 0 : 1);
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

        (_weights, _acting) = (weights, acting);
        MostlyActing = First(acting, _leadsActing) is { } leads && acting[leads] >= _leastActing ? leads : null;
        (Mostly, Clearly) = (First(weights, 1), First(sentences, _leads));

        void Locate(string country, int sentence)
        {
            several[sentence] |= _ofSentence[sentence] is { } other && other != country;
            _ofSentence[sentence] = country;
        }

        void Count(string country, int sentence, int weight)
        {
            weights[country] = weights.GetValueOrDefault(country) + weight;
            sentences[country] = sentences.GetValueOrDefault(country) + (seen.Add((country, sentence)) ? 1 : 0);
        }
    }

    /// <summary>"at protests in <em>Norlandian</em> cities", "on <em>Norlandian</em> soil": as good as a place.</summary>
    private static bool IsWhere(Token adjective, WordSets words) =>
        adjective is { IsRoot: false } && adjective.Is("amod") && words.Settlements.Contains(PhraseText.Lower(adjective.Head.Lemma)) && adjective.Head.Child("case") is { Form: "in" or "on" or "across" or "throughout" };

    /// <summary>The country that the report names most, by mentions; null when it names none.</summary>
    public string? Mostly { get; }

    /// <summary>The country whose state, bodies and people the report names by far the most, places left out; null when there is none.</summary>
    public string? MostlyActing { get; }

    /// <summary>True where the report names that country, or none at all as one that acts.</summary>
    public bool MayBeAbout(string country) => _acting.Count == 0 || _weights.ContainsKey(country);

    /// <summary>True for a country whose state, bodies or people the report tells of.</summary>
    public bool Acts(string country) => _acting.ContainsKey(country);

    /// <summary>True where no other country's state, bodies and people are told of more often.</summary>
    public bool ActsMost(string country) => _acting.Count == 0 || (_acting.TryGetValue(country, out var count) && count >= _acting.Values.Max());

    /// <summary>True for a country named at least half as often as the one named most.</summary>
    public bool IsOftenNamed(string country) => Mostly is { } mostly && 2 * _weights.GetValueOrDefault(country) >= _weights[mostly];

    /// <summary>Of some countries the one that the report names most; null when it names none of them.</summary>
    public string? MostNamed(string[] countries)
    {
        string? best = null;
        foreach (var country in countries)
        {
            best = _weights.TryGetValue(country, out var weight) && (best is null || weight > _weights[best]) ? country : best;
        }

        return best;
    }

    /// <summary>The country whose state, bodies and people the report names most, one left out; null when it names no other.</summary>
    public string? MostActingBut(string country)
    {
        string? best = null;
        foreach (var (other, count) in _acting)
        {
            best = other != country && (best is null || count > _acting[best]) ? other : best;
        }

        return best;
    }

    /// <summary>The country that clearly more sentences name than any other; null when there is none.</summary>
    public string? Clearly { get; }

    /// <summary>The country of all places that the sentence names; null when there are several or none.</summary>
    public string? OnlyCountry(int sentence) => _ofSentence[sentence];

    /// <summary>The same, unless nothing but places speaks for that country while the report tells of another state: "at <em>The Hague</em>, the government said".</summary>
    public string? OnlyCountryThatActs(int sentence) =>
        OnlyCountry(sentence) is { } country && (country == Dateline || _acting.ContainsKey(country) || !_acting.Values.Any(count => count > 1)) ? country : null;

    /// <summary>Where the item comes from in which the sentence stands, in a report of several: "KAMPALA - Police…"; null in other reports.</summary>
    public string? ItemFrom(int sentence) => _items.Value[sentence];

    /// <summary>The country of the place with which the report opens; null when it opens with none.</summary>
    public string? Dateline { get; }

    /// <summary>The countries of people in office whom the sentence names.</summary>
    public List<string> OfficialsOf(int sentence) => _officials[sentence] ?? [];

    /// <summary>The country of the actor whose mention the token heads, as known by now.</summary>
    public string? CountryAt(int token) => _at.TryGetValue(token, out var actor) && actor.Country is { Length: 3 } country ? country : null;

    /// <summary>The same, with the codes of organisations and armed groups.</summary>
    public string? AnyCountryAt(int token) => ActorAt(token)?.Country;

    /// <summary>The actor whose mention the token heads; null when it heads none.</summary>
    public ActorDraft? ActorAt(int token) => _at.GetValueOrDefault(token);

    /// <summary>"a Norlandian photographer, Lena Berg": however often he is named, a stranger tells once whose country has to do with it.</summary>
    private static bool IsPrivate(ActorDraft actor) => actor is { Kind: ActorKind.Person, Office: null, Sector: "CVL" or "JRN" or "NGO" or "BUS" or "MED" or "EDU" or "REL" or "AGR" or "LAB" or "REF" };

    /// <summary>"stormed the <em>Norlandic</em> embassy", "burned <em>Norlandic</em> flags": what is Norland's there does not act.</summary>
    private static bool IsTarget(ActorDraft actor, int head, Parse parse, WordSets words) =>
        words.Missions.Contains(actor.Noun) || (parse[head] is { IsRoot: false } word && (word.Is("amod") || word.Is("compound")) && words.ForeignThings.Contains(PhraseText.Lower(word.Head.Lemma)));

    /// <summary>"signed in <em>Havana</em>", "talks in <em>Geneva</em>", "flew him to <em>San José</em>": where others meet or go, whose country it is says nothing of them.</summary>
    private static bool IsVenue(TokenRange place, Parse parse, IReadOnlySet<string> venues, IReadOnlySet<string> movings)
    {
        for (var token = place.First; token < place.End; token++)
        {
            if (parse[token] is { IsRoot: false } head && !place.Contains(head.HeadIndex))
            {
                return (head.Child("case") is { Form: "in" or "at" } && venues.Contains(PhraseText.Lower(head.Head.Lemma)))
                    || (head.Child("case") is { Form: "to" or "for" or "from" or "into" } && head.Is("obl") && movings.Contains(PhraseText.Lower(head.Head.Lemma)));
            }
        }

        return false;
    }

    private static string?[] ItemsOf(Parse parse, PlaceMentions places)
    {
        var items = new string?[parse.Sentences.Count];
        var count = 0;
        foreach (var place in places.Items)
        {
            if (place.Country is { } country && place.Tokens.Count > 0 && parse.SentenceOf(place.Tokens.First) is var sentence && items[sentence.Index] is null && OpensItem(parse, place.Tokens, sentence.Tokens))
            {
                items[sentence.Index] = country;
                count++;
            }
        }

        if (count < 2)
        {
            return new string?[items.Length];
        }

        for (var i = 1; i < items.Length; i++)
        {
            items[i] ??= items[i - 1];
        }

        return items;
    }

    /// <summary>A place in capitals at the beginning, with a dash soon behind it.</summary>
    private static bool OpensItem(Parse parse, TokenRange place, TokenRange sentence)
    {
        const int reach = 6;
        for (var token = sentence.First; token < place.First; token++)
        {
            if (parse[token].Upos is not (Upos.PUNCT or Upos.SYM))
            {
                return false;
            }
        }

        if (place.Count > _atStart || parse.SpanOf(place).Of(parse.Text).ContainsAnyInRange('a', 'z'))
        {
            return false;
        }

        for (var token = place.End; token < Math.Min(parse.Count, place.End + reach); token++)
        {
            if (parse[token].Form is "-" or "–" or "—" or "--")
            {
                return true;
            }
        }

        return false;
    }

    private static string? First(SortedDictionary<string, double> counts, double leads)
    {
        var order = counts.OrderByDescending(pair => pair.Value).Take(2).ToList();
        return order.Count == 0 || order.Count == 2 && order[0].Value < leads * order[1].Value ? null : order[0].Key;
    }
}
