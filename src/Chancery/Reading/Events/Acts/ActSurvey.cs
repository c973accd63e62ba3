namespace Chancery.Reading.Events;

/// <summary>What a report holds of acts and parties, counted once for all its predicates.</summary>
internal sealed class ActSurvey
{
    private readonly Dictionary<(int Sentence, string Type), int> _kept = [];
    private readonly Dictionary<string, (int First, int Last)> _told = [];
    private readonly EventScene _scene;

    public ActSurvey(EventCandidate?[] candidates, EventScene scene)
    {
        _scene = scene;
        foreach (var candidate in candidates)
        {
            if (candidate is { Kept: true })
            {
                Acts++;
                var key = (scene.Parse.SentenceOf(candidate.Predicate.Token).Index, candidate.Folded.Type);
                _kept[key] = _kept.GetValueOrDefault(key) + 1;
                var token = candidate.Predicate.Token;
                var told = _told.GetValueOrDefault(candidate.Folded.Type, (First: token, Last: token));
                _told[candidate.Folded.Type] = (Math.Min(told.First, token), Math.Max(told.Last, token));
            }
        }

        Parties = scene.Actors.Items.Select(actor => actor.Country).OfType<string>().Distinct().Count();
    }

    /// <summary>How many acts frames and rules let through.</summary>
    public int Acts { get; }

    /// <summary>How many states, bodies and armed groups take part in the report.</summary>
    public int Parties { get; }

    /// <summary>Whether acts of a type are told before and behind a token.</summary>
    public (bool Before, bool Behind) ToldAround(int token, string type) =>
        _told.TryGetValue(type, out var told) ? (told.First < token, told.Last > token) : (false, false);

    /// <summary>How many others of its type stand in its sentence.</summary>
    public int Twins(EventCandidate candidate) =>
        _kept.GetValueOrDefault((_scene.Parse.SentenceOf(candidate.Predicate.Token).Index, candidate.Folded.Type)) - (candidate.Kept && candidate.Soft is false ? 1 : 0);
}
