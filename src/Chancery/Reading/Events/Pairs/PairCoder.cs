using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>
/// Codes what a given source does to a given target, both told by their words. The frames between them are weighed
/// together with the words, the tree and the kinds of both by weights that were learned. Immutable and thread-safe.
/// </summary>
public sealed class PairCoder
{
    private const string LastResort = "ACCUSE";
    private readonly PairSceneMaker _scenes;
    private readonly PairCandidates _candidates;
    private readonly PairFeatures _features;
    private readonly PairRanker _ranker;
    private readonly FrozenDictionary<string, string> _roots;

    /// <summary>Indexes the frames and the weights.</summary>
    public PairCoder(ILanguageEngine language, CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(lexicon);
        _scenes = new PairSceneMaker(language, lexicon);
        _candidates = new PairCandidates(lexicon.Data.Events);
        _features = new PairFeatures(lexicon.Data.Events);
        _ranker = new PairRanker(lexicon.Data.Events);
        _roots = lexicon.Data.Events.Cameo.Where(code => code.Code.EndsWith('0') && code.Type is not null)
            .GroupBy(code => code.Type!, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Code, StringComparer.Ordinal);
    }

    /// <summary>
    /// Always names one of the 16 types. The spans lie in <paramref name="text"/>; an empty one stands for a party that
    /// the text does not name.
    /// </summary>
    public PairCode Code(string text, TextSpan source, TextSpan target)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_scenes.Of(text, source, target) is not { } scene)
        {
            return Nothing();
        }

        var candidates = _candidates.Find(scene);
        return _ranker.Rank(_features.Of(scene, candidates)) is { } rank
            ? Ranked(rank, candidates, scene)
            : candidates.Count == 0 ? Nothing() : Framed(candidates[0], scene, candidates[0].Score / 12);
    }

    /// <summary>What the weights are learned over; empty for a text without a word.</summary>
    internal List<PairFeature> FeaturesOf(string text, TextSpan source, TextSpan target) =>
        _scenes.Of(text, source, target) is { } scene ? _features.Of(scene, _candidates.Find(scene)) : [];

    private static PairCode Nothing() => new(LastResort, null, null, new Evidence("pair.default", 0.1, "No frame fires in the text."));

    private PairCode Ranked(PairRank rank, List<PairCandidate> candidates, PairScene scene)
    {
        var frame = candidates.Find(candidate => ClassOf(candidate.Folded.Type) == rank.Class);
        var type = frame?.Folded.Type ?? (rank.Class == "YIELD" ? "RETREAT" : rank.Class);
        var confidence = Math.Round(Math.Clamp(rank.Probability, 0.05, 0.99), 2);
        var reasons = $"weights: {string.Join(", ", rank.Reasons)}";
        if (frame is null)
        {
            return new PairCode(type, null, _roots.GetValueOrDefault(type), new Evidence("pair.weights", confidence, $"No frame of that type fires; {reasons}."));
        }

        var code = Framed(frame, scene, confidence);
        return code with { Because = new Evidence(code.Because.Rule, confidence, $"{code.Because.Reason} Its {reasons}.") };
    }

    private static string ClassOf(string type) => type is "CONCEDE" or "RETREAT" ? "YIELD" : type;

    private static PairCode Framed(PairCandidate candidate, PairScene scene, double confidence)
    {
        var folded = candidate.Folded;
        var words = scene.Parse[candidate.Predicate.Token].Form.ToString();
        var note = folded.Note is { } reason ? $"; {reason}" : "";
        return new PairCode(
            folded.Type,
            folded.Mode,
            folded.Cameo,
            new Evidence(
                $"frame {candidate.Match.Frame.Id}#{candidate.Match.Pattern.Number}",
                Math.Round(Math.Clamp(confidence, 0.05, 0.99), 2),
                $"\"{words}\": {candidate.Match.Frame.Meaning}{note}."));
    }
}
