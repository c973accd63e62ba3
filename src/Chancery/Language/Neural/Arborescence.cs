namespace Chancery.Language.Neural;

/// <summary>The maximum spanning arborescence of a dense graph with root 0, by contraction of cycles.</summary>
internal sealed class Arborescence
{
    private readonly double[] _scores;
    private readonly int _size;
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly int[] _parent;
    private readonly bool[] _alive;
    private readonly List<Contraction> _contractions = [];
    private readonly List<int>[] _members;

    /// <summary>Works on the first size² of <paramref name="scores"/>, which it overwrites.</summary>
    public Arborescence(double[] scores, int size)
    {
        _scores = scores;
        _size = size;
        _from = new int[size * size];
        _to = new int[size * size];
        _parent = new int[size];
        _alive = new bool[size];
        _members = new List<int>[size];
        for (var i = 0; i < size; i++)
        {
            _alive[i] = true;
            _members[i] = [i];
            for (var j = 0; j < size; j++)
            {
                _from[i * size + j] = i;
                _to[i * size + j] = j;
                _scores[i * size + j] = double.NegativeInfinity;
            }
        }
    }

    /// <summary>Sets the score of the arc between two nodes.</summary>
    public void Set(int from, int to, double score) => _scores[from * _size + to] = score;

    /// <summary>The governor of each node in the best arborescence; 0 for node 0.</summary>
    public int[] Solve()
    {
        ChooseParents();
        while (FindCycle() is { } cycle)
        {
            Contract(cycle);
            ChooseParents();
        }

        return Expand();
    }

    private void ChooseParents()
    {
        for (var node = 1; node < _size; node++)
        {
            if (!_alive[node])
            {
                continue;
            }

            var best = -1;
            for (var from = 0; from < _size; from++)
            {
                if (_alive[from] && from != node && (best < 0 || _scores[from * _size + node] > _scores[best * _size + node]))
                {
                    best = from;
                }
            }

            _parent[node] = best;
        }
    }

    private List<int>? FindCycle()
    {
        var seen = new int[_size];
        for (var start = 1; start < _size; start++)
        {
            var at = start;
            while (at > 0 && _alive[at] && seen[at] == 0)
            {
                seen[at] = start;
                at = _parent[at];
            }

            if (at > 0 && _alive[at] && seen[at] == start)
            {
                return CycleThrough(at);
            }
        }

        return null;
    }

    private List<int> CycleThrough(int node)
    {
        List<int> cycle = [node];
        for (var at = _parent[node]; at != node; at = _parent[at])
        {
            cycle.Add(at);
        }

        return cycle;
    }

    private void Contract(List<int> cycle)
    {
        var kept = cycle.Min();
        var inside = new List<(int Node, int From, int To, List<int> Members)>();
        foreach (var node in cycle)
        {
            var arc = _parent[node] * _size + node;
            inside.Add((node, _from[arc], _to[arc], _members[node]));
        }

        _contractions.Add(new Contraction(inside));
        var inCycle = new bool[_size];
        cycle.ForEach(node => inCycle[node] = true);
        var kind = cycle.ConvertAll(node => _scores[_parent[node] * _size + node]);
        for (var other = 0; other < _size; other++)
        {
            if (_alive[other] && !inCycle[other])
            {
                Redirect(cycle, kind, kept, other);
            }
        }

        _members[kept] = [.. cycle.SelectMany(node => _members[node])];
        cycle.ForEach(node => _alive[node] = node == kept);
    }

    private void Redirect(List<int> cycle, List<double> inner, int kept, int other)
    {
        int bestOut = -1, bestIn = -1;
        double outScore = double.NegativeInfinity, inScore = double.NegativeInfinity;
        for (var i = 0; i < cycle.Count; i++)
        {
            var leaving = cycle[i] * _size + other;
            var entering = other * _size + cycle[i];
            if (bestOut < 0 || _scores[leaving] > outScore)
            {
                (bestOut, outScore) = (leaving, _scores[leaving]);
            }

            if (bestIn < 0 || _scores[entering] - inner[i] > inScore)
            {
                (bestIn, inScore) = (entering, _scores[entering] - inner[i]);
            }
        }

        Move(bestOut, kept * _size + other, outScore);
        Move(bestIn, other * _size + kept, inScore);
    }

    private void Move(int source, int target, double score)
    {
        _scores[target] = score;
        _from[target] = _from[source];
        _to[target] = _to[source];
    }

    private int[] Expand()
    {
        var governor = new int[_size];
        var entered = new bool[_size];
        for (var node = 1; node < _size; node++)
        {
            if (_alive[node])
            {
                var arc = _parent[node] * _size + node;
                governor[_to[arc]] = _from[arc];
                entered[_to[arc]] = true;
            }
        }

        for (var i = _contractions.Count - 1; i >= 0; i--)
        {
            foreach (var (_, from, to, members) in _contractions[i].Inside)
            {
                if (!members.Exists(member => entered[member]))
                {
                    governor[to] = from;
                    entered[to] = true;
                }
            }
        }

        return governor;
    }

    private sealed record Contraction(List<(int Node, int From, int To, List<int> Members)> Inside);
}
