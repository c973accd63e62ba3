using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Attributions;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;
using Chancery.Reading.Predicates;
using Chancery.Reading.Quantities;
using Chancery.Reading.Times;

namespace Chancery.Reading.Events;

/// <summary>Finds acts: which frame fires, who did what to whom, when, where, and how it stands to the world.</summary>
public sealed class EventFinder
{
    private static readonly string[][] _subject = [["subject"]];
    private readonly FrameIndex _index;
    private readonly FrameMatcher _matcher;
    private readonly EventBuilder _builder;
    private readonly GenreGuard _genre;
    private readonly ActReferences _references;
    private readonly SetParties _sets;
    private readonly EventDecider _decider;
    private readonly ActKinds _kinds;
    private readonly EventWords _words;

    /// <summary>Indexes the frames.</summary>
    public EventFinder(EventLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _index = new FrameIndex(lexicon);
        _matcher = new FrameMatcher(_index, new RecipientFinder(lexicon), new ActorJudge());
        _builder = new EventBuilder(lexicon);
        _genre = new GenreGuard(lexicon);
        var hints = new TypeHints(lexicon);
        _references = new ActReferences(lexicon, hints);
        _sets = new SetParties(lexicon);
        _decider = new EventDecider(lexicon, hints, _index, _matcher);
        _kinds = new ActKinds(lexicon);
        _words = new EventWords(lexicon);
    }

    /// <summary>Uses every layer below; changes none.</summary>
    public EventLayer Find(
        Heading heading,
        Parse parse,
        PredicateLayer predicates,
        TimeMentions times,
        QuantityMentions quantities,
        PlaceMentions places,
        ActorMentions actors,
        AttributionLayer attributions)
    {
        ArgumentNullException.ThrowIfNull(parse);
        var scene = SceneOf(heading, parse, predicates, times, quantities, places, actors, attributions);
        var events = scene.Genre.IsForeign ? [] : EventMerger.Merge(_builder.Build(Separately.Split(Acts(scene), scene), scene), actors, parse);
        return new(events, TakingPart(actors.UnnamedStates, events), []);
    }

    private static Values<Actor> TakingPart(Values<Actor> states, Values<EventMention> events) =>
        states.Where(state => events.Any(mention => mention.Actors.Contains(state.Id) || mention.Recipients.Contains(state.Id) || mention.Others.Any(other => other.Actor == state.Id))).ToValues();

    /// <summary>Why frames whose words stand in the text are silent. Slow; for those who write frames.</summary>
    internal IReadOnlyList<SilentFrame> Trace(EventScene scene)
    {
        var candidates = Acts(scene);
        var slots = new SlotReader(scene);
        var trace = new FrameTrace(_index, _matcher, slots);
        return [.. scene.Predicates.Items.SelectMany(predicate => trace.Of(predicate, candidates[predicate.Index], candidates[predicate.Index] is { } candidate && _builder.IsWhole(candidate, slots)))];
    }

    /// <summary>What could be decided otherwise, before or after the acts are ranked; for those who learn from annotated reports.</summary>
    internal EventSituation Situation(EventScene scene, bool ranked)
    {
        var candidates = Candidates(scene);
        var offered = ranked ? [] : _decider.Survey(candidates, scene);
        if (ranked)
        {
            _decider.RankActs(candidates, scene);
        }

        return new(new PartyRoster(scene), offered, [.. candidates.OfType<EventCandidate>().Where(EventDecider.IsAct)]);
    }

    /// <summary>Every layer below with what the lexicon adds for all.</summary>
    internal EventScene SceneOf(
        Heading heading,
        Parse parse,
        PredicateLayer predicates,
        TimeMentions times,
        QuantityMentions quantities,
        PlaceMentions places,
        ActorMentions actors,
        AttributionLayer attributions)
    {
        ArgumentNullException.ThrowIfNull(attributions);
        return new EventScene(heading, parse, predicates, times, quantities, places, actors, new AttributionIndex(parse, attributions)) { Kinds = _kinds, Genre = _genre.Look(parse), Words = _words };
    }

    private EventCandidate?[] Acts(EventScene scene)
    {
        var acts = _decider.Decide(Candidates(scene), scene);
        SameAgain.Add(acts, scene);
        return acts;
    }

    private EventCandidate?[] Candidates(EventScene scene)
    {
        var candidates = Match(scene, out var doubtful);
        _sets.Resolve(candidates, scene);
        EventGate.Apply(candidates, scene);
        Circumstances.Join(candidates, scene);
        ClaimedDeeds.Apply(candidates, scene);
        _references.Resolve(candidates, scene);
        foreach (var candidate in doubtful)
        {
            EventGate.Judge(candidate, candidates, scene);
        }

        doubtful.ForEach(candidate => candidates[candidate.Predicate.Index] = candidate);
        return candidates;
    }

    /// <summary>The best match of each predicate, by its index; null where none fires. Those in which nobody known takes part stand apart.</summary>
    private EventCandidate?[] Match(EventScene scene, out List<EventCandidate> doubtful)
    {
        var slots = new SlotReader(scene);
        var candidates = new EventCandidate?[scene.Predicates.Items.Count];
        doubtful = [];
        foreach (var predicate in scene.Predicates.Items)
        {
            if (_matcher.Match(predicate, slots) is { } match && EventFolding.StatusOf(predicate, match.Pattern, scene.Parse[predicate.Token] is { IsRoot: false, Head.Lemma: var head } ? head : null) is { } status)
            {
                var folded = EventFolding.Fold(match.Pattern, status);
                var candidate = new EventCandidate(predicate, folded.Type == "REJECT" && status == EventStatus.Negated ? Parted(match, predicate, slots) : match, folded);
                if (match.Doubtful)
                {
                    doubtful.Add(candidate);
                    continue;
                }

                candidates[predicate.Index] = candidate;
            }
        }

        return candidates;
    }

    /// <summary>"will not negotiate with the rebels": what two would do together one refuses to the other.</summary>
    private static FrameMatch Parted(FrameMatch match, Predicate predicate, SlotReader slots)
    {
        var subjects = slots.Actors(predicate, _subject);
        return match.Recipients.Count == 0 && subjects.Count > 0 && match.Actors.Count > subjects.Count && subjects.TrueForAll(match.Actors.Contains)
            ? match with { Actors = subjects, Recipients = [.. match.Actors.Except(subjects)] }
            : match;
    }
}
