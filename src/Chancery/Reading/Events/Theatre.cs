using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Finds the state that an act is about though its sentence names nobody: in a report on a coup, who "suspended military
/// aid" suspended it to the state of which the report tells, and whoever "seized power" seized it there.
/// </summary>
internal sealed class Theatre
{
    private const int Sentences = 5;
    private const int Acts = 40;
    private const double Least = 0.7;
    private const double Doing = 0.7;
    private const double Most = 0.5;
    private const double Twice = 2;
    private static readonly string[][] _there = [["in"]];

    /// <summary>Adds the state that is meant; nothing when several come into question.</summary>
    public void Fill(EventCandidate candidate, List<EventCandidate> told, EventScene scene, SlotReader slots)
    {
        if (candidate.Match.Actors.Count == 0 || candidate.Match.Actors.Exists(actor => actor.Country is null))
        {
            return;
        }

        var home = candidate.Match.Actors[0].Country!;
        var sentence = scene.Parse.SentenceOf(candidate.Predicate.Token).Index;
        var weights = Weights(candidate.Folded.Type == "ASSAULT" ? told.FindAll(IsNoHelp) : told, sentence, scene);
        switch (candidate.Folded.Type)
        {
            case "COERCE" or "PROTEST" when candidate.Match.Actors.TrueForAll(actor => actor.Country == home) && IsAtHome(home, candidate, weights):
                Add(home);
                break;
            case "ASSAULT" when candidate.Match.Recipients.Count == 0 && candidate.Match.Actors.TrueForAll(actor => actor.Country == home && home.Length == 3) && scene.Words.Executing.Contains(candidate.Predicate.Lemma):
                Add(home); // "hanged a man": mostly of its own
                break;
            case "ASSAULT" when candidate.Match.Actors.TrueForAll(actor => actor.Country == home && (candidate.Match.Pattern.Mode == "crowd-control" || actor.Sector is "REB" or "UAF" or "CRM" or "CVL" or "OPP" or "PRM")):
                Add(home);
                break;
            case "ASSAULT" when candidate.Match.Actors.TrueForAll(actor => actor.Country == home) && weights.Count > 0 && weights.MaxBy(pair => pair.Value).Key == home && IsAlone(home, weights):
                Add(home);
                break;
            case "COERCE" or "ASSAULT" when candidate.Match.Actors.TrueForAll(actor => actor.Country == home) && (IsThere(home, candidate, scene) || slots.PlaceCountry(candidate.Predicate, candidate.Match.Pattern.Recipient) == home):
                Add(home);
                break;
            case "ACCUSE" when candidate.Match.Pattern.Mode == "investigate" && candidate.Match.Actors.TrueForAll(actor => actor.Country == home) && (weights.Count == 0 || weights.MaxBy(pair => pair.Value).Key == home):
                Add(home);
                break;
            case "COERCE" when candidate.Match.Actors.TrueForAll(actor => actor.Country is not { Length: 3 }) && Foremost(weights, Least, candidate) is { } seized:
                Add(seized);
                break;
            case "REJECT" when candidate.Match.Actors.TrueForAll(actor => actor.Country == home && actor.Sector is "REB" or "OPP" or "CVL" or "LAB" or "EDU" or "AGR") && home.Length == 3:
                Add(home);
                break;
            case "ACCUSE" or "SUPPORT" when home.Length == 3 && candidate.Match.Actors.TrueForAll(actor => actor.Country == home && actor.Sector is "OPP" or "CVL" or "LAB" or "EDU" or "AGR" or "PTY" or "LEG" or "REL" or "MED" or "NGO") && IsOfState(candidate, scene):
                Add(home); // "the opposition criticised the new law": whose law it is
                break;
            case "REJECT" when candidate.Predicate.Lemma is "deny" or "dismiss":
                break; // What is denied is often said by nobody in particular.
            case "SANCTION" or "ACCUSE" or "REQUEST" or "THREATEN" or "ASSAULT" or "REJECT" or "AID":
                if ((Foremost(weights, Least, candidate) ?? (candidate.Folded.Type is "SANCTION" or "THREATEN" or "ACCUSE" ? Foremost(Blamed(told), Most, candidate) : null)
                    ?? (weights.Count == 0 || candidate.Folded.Type == "ASSAULT" ? Foremost(Named(scene, candidate.Folded.Type == "ASSAULT"), Least, candidate) : null)) is { } other)
                {
                    Add(other);
                }
                else if (candidate.Folded.Type == "THREATEN" && candidate.Match.Recipients.Count == 0 && !IsDeterrent(candidate, scene) && (weights.Count > 0 || scene.Home?.Country == home) && weights.Keys.All(country => country == home))
                {
                    Add(home); // "vowed a tough response": where nobody else is told of, his own people.
                }

                break;
        }

        void Add(string country)
        {
            if (scene.Actors.StateOf(country) is { } state && !(candidate.Folded.Type == "ASSAULT" && candidate.Match.Recipients.Count > 0 && IsOnlyTelling(state, candidate, scene)))
            {
                candidate.Match.Recipients.Clear();
                candidate.Match.Recipients.Add(state);
            }
        }
    }

    /// <summary>"troops killed ten villagers, <em>Norland</em> said": of whom the report tells no more than that, the villagers need not be.</summary>
    private static bool IsOnlyTelling(Actor state, EventCandidate candidate, EventScene scene) =>
        candidate.Predicate.Kind == PredicateKind.Verb && state.Mentions.All(mention => PartyBars.IsTeller(scene.Parse[mention.Head], scene.Parse[candidate.Predicate.Token]));

    /// <summary>"was placed under house arrest": where nobody is told to have done it, those who rule there did.</summary>
    public static void FillActor(EventCandidate candidate, List<EventCandidate> told, SlotReader slots)
    {
        // "was kidnapped by rebels… He was released": by those who held him.
        if (candidate is { Predicate.Passive: true, Match: { Actors.Count: 0, Recipients: [{ Country: { } held }, ..], Pattern.Mode: "release" } }
            && told.FindLast(earlier => (earlier.Folded.Type is "COERCE" || earlier.Match.Pattern.Mode is "abduct") && earlier.Match.Actors.Count > 0 && earlier.Match.Recipients.Exists(recipient => recipient.Country == held)) is { } taken)
        {
            candidate.Match.Actors.AddRange(taken.Match.Actors);
        }

        if (candidate.Match is { Actors.Count: 0, Recipients.Count: > 0 } && candidate.Match.Pattern.Mode is "convict" or "arrest" or "deport"
            && slots.Actors(candidate.Predicate, _there).Find(actor => actor.Kind == ActorKind.State) is { } there)
        {
            candidate.Match.Actors.Add(there); // "were sentenced to death in Iraq"
        }

        if (candidate.Match.Actors.Count == 0 && (candidate.Folded.Type is "COERCE" or "PROTEST" || candidate.Match.Pattern.Mode is "release" or "convict" || candidate.Match.Pattern is { Type: "SANCTION", Agentless: true } or { Cameo: "115" }) && candidate.Match.Recipients.Count > 0
            && candidate.Match.Recipients[0].Country is { Length: 3 } home && candidate.Match.Recipients.TrueForAll(actor => actor.Country == home) && !PartyBars.IsHeldAbroad(home, candidate, slots.Scene) && slots.StateBy(home) is { } state)
        {
            candidate.Match.Actors.Add(state);
        }
    }

    /// <summary>The people of a country protest against their own rulers; others act at home where the report does not tell of anybody else.</summary>
    private static bool IsAtHome(string home, EventCandidate candidate, Dictionary<string, double> weights) =>
        candidate.Folded.Type == "PROTEST" ? candidate.Match.Pattern.Agentless || candidate.Match.Actors.TrueForAll(actor => actor.Sector is not ("GOV" or "MIL"))
            : weights.Count == 0 || weights.MaxBy(pair => pair.Value).Key == home;

    /// <summary>"welcomed the <em>verdict</em>": what a state alone decides, with nobody told whose it is.</summary>
    private static bool IsOfState(EventCandidate candidate, EventScene scene) =>
        candidate.Match.Recipients.Count == 0 && candidate.Predicate.Objects.Any(token => scene.Words.Instruments.Contains(Syntax.Lower(scene.Parse[token].Lemma)));

    /// <summary>"in Douma troops retook the town": a place of their own country stands with the act, and none of another.</summary>
    private static bool IsThere(string home, EventCandidate candidate, EventScene scene)
    {
        var there = false;
        foreach (var oblique in candidate.Predicate.Obliques.AsSpan())
        {
            if (scene.Places.At(oblique.Token)?.Country is { } country)
            {
                if (country != home)
                {
                    return false;
                }

                there = true;
            }
        }

        return there;
    }

    /// <summary>A state that strikes within a report on itself strikes at home.</summary>
    private static bool IsAlone(string home, Dictionary<string, double> weights) => weights[home] >= Least * weights.Values.Sum();

    /// <summary>The country that has so great a share of the weight of all but the actors' own; null when none has.</summary>
    private static string? Foremost(Dictionary<string, double> weights, double share, EventCandidate candidate)
    {
        var others = weights.Where(pair => !candidate.Match.Actors.Exists(actor => actor.Country == pair.Key)).OrderByDescending(pair => pair.Value).ToList();
        return others.Count > 0 && others[0].Value >= share * others.Sum(pair => pair.Value) && (others.Count == 1 || others[0].Value >= Twice * others[1].Value) ? others[0].Key : null;
    }

    /// <summary>How often each state is named in the report: what it is about, where nothing was told yet.</summary>
    private static Dictionary<string, double> Named(EventScene scene, bool whence)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var actor in scene.Actors.Items)
        {
            if (actor is { Country.Length: 3, Members.Count: 0 })
            {
                var mentions = actor.Mentions.Count(mention => whence || !scene.IsDateline(mention.Head));
                if (mentions > 0)
                {
                    weights[actor.Country] = weights.GetValueOrDefault(actor.Country) + mentions;
                }
            }
        }

        return weights;
    }

    /// <summary>How often each country is told to have done something hostile, or is accused, threatened or punished.</summary>
    private static Dictionary<string, double> Blamed(List<EventCandidate> told)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var earlier in told)
        {
            var side = earlier.Folded.Type is "ASSAULT" or "COERCE" or "MOBILIZE" ? earlier.Match.Actors
                : earlier.Folded.Type is "ACCUSE" or "SANCTION" or "THREATEN" ? earlier.Match.Recipients
                : [];
            foreach (var country in side.Select(actor => actor.Country).OfType<string>().Distinct())
            {
                weights[country] = weights.GetValueOrDefault(country) + 1;
            }
        }

        return weights;
    }

    /// <summary>Who asked for help or got it is not shot at for that.</summary>
    private static bool IsNoHelp(EventCandidate earlier) => !(earlier.Folded.Type is "AID" or "SUPPORT" or "AGREE" or "REQUEST" or "COOPERATE" && earlier.Match.Actors.Count == 1);

    /// <summary>"would answer <em>any attack</em> on its soil": meant for whoever attacks, at home nobody.</summary>
    public static bool IsDeterrent(EventCandidate candidate, EventScene scene)
    {
        var words = scene.Parse.SentenceOf(candidate.Predicate.Token).Tokens;
        for (var token = words.First; token < words.End; token++)
        {
            if (scene.Words.Deeds.Contains(Syntax.Lower(scene.Parse[token].Lemma)) && scene.Parse[token].Child("det") is { } article && Syntax.Lower(article.Lemma) is "any" or "another")
            {
                return true;
            }
        }

        return candidate.Predicate.Clauses.Any(clause => EventFolding.IsCondition(clause.Marker));
    }

    private static Dictionary<string, double> Weights(List<EventCandidate> told, int sentence, EventScene scene)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = told.Count - 1; i >= Math.Max(0, told.Count - Acts); i--)
        {
            var earlier = told[i];
            var distance = sentence - scene.Parse.SentenceOf(earlier.Predicate.Token).Index;
            if (distance > Sentences)
            {
                break;
            }

            // Those to whom things are done are what the report is about, more than those who do them.
            foreach (var country in earlier.Match.Recipients.Select(actor => actor.Country).OfType<string>().Distinct())
            {
                weights[country] = weights.GetValueOrDefault(country) + (1.0 / (1 + distance));
            }

            foreach (var country in earlier.Match.Actors.Select(actor => actor.Country).OfType<string>().Distinct().Where(country => !earlier.Match.Recipients.Exists(recipient => recipient.Country == country)))
            {
                weights[country] = weights.GetValueOrDefault(country) + (Doing / (1 + distance));
            }
        }

        return weights;
    }
}
