using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>The acts of a report with the codes of both sides, as far as they are decided: what a party did and suffered elsewhere.</summary>
internal sealed class PartyHistory
{
    /// <summary>So many acts before and behind are looked at; reports have fewer, and hostile texts must end.</summary>
    private const int Reach = 60;

    private readonly PartyRoster _roster;
    private readonly Dictionary<EventCandidate, int> _at = [];
    private readonly (string[] Did, string[] Got)[] _sides;
    private readonly int[] _sentences;
    private readonly bool[] _kind;

    public PartyHistory(PartyRoster roster, List<EventCandidate> acts)
    {
        _roster = roster;
        Acts = acts;
        _sides = new (string[], string[])[acts.Count];
        _sentences = new int[acts.Count];
        _kind = new bool[acts.Count];
        for (var i = 0; i < acts.Count; i++)
        {
            _at[acts[i]] = i;
            _sentences[i] = roster.Scene.Parse.SentenceOf(acts[i].Predicate.Token).Index;
            _kind[i] = roster.Scene.Kinds.IsKind(acts[i].Folded.Type);
            Renew(acts[i]);
        }
    }

    public List<EventCandidate> Acts { get; }

    public int IndexOf(EventCandidate act) => _at[act];

    /// <summary>Takes up who takes part in an act now.</summary>
    public void Renew(EventCandidate act) => _sides[_at[act]] = (_roster.CodesOf(act.Match.Actors), _roster.CodesOf(act.Match.Recipients));

    public static bool Holds(string[] codes, string code) => Array.IndexOf(codes, code) >= 0;

    /// <summary>Who did the first act of a type told before this one in which none of some parties had a hand; empty where there is none.</summary>
    public List<Actor> FirstDoers(EventCandidate candidate, string type, string[] others)
    {
        var at = _at[candidate];
        for (var i = FirstAround(at); i < at; i++)
        {
            if (Acts[i].Folded.Type == type && _sides[i].Did is { Length: > 0 } did && !Array.Exists(others, other => Holds(did, other)))
            {
                return [.. Acts[i].Match.Actors];
            }
        }

        return [];
    }

    /// <summary>True when the report told an act of some types before this one and who did it.</summary>
    public bool HasDoer(EventCandidate candidate, string[] types)
    {
        var at = _at[candidate];
        for (var i = FirstAround(at); i < at; i++)
        {
            if (Array.IndexOf(types, Acts[i].Folded.Type) >= 0 && _sides[i].Did.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who did the last act of some types told before this one, so many sentences back at most, in which none of some parties had a hand and that was done to one of others; empty where there is none.</summary>
    /// <param name="candidate">The act before which it was told.</param>
    /// <param name="types">Its type.</param>
    /// <param name="others">Codes of those who did not do it.</param>
    /// <param name="sentences">How far back it is told at most.</param>
    /// <param name="suffering">Codes of those to one of whom it was done; empty where anybody will do.</param>
    public List<Actor> LastDoers(EventCandidate candidate, string[] types, string[] others, int sentences, string[] suffering)
    {
        var at = _at[candidate];
        for (var i = at - 1; i >= FirstAround(at) && _sentences[at] - _sentences[i] <= sentences; i--)
        {
            if (Array.IndexOf(types, Acts[i].Folded.Type) >= 0 && _sides[i].Did is { Length: > 0 } did && !Array.Exists(others, other => Holds(did, other))
                && (suffering.Length == 0 || Array.Exists(suffering, code => Holds(_sides[i].Got, code))))
            {
                return [.. Acts[i].Match.Actors];
            }
        }

        return [];
    }

    /// <summary>Its part in the two acts told last before this one, and how often it harmed and was harmed.</summary>
    public void AddEarlier(EventCandidate candidate, string code, float share, FeatureTally tally)
    {
        const int last = 2;
        var at = _at[candidate];
        for (var i = at - 1; i >= Math.Max(0, at - last); i--)
        {
            var side = Holds(_sides[i].Did, code) ? "did" : Holds(_sides[i].Got, code) ? "got" : "apart";
            tally.Add($"earlier:{at - i}:{side}:{Math.Min(2, _sentences[at] - _sentences[i])}", share);
            tally.Add($"earlier:{at - i}:{side}:{(_kind[i] ? "kind" : "unkind")}", share);
        }

        var (did, got) = (0, 0);
        for (var i = FirstAround(at); i < EndAround(at); i++)
        {
            if (i != at && !_kind[i])
            {
                did += Holds(_sides[i].Did, code) ? 1 : 0;
                got += Holds(_sides[i].Got, code) ? 1 : 0;
            }
        }

        tally.Add($"hostile:{Math.Min(2, did)}:{Math.Min(2, got)}", share);
    }

    /// <summary>What the other acts of the report tell of a recipient and the actors together.</summary>
    public void AddTogether(EventCandidate candidate, string code, string[] actors, float share, string rule, FeatureTally tally)
    {
        var at = _at[candidate];
        var (together, all, last, way) = (0, 0, -1, "");
        for (var i = FirstAround(at); i < EndAround(at); i++)
        {
            if (i == at)
            {
                continue;
            }

            var (did, got) = _sides[i];
            var ours = Array.Exists(actors, actor => Holds(did, actor));
            var theirs = Array.Exists(actors, actor => Holds(got, actor));
            var first = ours && (Holds(got, code) || (did.Length > 1 && Holds(did, code) && !Holds(actors, code)));
            var second = theirs && Holds(did, code);
            all += ours || theirs ? 1 : 0;
            together += (first ? 1 : 0) + (second ? 1 : 0);
            if (i < at && (first || second))
            {
                (last, way) = (i, first ? "to" : "back");
            }
        }

        tally.Add($"together:{rule}:{Math.Min(3, together)}", share);
        if (all > 0)
        {
            tally.Add("together-share", share * together / all);
        }

        if (last >= 0)
        {
            tally.Add($"together-last:{way}:{Math.Min(4, _sentences[at] - _sentences[last])}", share);
        }
    }

    /// <summary>What else the party does in the report, for who may have done this.</summary>
    public void AddDeeds(EventCandidate candidate, string code, float share, string rule, FeatureTally tally)
    {
        var at = _at[candidate];
        var did = 0;
        for (var i = FirstAround(at); i < EndAround(at); i++)
        {
            did += i != at && Holds(_sides[i].Did, code) ? 1 : 0;
        }

        tally.Add($"deeds:{rule}:{Math.Min(3, did)}", share);
        var others = EndAround(at) - FirstAround(at) - 1;
        if (others > 0)
        {
            tally.Add("deeds-share", share * did / others);
        }

        if (Holds(_sides[at].Got, code))
        {
            tally.Add($"is-recipient:{rule}", share);
        }
    }

    private static int FirstAround(int act) => Math.Max(0, act - Reach);

    private int EndAround(int act) => Math.Min(Acts.Count, act + Reach);
}
