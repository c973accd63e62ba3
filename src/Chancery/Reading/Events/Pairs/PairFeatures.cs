using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// What speaks for what a source does to a target: the frames between them, the verb of the source with its object and
/// complement, the word that governs the target, the path between both, the kinds of both, and the words around.
/// </summary>
internal sealed class PairFeatures(EventLexicon lexicon)
{
    private const int Steps = 8;
    private const string Carriers = "carriers";
    private const double Softness = 1.5;
    private readonly TypeHints _hints = new(lexicon);
    private readonly ActKinds _kinds = new(lexicon);

    /// <summary>The features, several of the same name where they hold more than once.</summary>
    public List<PairFeature> Of(PairScene scene, List<PairCandidate> candidates)
    {
        var list = new PairFeatureList(scene, _hints, _kinds);
        list.Add("bias", 1);
        AddFrames(candidates, list);
        PairSigns.Add(scene, list.Items);
        var main = MainOf(scene);
        if (main is not null)
        {
            var own = new PairMainFeatures(list);
            own.AddMain(main);
            if (_hints.SetsOf(main.Lemma).Contains(Carriers) && main.ClauseOf(ClauseKind.Complement) is { } clause && scene.Events.Predicates.At(clause.Token) is { } carried)
            {
                own.AddMain(carried); // "said that it will release", "began to shell"
            }
        }

        var around = new PairSurfaceFeatures(list);
        around.AddNear(main);
        around.AddMarkers(main);
        around.AddTarget(main);
        around.AddParty("s", scene.Source);
        around.AddParty("t", scene.Target);
        around.AddWords();
        around.AddNeighbours("after-s", scene.Source, 1);
        around.AddNeighbours("before-t", scene.Target, -1);
        around.AddNeighbours("after-t", scene.Target, 1);
        return list.Items;
    }

    /// <summary>The frames that fit, by type; the first by their names too.</summary>
    private static void AddFrames(List<PairCandidate> candidates, PairFeatureList list)
    {
        if (candidates.Count == 0)
        {
            list.Add("frames:none", 1);
            return;
        }

        var total = candidates.Sum(candidate => Math.Exp((candidate.Score - candidates[0].Score) / Softness));
        foreach (var candidate in candidates)
        {
            var share = Math.Exp((candidate.Score - candidates[0].Score) / Softness) / total;
            list.Add("vote:" + candidate.Folded.Type, (float)share);
        }

        var best = candidates[0];
        var joins = best.Match.Actors.Exists(actor => actor.Id == PairSceneMaker.Source) && best.Match.Recipients.Exists(actor => actor.Id == PairSceneMaker.Target);
        list.Add("best:" + best.Folded.Type, 1);
        list.Add((joins ? "joins:" : "loose:") + best.Folded.Type, 1);
        list.Add("frame:" + best.Match.Frame.Id, 1);
        list.Add($"frame:{best.Match.Frame.Id}:{best.Folded.Type}", 1);
    }

    /// <summary>The predicate whose subject the source is; else the one above it.</summary>
    private static Predicate? MainOf(PairScene scene)
    {
        if (scene.Source is not { } source)
        {
            var above = scene.Target is { } target ? Above(scene, target.Head) : null;
            return above ?? (scene.Events.Predicates.Items.Count > 0 ? scene.Events.Predicates.Items[0] : null);
        }

        Predicate? main = null;
        foreach (var predicate in scene.Events.Predicates.Items)
        {
            if (predicate.Subjects.Any(source.Tokens.Contains) && !predicate.SubjectCarried && predicate.Kind != PredicateKind.Noun)
            {
                main = predicate;
                break;
            }
        }

        return main ?? Above(scene, source.Head);
    }

    private static Predicate? Above(PairScene scene, int token)
    {
        for (var step = 0; step < Steps && token >= 0; step++)
        {
            if (scene.Events.Predicates.At(token) is { } predicate && scene.IsOutside(token))
            {
                return predicate;
            }

            token = scene.Parse[token].HeadIndex;
        }

        return null;
    }
}
