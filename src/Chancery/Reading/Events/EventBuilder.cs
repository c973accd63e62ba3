using System.Collections.Frozen;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Makes event mentions of the candidates that were let through.</summary>
internal sealed class EventBuilder(EventLexicon lexicon)
{
    private readonly FrozenDictionary<string, EventType> _types = lexicon.Types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
    private readonly FrozenDictionary<(string, string), EventMode> _modes = lexicon.Modes.ToFrozenDictionary(mode => (mode.Type, mode.Name));
    private readonly FrozenDictionary<string, CameoCode> _cameo = lexicon.Cameo.ToFrozenDictionary(code => code.Code, StringComparer.Ordinal);
    private readonly EventDetails _details = new(lexicon);
    private readonly DayRanker _days = new(lexicon.DayWeights);
    private readonly ThirdParties _thirdParties = new(lexicon.ThirdParties);

    public List<EventMention> Build(List<EventCandidate> candidates, EventScene scene)
    {
        var slots = new SlotReader(scene);
        var kept = candidates.FindAll(candidate => candidate.Kept && IsWhole(candidate, slots));
        var ids = new Dictionary<EventCandidate, string>();
        foreach (var candidate in kept)
        {
            ids[candidate] = $"e{ids.Count + 1}";
        }

        var clock = new EventClock(scene);
        var days = _days.Decide(kept, clock, scene);
        return [.. kept.Select((candidate, i) => Build(candidate, ids, scene, slots, days[i], clock.Said(candidate.Predicate)))];
    }

    /// <summary>False when its type needs a recipient and none is known.</summary>
    public bool IsWhole(EventCandidate candidate, SlotReader slots)
    {
        var match = candidate.Match;
        if (match.Pattern.Together && match.Actors.Count == 0)
        {
            return false;
        }

        if (match.Actors.Count > 0 && match.Actors.TrueForAll(actor => actor is { Kind: ActorKind.Group, Country: null, Members.Count: 0 }) && match.Recipients.TrueForAll(actor => actor.Country is not null))
        {
            return false; // "50 countries recognised him": nobody can be told who did it.
        }

        if (!_types.TryGetValue(candidate.Folded.Type, out var type) || IsPrivate(type, match))
        {
            return type is null;
        }

        // "The president flew to the border town": who goes about at home visits nobody.
        if (match.Pattern.Mode == "visit" && match.Recipients.Count > 0 && match.Actors.Concat(match.Recipients).All(actor => actor.Country is { } country && country == match.Actors[0].Country))
        {
            return false;
        }

        if (match.Recipients.Count > 0 || candidate.Undirected)
        {
            return true;
        }

        if (match.Pattern.Mode == "visit" && type.Name == "CONSULT" && Count(match.Actors) == 1 && !slots.NamesPlace(candidate.Predicate, match.Pattern.Recipient))
        {
            return false; // "flew to the border": visits nobody.
        }

        return type.RecipientRequired ? match.Pattern.Agentless || (type.Name == "COOPERATE" && Count(match.Actors) > 1)
            : !type.RecipientUsual || Count(match.Actors) > 1 || match.Pattern.Recipient.Length == 0 || candidate.Folded.Type != match.Pattern.Type
                || slots.NamesPlace(candidate.Predicate, match.Pattern.Recipient);
    }

    /// <summary>"Women applauded the singers": what people say to each other at home is no affair of states.</summary>
    private static bool IsPrivate(EventType type, FrameMatch match) =>
        type.Quad is 1 or 3 && match.Actors.Count > 0 && match.Recipients.Count > 0
        && match.Actors.Concat(match.Recipients).All(actor => actor is { Sector: "CVL", Members.Count: 0 } && actor.Country == match.Actors[0].Country);

    private static int Count(List<Actor> actors) => actors.Sum(actor => Math.Max(1, actor.Members.Count));

    private EventMention Build(EventCandidate candidate, Dictionary<EventCandidate, string> ids, EventScene scene, SlotReader slots, Happening happened, DateOnly? said)
    {
        var (predicate, match, folded) = (candidate.Predicate, candidate.Match, candidate.Folded);
        var type = _types[folded.Type];
        var mode = folded.Mode is { } name ? _modes.GetValueOrDefault((folded.Type, name)) : null;
        var cameo = folded.Cameo is { } code ? _cameo.GetValueOrDefault(code) : null;
        var sentence = scene.Parse.SentenceOf(predicate.Token);
        var (place, placeReason) = _details.PlaceOf(predicate, scene);
        return new EventMention
        {
            Id = ids[candidate],
            Type = folded.Type,
            Mode = mode?.Name,
            Contexts = _details.ContextsOf(match.Pattern, cameo, sentence, scene),
            Cameo = folded.Cameo,
            Score = mode?.Score ?? type.Score,
            Goldstein = cameo?.Goldstein,
            Quad = type.Quad,
            Trigger = TriggerOf(predicate, scene),
            TriggerToken = predicate.Token,
            Sentence = sentence.Span,
            Actors = IdsOf(match.Actors, scene, []),
            Recipients = IdsOf(match.Recipients, scene, match.Actors),
            Others = OthersOf(candidate, slots),
            Happened = happened,
            Said = said,
            Place = place,
            PlaceReason = placeReason,
            Status = folded.Status,
            Attribution = scene.Attributions.At(predicate.Token)?.Id,
            Quantities = _details.QuantitiesOf(predicate, scene),
            Parent = candidate.Parent is { } parent ? ids.GetValueOrDefault(parent) : null,
            Evidence = EvidenceOf(candidate, scene),
        };
    }

    /// <summary>"The two ministers" of two states are told one by one; a set of unknown members stays whom the report calls so.</summary>
    /// <param name="side">The side.</param>
    /// <param name="scene">The layers below.</param>
    /// <param name="others">The other side, who are none of a set upon which they act: "<em>Estonia</em> urged the Baltic states".</param>
    private static Values<string> IdsOf(List<Actor> side, EventScene scene, List<Actor> others) =>
        side.SelectMany(actor => actor.Country is null && actor.Members.Count > 1 && actor.Members.All(id => scene.Actors.ById(id) is { Country: not null }) ? Without(others, actor.Members, scene) : [actor.Id]).Distinct(StringComparer.Ordinal).ToValues();

    private static IEnumerable<string> Without(List<Actor> others, Values<string> members, EventScene scene)
    {
        var left = members.Where(id => !others.Exists(other => other.Country == scene.Actors.ById(id)!.Country)).ToList();
        return left.Count > 0 ? left : members;
    }

    private static TextSpan TriggerOf(Predicate predicate, EventScene scene)
    {
        var span = scene.Parse[predicate.Token].Span;
        if (predicate.Support is { } support && Math.Abs(support - predicate.Token) <= 6)
        {
            return span.Union(scene.Parse[support].Span);
        }

        foreach (var child in scene.Parse[predicate.Token].Children)
        {
            if (child.Is("compound:prt") && child.Index == predicate.Token + 1)
            {
                span = span.Union(child.Span);
            }
        }

        return span;
    }

    /// <summary>Those whom the frame places, then those whom words of any act bring in; nobody twice.</summary>
    private Values<Participant> OthersOf(EventCandidate candidate, SlotReader slots)
    {
        var others = new List<Participant>();
        var byFrame = candidate.Match.Pattern.Others.SelectMany(role => slots.Actors(candidate.Predicate, role.Slots).Select(actor => (role.Role, Actor: actor)));
        foreach (var (role, actor) in byFrame.Concat(_thirdParties.Of(candidate.Predicate, slots)))
        {
            if (!candidate.Match.Actors.Contains(actor) && !candidate.Match.Recipients.Contains(actor) && !others.Exists(other => other.Actor == actor.Id))
            {
                others.Add(new Participant(role, actor.Id));
            }
        }

        return others.ToValues();
    }

    private static Evidence EvidenceOf(EventCandidate candidate, EventScene scene)
    {
        var (match, predicate) = (candidate.Match, candidate.Predicate);
        var words = scene.Parse[predicate.Token].Form.ToString();
        var note = candidate.Folded.Note is { } folded ? $"; {folded}" : "";
        note += candidate.Soft ? "; a condition of the frame fails, but words and tree around it speak for it" : "";
        note += candidate.SidesByWeights ? "; who takes part was weighed by words, tree and the other acts of the report" : "";
        var confidence = candidate is { Probability: { } act, SidesProbability: { } sides } ? act * sides : ConfidenceByRules(candidate);
        return new Evidence(
            $"frame {match.Frame.Id}#{match.Pattern.Number}",
            Math.Round(Math.Clamp(confidence, 0.05, 0.99), 2),
            $"\"{words}\": {match.Frame.Meaning}{note}.");
    }

    private static double ConfidenceByRules(EventCandidate candidate)
    {
        var (match, predicate) = (candidate.Match, candidate.Predicate);
        var confidence = match.Pattern.Confidence;
        confidence -= match.Actors.Count == 0 ? 0.15 : 0;
        confidence -= predicate.SubjectCarried ? 0.05 : 0;
        confidence -= predicate.Kind == PredicateKind.Noun && predicate.Support is null ? 0.1 : 0;
        return confidence + Math.Min(0.15, 0.04 * match.Pattern.Conditions.Length);
    }
}
