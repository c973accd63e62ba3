using System.Collections.Frozen;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Finds the frames between two given parties and ranks them by where both stand.</summary>
internal sealed class PairCandidates(EventLexicon lexicon)
{
    private readonly FrameMatcher _matcher = new(new FrameIndex(lexicon), new RecipientFinder(lexicon), new ActorJudge());

    /// <summary>Pairs are coded by the published conversion table, where an announced retreat is AGREE and a conviction ACCUSE.</summary>
    private readonly FrozenDictionary<string, string> _conversions = lexicon.Cameo.Where(code => code.Conversion is not null)
        .ToFrozenDictionary(code => code.Code, code => code.Conversion!, StringComparer.Ordinal);

    /// <summary>The best first; of equal ones the first in the text.</summary>
    public List<PairCandidate> Find(PairScene scene)
    {
        var slots = new SlotReader(scene.Events);
        var found = new List<PairCandidate>();
        foreach (var predicate in scene.Events.Predicates.Items)
        {
            foreach (var match in _matcher.Fits(predicate, slots))
            {
                var folded = Fold(predicate, match);
                if (folded.Type is not ("ROUTINE" or "STATEMENT"))
                {
                    found.Add(new PairCandidate(ScoreOf(predicate, match, scene, slots), match, folded, predicate));
                }
            }
        }

        return [.. found.OrderByDescending(candidate => candidate.Score)];
    }

    private Folded Fold(Predicate predicate, FrameMatch match)
    {
        var status = EventFolding.StatusOf(predicate, match.Pattern) ?? EventStatus.Actual;
        var folded = EventFolding.Fold(match.Pattern, status);
        return folded.Cameo is { } code && _conversions.TryGetValue(code, out var type) && folded.Type is "SANCTION" or "CONCEDE" or "COERCE"
            ? folded with { Type = type, Mode = null }
            : folded;
    }

    private static double ScoreOf(Predicate predicate, FrameMatch match, PairScene scene, SlotReader slots)
    {
        var score = 0.2 * match.Score;
        var (acts, actsAsWell) = (Has(match.Actors, PairSceneMaker.Source), Has(match.Actors, PairSceneMaker.Target));
        var undergoes = Has(match.Recipients, PairSceneMaker.Target);
        score += acts && (undergoes || actsAsWell) ? 6 : acts ? 3 : undergoes ? 2 : 0;
        score -= Has(match.Recipients, PairSceneMaker.Source) ? 2 : 0;
        score -= !acts && actsAsWell ? 1 : 0;
        score += Near(predicate, slots, scene);
        score -= Weakness(predicate);
        score -= scene.Parse[predicate.Token].Is("amod") ? 2.5 : 0;
        return score - (predicate.Kind == PredicateKind.Noun && predicate.Support is null ? 1.5 : 0);
    }

    /// <summary>The predicate whose clause holds both parties is likelier than one elsewhere in the sentence.</summary>
    private static double Near(Predicate predicate, SlotReader slots, PairScene scene)
    {
        double near = 0;
        foreach (var subject in predicate.Subjects)
        {
            near += slots.ActorOf(subject)?.Id == PairSceneMaker.Source ? 2 : 0;
        }

        var source = scene.Source?.Head ?? scene.Target?.Head ?? predicate.Token;
        var target = scene.Target?.Head ?? source;
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

    private static bool Has(List<Actor> actors, string id) => actors.Exists(actor => actor.Id == id);
}
