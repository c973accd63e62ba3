using Chancery.Lexicon.Events;

namespace Chancery.Reading.Events;

/// <summary>
/// Decides by learned weights where frames and rules leave doubt: first which predicates tell acts and of what type, then
/// who takes part, then which acts are probable enough with all that. Does nothing where the lexicon holds no weights.
/// </summary>
internal sealed class EventDecider(EventLexicon lexicon, TypeHints hints, FrameIndex index, FrameMatcher matcher)
{
    /// <summary>
    /// An act must be so probable together with those who take part. Half of the F1 that is reached, which is where a
    /// further act stops adding to F1 when the probabilities are true (Lipton, Elkan and Naryanaswamy 2014).
    /// </summary>
    private const double Least = 0.32;

    private readonly bool _ranksActs = lexicon.ActWeights.Length > 0;
    private readonly ActRanker _acts = new(lexicon.ActWeights, hints, new ActOptions(index, matcher, new LearntActs(lexicon)));
    private readonly PartyRanker? _parties = lexicon.PartyWeights.Length > 0 ? new PartyRanker(lexicon.PartyWeights, hints) : null;

    /// <summary>True for what PLOVER knows.</summary>
    public static bool IsAct(EventCandidate candidate) => candidate is { Kept: true, Folded.Type: not ("STATEMENT" or "ROUTINE") };

    /// <summary>What each predicate may tell, with its features; for those who learn.</summary>
    public List<ActSituation> Survey(EventCandidate?[] candidates, EventScene scene) => _acts.Survey(candidates, new SlotReader(scene));

    /// <summary>Decides which predicates tell acts.</summary>
    public void RankActs(EventCandidate?[] candidates, EventScene scene)
    {
        if (_ranksActs)
        {
            _acts.Decide(candidates, new SlotReader(scene));
        }
    }

    /// <summary>Decides everything.</summary>
    public EventCandidate?[] Decide(EventCandidate?[] candidates, EventScene scene)
    {
        RankActs(candidates, scene);
        _parties?.Decide([.. candidates.OfType<EventCandidate>().Where(IsAct)], scene);
        foreach (var candidate in candidates)
        {
            if (candidate is { Kept: true })
            {
                candidate.Dropped = DoubtOf(candidate);
            }
        }

        return candidates;
    }

    private string? DoubtOf(EventCandidate candidate) =>
        (candidate.Soft || candidate.Match.Doubtful) && (_parties is null || !matcher.HasKnown(candidate.Match)) ? "nobody known takes part"
            : candidate is { Probability: { } act, SidesProbability: { } sides } && act * sides < Least ? "it is improbable with those who would take part"
            : null;
}
