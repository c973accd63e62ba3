using Chancery.Reading.Events;
using Chancery.Scoring.Events;

namespace Chancery.Training.Choices;

/// <summary>Makes lessons of what predicates tell: the annotated act at its words, nothing at all others.</summary>
internal sealed class ActLessons(Func<int, float> weightOf)
{
    private const int LeastSeen = 4;
    private readonly List<(int Fired, int Right, int Group)> _rows = [];
    private readonly Dictionary<int, int> _wanted = [];

    public ChoiceSet Set { get; } = new(LeastSeen, weightOf);

    /// <summary>For each choice the option that the frames fired, or -1; the right one; the report.</summary>
    public IReadOnlyList<(int Fired, int Right, int Group)> Rows => _rows;

    public int WantedIn(int group) => _wanted[group];

    public void Add(GoldReport gold, int group, EventSituation situation)
    {
        var predicates = situation.Predicates;
        var right = new int[predicates.Count];
        var taken = new bool[predicates.Count];
        var left = new List<EventGold>();
        foreach (var act in gold.Events.Where(EventJudge.IsAct))
        {
            var places = GoldPlaces.Of(act, situation.Roster.Scene.Parse);
            var best = (At: -1, Option: -1, Rank: int.MaxValue);
            for (var i = 0; i < predicates.Count; i++)
            {
                var option = taken[i] || !GoldPlaces.Hold(places, predicates[i].Predicate) ? -1 : predicates[i].Options.FindIndex(one => one.Candidate?.Folded.Type == act.Type);
                if (option > 0 && RankOf(predicates[i].Options[option]) is var rank && rank < best.Rank)
                {
                    best = (i, option, rank);
                }
            }

            if (best.At < 0)
            {
                left.Add(act);
                continue;
            }

            (taken[best.At], right[best.At]) = (true, best.Option);
        }

        // An act found at other words than the annotator's is the same act all the same.
        foreach (var act in left)
        {
            var at = predicates.FindIndex(one => !taken[predicates.IndexOf(one)] && one.Options.Exists(option => Fires(option) && option.Candidate!.Folded.Type == act.Type));
            if (at >= 0)
            {
                (taken[at], right[at]) = (true, predicates[at].Options.FindIndex(Fires));
            }
        }

        _wanted[group] = _wanted.GetValueOrDefault(group) + gold.Events.Count(EventJudge.IsAct);
        for (var i = 0; i < predicates.Count; i++)
        {
            var wanted = right[i];
            Set.Add(group, gold.Aside, predicates[i].Features, [.. Enumerable.Range(0, predicates[i].Options.Count).Select(option => option == wanted)]);
            _rows.Add((predicates[i].Options.FindIndex(Fires), wanted, group));
        }
    }

    private static bool Fires(ActOption option) => option is { Fired: true, Candidate: { Kept: true, Match.Doubtful: false } };

    private static int RankOf(ActOption option) => (option.Fired ? 0 : 10) + (option.Candidate!.Kept ? 0 : 1) + (option.Candidate.Match.Doubtful ? 2 : 0);
}
