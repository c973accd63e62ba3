using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Finds who "the four countries" and "both sides" are from the acts told so far: those who most often, and last, acted
/// upon each other or were named in one row. Whoever calls on "both sides" is none of them.
/// </summary>
internal sealed class SetParties(EventLexicon lexicon)
{
    private const int Sentences = 6;

    /// <summary>Of so many foremost parties any two may be meant.</summary>
    private const int Most = 6;
    private const double OfWhole = 1;
    private const double OfNear = 0.3;
    private const int Acts = 40;
    private const int Words = 240;
    private const double Row = 1.5;
    private const double Counted = 3;
    private const int Opening = 3;
    private const double Fight = 2;

    /// <summary>"The two" are states rather than one and a court that it turned to.</summary>
    private const double Body = 0.7;

    private static readonly string[] _hostile = ["ASSAULT", "COERCE", "PROTEST", "ACCUSE", "THREATEN"];

    private readonly Relations _relations = new(lexicon);

    private readonly FrozenSet<string> _nouns =
        lexicon.WordsOf("set-nouns");

    private readonly FrozenSet<string> _sides =
        lexicon.WordsOf("side-nouns");

    private readonly FrozenSet<string> _states =
        lexicon.WordsOf("state-set-nouns");

    private readonly FrozenSet<string> _describing =
        lexicon.WordsOf("set-adjectives");

    /// <summary>Puts those who are meant in the place of sets that take part in the candidates.</summary>
    public void Resolve(EventCandidate?[] candidates, EventScene scene)
    {
        var told = new List<EventCandidate>();
        var slots = new SlotReader(scene);
        foreach (var candidate in candidates)
        {
            if (candidate is null)
            {
                continue;
            }

            if (candidate.Match.Actors.Count == 0 && candidate.Match.Pattern.Together)
            {
                // "after a truce took effect": between those of whom the report tells.
                candidate.Match.Actors.AddRange(Meant(candidate.Predicate.Token, 0, [], told, scene, false) ?? []);
            }

            Resolve(candidate.Match.Actors, candidate.Match.Recipients, false, candidate, told, scene);
            Resolve(candidate.Match.Recipients, candidate.Match.Actors, true, candidate, told, scene);
            _relations.Resolve(candidate, told, scene, slots);
            DropPartners(candidate, scene);
            told.Add(candidate);
        }
    }

    /// <summary>"The two ministers agreed…": what two states do together is done to neither of them.</summary>
    public static void DropPartners(EventCandidate candidate, EventScene scene)
    {
        if (candidate.Folded.Type is "AGREE" or "SUPPORT" or "COOPERATE" or "CONSULT")
        {
            var together = candidate.Match.Actors.SelectMany(actor => MembersOf(actor, scene)).Select(actor => actor.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
            _ = together.Count > 1 && candidate.Match.Recipients.RemoveAll(recipient => MembersOf(recipient, scene).All(member => member.Country is { } country && together.Contains(country))) > 0;
        }
    }

    private static IEnumerable<Actor> MembersOf(Actor actor, EventScene scene) =>
        actor.Country is null && actor.Members.Count > 0 ? actor.Members.Select(scene.Actors.ById).OfType<Actor>() : [actor];

    private void Resolve(List<Actor> side, List<Actor> opposite, bool isRecipient, EventCandidate candidate, List<EventCandidate> told, EventScene scene)
    {
        for (var i = 0; i < side.Count; i++)
        {
            if (side[i] is { Kind: ActorKind.Group } set && MentionNear(set, candidate.Predicate.Token) is { } mention && (set.Country is null || IsShared(set, scene) || InnerSet(mention, scene.Parse) is not null) && CountOf(mention, scene) is { } count)
            {
                if (Where(mention, scene) is { } there)
                {
                    side[i] = there; // "the parties in Norland"
                    continue;
                }

                var excluded = opposite.Concat(side).Where(actor => actor != set && actor.Country is not null).Select(actor => actor.Country!).ToHashSet(StringComparer.Ordinal);
                var own = set.Members.Select(id => scene.Actors.ById(id)).OfType<Actor>().ToList();
                if (Meant(mention.Head, count, excluded, told, scene, IsHeadedBy(mention, scene.Parse, _sides), IsHeadedBy(InnerSet(mention, scene.Parse) ?? mention, scene.Parse, _states)) is { } members && !SameCountries(members, own))
                {
                    side.RemoveAt(i);
                    side.InsertRange(i, members.Where(member => !side.Contains(member)));
                    i += members.Count - 1;
                }
                else if (isRecipient && own.Count > 1 && own.Exists(member => member.Country is { } country && excluded.Contains(country)))
                {
                    side.RemoveAt(i--);
                }
            }
        }
    }

    /// <summary>The state in which the set is said to be; null where no place stands behind it.</summary>
    private static Actor? Where(ActorMention mention, EventScene scene)
    {
        foreach (var child in scene.Parse[mention.Head].Children)
        {
            if (child.Index > mention.Head && child.Is("nmod") && child.Child("case") is { Form: "in" } && scene.Places.At(child.Index)?.Country is { } country)
            {
                return scene.Actors.StateOf(country);
            }
        }

        return null;
    }

    /// <summary>"<em>their</em> leaders": those of all who own them.</summary>
    private static bool IsShared(Actor set, EventScene scene) =>
        set.Mentions.Count > 0 && scene.Parse[set.Mentions[0].Head].Child("nmod:poss") is { } owner && Syntax.Lower(owner.Form.ToString()) == "their";

    private static bool IsHeadedBy(ActorMention mention, Parse parse, FrozenSet<string> nouns) => nouns.Contains(Syntax.Lower(parse[mention.Head].Lemma));

    private static bool SameCountries(List<Actor> left, List<Actor> right) =>
        left.Select(actor => actor.Country).ToHashSet().SetEquals(right.Select(actor => actor.Country));

    private static ActorMention? MentionNear(Actor set, int token)
    {
        ActorMention? best = null;
        foreach (var mention in set.Mentions.Take(Words))
        {
            best = best is null || Math.Abs(mention.Head - token) < Math.Abs(best.Value.Head - token) ? mention : best;
        }

        return best;
    }

    /// <summary>How many the set has; 0 when it does not tell; null when it is no set of parties known to the reader.</summary>
    private int? CountOf(ActorMention mention, EventScene scene)
    {
        var parse = scene.Parse;
        var lemma = Syntax.Lower(parse[mention.Head].Lemma);
        if (!_nouns.Contains(lemma) && InnerSet(mention, parse) is { } inner)
        {
            mention = inner; // "commanders of the two armies"
            lemma = Syntax.Lower(parse[mention.Head].Lemma);
        }

        if (!_nouns.Contains(lemma) && !_nouns.Contains(Syntax.Lower(parse[mention.Head].Form.ToString())) && !(lemma.Length > 3 && lemma[^1] == 's' && _nouns.Contains(lemma[..^1])))
        {
            return Syntax.Lower(parse[mention.Head].Form.ToString()) is var bare && bare is "they" or "them" ? 0 : SizeOf(bare);
        }

        foreach (var child in parse[mention.Head].Children)
        {
            // "the coup leaders" are no set of parties, "the warring sides" are.
            if (child.Index < mention.Head && (child.Is("compound") || child.Is("amod")) && !_describing.Contains(Syntax.Lower(child.Lemma)))
            {
                return null;
            }
        }

        for (var token = mention.Tokens.First; token < mention.Head; token++)
        {
            var word = Syntax.Lower(parse[token].Form.ToString());
            if (SizeOf(word) is { } size)
            {
                return size;
            }

            if (word is "all" && _sides.Contains(lemma))
            {
                return 0; // "urged all sides"
            }

            if (word is "several" or "many" or "some" or "all" or "other" or "most")
            {
                return null;
            }
        }

        return 0;
    }

    private static int? SizeOf(string word) => word switch
    {
        "both" or "two" or "2" or "pair" or "duo" or "each" or "neither" => 2,
        "three" or "3" or "trio" => 3,
        "four" or "4" => 4,
        "five" or "5" => 5,
        "six" or "6" => 6,
        "seven" or "7" => 7,
        "eight" or "8" => 8,
        _ => null,
    };

    private ActorMention? InnerSet(ActorMention mention, Parse parse)
    {
        foreach (var child in parse[mention.Head].Children)
        {
            if (child.Is("nmod") && child.Index > mention.Head && Syntax.Preposition(child) == "of" && child.Has("Number=Plur")
                && _nouns.Contains(Syntax.Lower(child.Lemma)))
            {
                var first = child.Index;
                foreach (var word in child.Children)
                {
                    first = Math.Min(first, word.Is("case") ? first : word.Index);
                }

                return mention with { Tokens = new TokenRange(first, child.Index + 1), Head = child.Index };
            }
        }

        return null;
    }

    /// <summary>The two between whom a third offers to mediate, where he does not name them; null when the report tells of no two.</summary>
    public static List<Actor>? Quarrelling(EventCandidate candidate, List<EventCandidate> told, EventScene scene) =>
        Meant(candidate.Predicate.Token, 2, candidate.Match.Actors.Select(actor => actor.Country).OfType<string>().ToHashSet(StringComparer.Ordinal), told, scene, sides: true);

    private static List<Actor>? Meant(int token, int count, HashSet<string> excluded, List<EventCandidate> told, EventScene scene, bool sides, bool states = false)
    {
        var sentence = scene.Parse.SentenceOf(token).Index;
        var weights = new Dictionary<string, (double Weight, List<Actor> Actors)>(StringComparer.Ordinal);
        for (var i = told.Count - 1; i >= Math.Max(0, told.Count - Acts); i--)
        {
            var earlier = told[i];
            var distance = sentence - scene.Parse.SentenceOf(earlier.Predicate.Token).Index;
            if (distance <= Sentences && earlier.Predicate.Token < token && !(sides && IsFromOutside(earlier)))
            {
                var fight = sides && _hostile.Contains(earlier.Folded.Type);
                Weigh([.. earlier.Match.Actors, .. earlier.Match.Recipients], (fight ? Fight : 1.0) / (1 + distance), fight);
                Weigh(earlier.Match.Actors, 0.5 / (1 + distance));
                Weigh(earlier.Match.Recipients, 0.5 / (1 + distance));
            }
        }

        foreach (var row in Rows(token, sentence, scene))
        {
            Weigh(row.Actors, (sides ? 1 : row.Distance == 1 && count > 0 && row.Actors.Count == count && token - scene.Parse.SentenceOf(token).Tokens.First <= Opening ? Counted : Row) / (1 + row.Distance)); // "Mali and Chad sent jets. The two countries…"
        }

        AddSalience(token, count, excluded, scene, states, weights);
        return weights.Values.OrderByDescending(pair => pair.Weight * (pair.Actors.Exists(actor => actor.Country!.StartsWith("IGO:", StringComparison.Ordinal)) ? Body : 1)).Select(pair => pair.Actors).FirstOrDefault();

        void Weigh(List<Actor> actors, double weight, bool within = false)
        {
            var parties = actors.Where(actor => actor.Country is { } country && !excluded.Contains(country) && (!states || IsState(country))).DistinctBy(actor => actor.Country).ToList();
            if ((parties.Count < 2 || (count > 0 && parties.Count != count)) && !(within && parties.Count == 1 && actors.Count > 1 && actors.TrueForAll(actor => actor.Country == parties[0].Country)))
            {
                return; // Of one country are only the sides of its own fight.
            }

            weight = within && parties.Count == 1 ? weight / 2 : weight; // A fight between two is rather meant than one within a country.
            var key = string.Join('+', parties.Select(actor => actor.Country).Order(StringComparer.Ordinal));
            weights[key] = (weights.GetValueOrDefault(key).Weight + weight, parties);
        }
    }

    /// <summary>"The United Nations called on Norland to withdraw": a body that asks, blames or helps is no side of the quarrel.</summary>
    private static bool IsFromOutside(EventCandidate act) =>
        act.Folded.Type is "REQUEST" or "ACCUSE" or "SUPPORT" or "AID" && act.Match.Actors.Count > 0 && act.Match.Actors.TrueForAll(actor => actor.Country?.StartsWith("IGO:", StringComparison.Ordinal) == true);

    /// <summary>Adds what the words speak of parties, tied by acts or not: of whom the whole report tells most, and whom the last sentences name.</summary>
    private static void AddSalience(int token, int count, HashSet<string> excluded, EventScene scene, bool states, Dictionary<string, (double Weight, List<Actor> Actors)> weights)
    {
        var order = scene.Salience.Value.Foremost(token, country => !excluded.Contains(country) && (!states || IsState(country)), Most);
        var most = order.Count == 0 ? 1 : order[0].Whole;
        if (count > 2)
        {
            if (weights.Count == 0 && order.Count >= count)
            {
                Add([.. order.Take(count)]);
            }

            return;
        }

        for (var i = 0; i < order.Count; i++)
        {
            for (var j = i + 1; j < order.Count; j++)
            {
                Add([order[i], order[j]]);
            }
        }

        void Add(List<SalientParty> row)
        {
            var weight = (OfWhole * Math.Sqrt(row.Min(one => one.Whole) / (double)most)) + (OfNear * Math.Min(1, row.Min(one => one.Near)));
            var key = string.Join('+', row.Select(one => one.Code).Order(StringComparer.Ordinal));
            var known = weights.GetValueOrDefault(key);
            weights[key] = (known.Weight + weight, known.Actors ?? [.. row.Select(one => one.Actor)]);
        }
    }

    /// <summary>"The two countries" are neither an armed group nor a body.</summary>
    private static bool IsState(string country) => !country.Contains(':', StringComparison.Ordinal);

    /// <summary>The last names in one row, of two states or more, before a "they"; null when none stand near.</summary>
    public static List<Actor>? LastRow(int before, EventScene scene)
    {
        var sentence = scene.Parse.SentenceOf(before).Index;
        return Rows(before, sentence, scene).Where(row => row.Distance <= 1 && row.Actors.Select(actor => actor.Country).OfType<string>().Distinct().Count() > 1)
            .Select(row => row.Actors).FirstOrDefault() ?? LastMeeting(before, sentence, scene);
    }

    /// <summary>"Berg met Olsen. <em>They</em> agreed": the two of whom one met the other; null when none did in the sentence before.</summary>
    private static List<Actor>? LastMeeting(int before, int sentence, EventScene scene)
    {
        if (sentence == 0)
        {
            return null;
        }

        foreach (var token in Range(scene.Parse.Sentences[sentence - 1].Tokens, before))
        {
            if (scene.Predicates.At(token) is { Kind: PredicateKind.Verb } predicate && predicate.Token == token && scene.Words.Meeting.Contains(predicate.Lemma))
            {
                var met = predicate.Subjects.Concat(predicate.Objects).Concat((predicate.Oblique("with") ?? predicate.Oblique("to")) is { } other ? [other] : []).Select(scene.Actors.HeadedBy).OfType<Actor>().DistinctBy(actor => actor.Country).ToList();
                if (met.Count == 2 && met.TrueForAll(actor => actor.Country is not null))
                {
                    return met;
                }
            }
        }

        return null;
    }

    /// <summary>"<em>The former</em> agreed, <em>the latter</em> refused": the first and the last of the two just told of together.</summary>
    public static Actor? OneOfTwo(int token, EventScene scene) =>
        Syntax.Lower(scene.Parse[token].Form.ToString()) is "former" or "latter" && token > 0 && scene.Parse[token - 1].Form is "the" or "The" && LastRow(token, scene) is { Count: 2 } row
            ? row[scene.Parse[token].Form is "former" ? 0 : 1]
            : null;

    /// <summary>Names in one row before the set: "Saudi Arabia, Bahrain and Egypt".</summary>
    private static IEnumerable<(List<Actor> Actors, int Distance)> Rows(int before, int sentence, EventScene scene)
    {
        var first = Math.Max(0, sentence - Sentences);
        for (var index = sentence; index >= first; index--)
        {
            foreach (var token in Range(scene.Parse.Sentences[index].Tokens, before))
            {
                if ((scene.Actors.HeadedBy(token) ?? (scene.Parse[token].Is("amod") ? scene.Actors.At(token) : null)) is null || scene.Parse[token].Is("conj"))
                {
                    continue;
                }

                var heads = new List<int>();
                Syntax.AddWithConjuncts(scene.Parse[token], heads);
                if (heads.Count > 1)
                {
                    yield return ([.. heads.Where(item => item < before).Select(item => scene.Actors.HeadedBy(item) ?? scene.Actors.At(item)).OfType<Actor>()], sentence - index);
                }
            }
        }
    }

    private static IEnumerable<int> Range(TokenRange tokens, int before) =>
        Enumerable.Range(Math.Max(tokens.First, before - Words), Math.Max(0, Math.Min(tokens.End, before) - Math.Max(tokens.First, before - Words)));
}
