using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Coreference;
using Chancery.Reading.Attributions;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;
using Chancery.Reading.Predicates;
using Chancery.Reading.Quantities;
using Chancery.Reading.Times;

namespace Chancery.Reading.Events;

/// <summary>
/// Codes what a given source does to a given target, both told by their words: the best event between them, or the
/// likeliest one when no frame joins them. Immutable and thread-safe.
/// </summary>
public sealed class PairCoder
{
    private const string Source = "source";
    private const string Target = "target";
    private const string LastResort = "ACCUSE";

    private readonly ILanguageEngine _language;
    private readonly TimeFinder _times;
    private readonly PlaceFinder _places;
    private readonly PredicateFinder _predicates;
    private readonly ChainFinder _chains;
    private readonly ActorFinder _actors;
    private readonly FrameMatcher _matcher;
    private readonly FrozenDictionary<string, string> _conversions;

    /// <summary>Indexes the frames.</summary>
    public PairCoder(ILanguageEngine language, CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(lexicon);
        _conversions = lexicon.Data.Events.Cameo.Where(code => code.Conversion is not null)
            .ToFrozenDictionary(code => code.Code, code => code.Conversion!, StringComparer.Ordinal);
        _language = language;
        _times = new TimeFinder(lexicon.Data.Times, lexicon.Data.Quantities);
        _places = new PlaceFinder(lexicon.Data.Places);
        _chains = new ChainFinder(lexicon.Data.Coreference, lexicon.Data.Actors, lexicon.Data.Places);
        _actors = new ActorFinder(lexicon.Data.Actors, lexicon.Data.Places);
        _predicates = new PredicateFinder(lexicon.Data.Events);
        _matcher = new FrameMatcher(new FrameIndex(lexicon.Data.Events), new ActorJudge());
    }

    /// <summary>Always names one of the 16 types. The spans lie in <paramref name="text"/>.</summary>
    public PairCode Code(string text, TextSpan source, TextSpan target)
    {
        ArgumentNullException.ThrowIfNull(text);
        var heading = new Heading { Report = new Report { Id = "pair", Text = text } };
        var parse = _language.Parse(text, []);
        return (parse.Count == 0 ? null : Best(SceneOf(heading, parse, source, target)))
            ?? new PairCode(LastResort, null, null, new Evidence("pair.default", 0.1, "No frame fires in the text."));
    }

    private EventScene SceneOf(Heading heading, Parse parse, TextSpan source, TextSpan target)
    {
        var predicates = _predicates.Find(parse);
        var places = _places.Find(heading, parse, _times.Find(heading, parse));
        var found = _actors.Find(heading, parse, _chains.Find(heading, parse), places);
        var actors = new ActorMentions([Party(Source, source, parse, found), Party(Target, target, parse, found), .. Others(found, source, target)], []);
        return new EventScene(heading, parse, predicates, new([], []), new([], []), places, actors, new AttributionIndex(parse, new(parse, [], [])));
    }

    /// <summary>The other actors of the text, without what they share with the given parties.</summary>
    private static IEnumerable<Actor> Others(ActorMentions found, TextSpan source, TextSpan target)
    {
        foreach (var actor in found.Items)
        {
            var mentions = actor.Mentions.Where(mention => !mention.Span.Overlaps(source) && !mention.Span.Overlaps(target)).ToValues();
            if (mentions.Count > 0)
            {
                yield return actor with { Mentions = mentions };
            }
        }
    }

    private PairCode? Best(EventScene scene)
    {
        var slots = new SlotReader(scene);
        (double Score, FrameMatch Match, Folded Folded, Predicate Predicate)? best = null;
        foreach (var predicate in scene.Predicates.Items)
        {
            foreach (var match in _matcher.Fits(predicate, slots))
            {
                var folded = Fold(predicate, match);
                if (folded.Type is "ROUTINE" or "STATEMENT")
                {
                    continue;
                }

                var score = ScoreOf(predicate, match, scene, slots);
                if (best is null || score > best.Value.Score)
                {
                    best = (score, match, folded, predicate);
                }
            }
        }

        return best is { } found ? ToCode(found.Score, found.Match, found.Folded, found.Predicate, scene) : null;
    }

    /// <summary>Pairs are coded by the published conversion table, where an announced retreat is AGREE and a conviction ACCUSE.</summary>
    private Folded Fold(Predicate predicate, FrameMatch match)
    {
        var status = EventFolding.StatusOf(predicate, match.Pattern) ?? EventStatus.Actual;
        var folded = EventFolding.Fold(match.Pattern, status);
        return folded.Cameo is { } code && _conversions.TryGetValue(code, out var type) && folded.Type is "SANCTION" or "CONCEDE" or "COERCE"
            ? folded with { Type = type, Mode = null }
            : folded;
    }

    private static double ScoreOf(Predicate predicate, FrameMatch match, EventScene scene, SlotReader slots)
    {
        var score = 0.2 * match.Score;
        var (acts, actsAsWell) = (Has(match.Actors, Source), Has(match.Actors, Target));
        var undergoes = Has(match.Recipients, Target);
        score += acts && (undergoes || actsAsWell) ? 6 : acts ? 3 : undergoes ? 2 : 0;
        score -= Has(match.Recipients, Source) ? 2 : 0;
        score -= !acts && actsAsWell ? 1 : 0;
        score += Near(predicate, slots, scene);
        score -= Weakness(predicate);
        score -= scene.Parse[predicate.Token].Is("amod") ? 2.5 : 0;
        score -= predicate.Kind == PredicateKind.Noun && predicate.Support is null ? 1.5 : 0;
        return score;
    }

    /// <summary>The predicate whose clause holds both parties is likelier than one elsewhere in the sentence.</summary>
    private static double Near(Predicate predicate, SlotReader slots, EventScene scene)
    {
        double near = 0;
        foreach (var subject in predicate.Subjects)
        {
            near += slots.ActorOf(subject)?.Id == Source ? 2 : 0;
        }

        var (source, target) = (scene.Actors.Items[0].Mentions[0].Head, scene.Actors.Items[1].Mentions[0].Head);
        near += predicate.Token > Math.Min(source, target) && predicate.Token < Math.Max(source, target) ? 1 : 0;
        near += scene.Parse[predicate.Token].IsRoot ? 1.2 : 0;
        near -= Math.Min(1.5, Math.Min(Math.Abs(predicate.Token - source), Math.Abs(predicate.Token - target)) * 0.05);
        return near + (predicate.Kind == PredicateKind.Verb ? 0.3 : 0);
    }

    private static double Weakness(Predicate predicate) => predicate.Stance switch
    {
        "requested" or "hypothetical" or "condition" or "purpose" or "denied" or "threatened" => 2.5,
        "planned" or "negated" => 1,
        _ => 0,
    };

    private static bool Has(List<Actor> actors, string id)
    {
        foreach (var actor in actors)
        {
            if (actor.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    private static PairCode ToCode(double score, FrameMatch match, Folded folded, Predicate predicate, EventScene scene)
    {
        var confidence = Math.Round(Math.Clamp(score / 12, 0.05, 0.99), 2);
        var words = scene.Parse[predicate.Token].Form.ToString();
        var note = folded.Note is { } reason ? $"; {reason}" : "";
        return new PairCode(
            folded.Type,
            folded.Mode,
            folded.Cameo,
            new Evidence($"frame {match.Frame.Id}#{match.Pattern.Number}", confidence, $"\"{words}\": {match.Frame.Meaning}{note}."));
    }

    private static Actor Party(string id, TextSpan span, Parse parse, ActorMentions found)
    {
        var tokens = parse.TokensIn(span);
        if (tokens.Count == 0)
        {
            tokens = new TokenRange(Math.Min(tokens.First, parse.Count - 1), Math.Min(tokens.First, parse.Count - 1) + 1);
        }

        var head = tokens.First;
        for (var token = tokens.First; token < tokens.End; token++)
        {
            if (!tokens.Contains(parse[token].HeadIndex))
            {
                head = token;
                break;
            }
        }

        var known = found.HeadedBy(head) ?? found.At(head);
        return new Actor
        {
            Id = id,
            Name = span.TextOf(parse.Text),
            Kind = known?.Kind ?? ActorKind.Group,
            Country = known?.Country ?? "UNK",
            Sector = known?.Sector,
            Office = known?.Office,
            Mentions = [new ActorMention(span, tokens, head, "given")],
            Evidence = new Evidence("pair.given", 1, "The caller named it."),
        };
    }
}
