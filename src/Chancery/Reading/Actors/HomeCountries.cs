using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Actors;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>
/// Gives people and bodies at home ("the police", "protesters", "the government") the country that the report speaks of
/// around them: that of a place in their own phrase, else the only country whose places the sentence names, else the one
/// the report is about.
/// </summary>
public sealed class HomeCountries
{
    private const double Leads = 1.5;
    private const int Back = 2;
    internal const string Mark = " at home";

    private readonly FrozenSet<string> _atHome;

    /// <summary>Takes the sectors of a state and its people from the lexicon.</summary>
    public HomeCountries(ActorLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _atHome = new WordSets(lexicon.WordSets).SectorsAtHome;
    }

    /// <summary>The same actors, some with a country that they did not have.</summary>
    public ActorMentions Find(Parse parse, ActorMentions actors, PlaceMentions places)
    {
        ArgumentNullException.ThrowIfNull(parse);
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(places);
        if (!actors.Items.Any(IsHomeless))
        {
            return actors;
        }

        var scene = new Scene(parse, actors, places);
        return new ActorMentions(actors.Items.Select(actor => IsHomeless(actor) && scene.CountryOf(actor) is { } home ? Settle(actor, home) : actor).ToValues(), actors.Remarks);
    }

    /// <summary>True for an actor whose country was only told by what stands around it.</summary>
    public static bool IsInferred(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Evidence.Rule.EndsWith(Mark, StringComparison.Ordinal);
    }

    private bool IsHomeless(Actor actor) =>
        actor.Country is null && actor.Members.Count == 0
        && (actor.Kind is ActorKind.State ? actor.Sector == "GOV"
            : actor.Kind is ActorKind.Person ? actor.Sector is not "JRN"
            : !(actor.Kind is ActorKind.Group && actor.Sector is "GOV") // "the ministers" were named before
              && actor.Sector is { } sector && _atHome.Contains(sector));

    private static Actor Settle(Actor actor, (string Country, string Why) home) => actor with
    {
        Country = home.Country,
        Evidence = actor.Evidence with { Rule = actor.Evidence.Rule + Mark, Reason = $"{actor.Evidence.Reason} {home.Why}" },
    };

    /// <summary>What the sentences of one report say about countries.</summary>
    private sealed class Scene
    {
        private readonly Parse _parse;
        private readonly PlaceMentions _places;
        private readonly ActorMentions _actors;
        private readonly string?[] _ofSentence;
        private readonly string? _focus;

        public Scene(Parse parse, ActorMentions actors, PlaceMentions places)
        {
            (_parse, _places, _actors) = (parse, places, actors);
            _ofSentence = new string?[parse.Sentences.Count];
            var counts = new SortedDictionary<string, double>(StringComparer.Ordinal);
            var seen = new HashSet<(string, int)>();
            var several = new bool[_ofSentence.Length];
            foreach (var place in places.Items)
            {
                if (place.Country is { } country)
                {
                    var sentence = parse.SentenceOf(place.Tokens.First).Index;
                    several[sentence] |= _ofSentence[sentence] is { } other && other != country;
                    _ofSentence[sentence] = country;
                    Count(country, sentence);
                }
            }

            foreach (var actor in actors.Items)
            {
                foreach (var mention in actor.Country is { Length: 3 } ? actor.Mentions : [])
                {
                    Count(actor.Country!, parse.SentenceOf(mention.Head).Index);
                }
            }

            void Count(string country, int sentence) =>
                counts[country] = counts.GetValueOrDefault(country) + (seen.Add((country, sentence)) ? 1 : 0);

            for (var i = 0; i < several.Length; i++)
            {
                _ofSentence[i] = several[i] ? null : _ofSentence[i];
            }

            _focus = Focus(counts);
        }

        /// <summary>"South Sudan's government and rebels": whose the first is, the second is too.</summary>
        private string? Joined(ActorMention mention)
        {
            var head = _parse[mention.Head];
            if (!head.Is("conj"))
            {
                return null;
            }

            return CountryAt(head.HeadIndex) ?? (head.Head.Child("nmod:poss") is { } owner ? CountryAt(owner.Index) : null);
        }

        private string? CountryAt(int token) => _actors.At(token) is { Country: { Length: 3 } country } ? country : null;

        public (string Country, string Why)? CountryOf(Actor actor)
        {
            foreach (var mention in actor.Mentions)
            {
                if (OfPhrase(mention) is { } own)
                {
                    return (own, "The place in its phrase tells the country.");
                }

                if (Joined(mention) is { } joined)
                {
                    return (joined, "It is named together with one of that country.");
                }
            }

            var sentence = _parse.SentenceOf(actor.Mentions[0].Head).Index;
            for (var back = 0; actor.Kind != ActorKind.Person && back <= Back && sentence >= back; back++)
            {
                if (_ofSentence[sentence - back] is { } near)
                {
                    return (near, "The places told there are all in that country.");
                }
            }

            return _focus is { } focus ? (focus, "The report is about that country.")
                : null;
        }

        private string? OfPhrase(ActorMention mention)
        {
            foreach (var child in _parse[mention.Head].Children)
            {
                if (child.Is("nmod") && _places.At(child.Index)?.Country is { } country)
                {
                    return country;
                }
            }

            return null;
        }

        /// <summary>The country that the report names clearly more often than any other.</summary>
        private static string? Focus(SortedDictionary<string, double> counts)
        {
            var order = counts.OrderByDescending(pair => pair.Value).Take(2).ToList();
            return order.Count == 0 || (order.Count == 2 && order[0].Value < Leads * order[1].Value) ? null : order[0].Key;
        }
    }
}
