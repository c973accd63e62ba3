namespace Chancery.Lexicon;

/// <summary>Collects names and what they stand for, and makes a <see cref="PhraseTable"/> of them.</summary>
internal sealed class PhraseTableBuilder
{
    private readonly Dictionary<(int Node, string Atom), int> _steps = [];
    private readonly List<int> _phraseAt = [-1];
    private readonly List<PhraseCase> _cases = [];
    private readonly List<List<int>> _payloads = [];

    /// <summary>
    /// Adds a name for <paramref name="payload"/>; one name may stand for many. A name with an apostrophe ("Sana'a")
    /// is found without it too ("Sanaa").
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="payload">What bears it.</param>
    /// <param name="acronym">True for an abbreviation that may be written with one capital, where it has the letters for that.</param>
    public PhraseTableBuilder Add(string name, int payload, bool acronym = false)
    {
        var folded = NameFold.Fold(name);
        var demand = CaseOf(name) is var own && own == PhraseCase.Capitals && acronym && IsAcronym(name) ? PhraseCase.Acronym : own;
        AddFolded(folded, payload, demand);
        if (folded.Contains('\'', StringComparison.Ordinal))
        {
            AddFolded(folded.Replace("'", "", StringComparison.Ordinal), payload, demand);
        }

        return this;
    }

    /// <summary>The finished table.</summary>
    public PhraseTable Build()
    {
        var start = new int[_cases.Count + 1];
        for (var i = 0; i < _cases.Count; i++)
        {
            start[i + 1] = start[i] + _payloads[i].Count;
        }

        return new PhraseTable(
            new PhraseSteps([.. _steps.Select(step => (step.Key.Node, step.Key.Atom, step.Value))]), [.. _phraseAt], [.. _cases], start, [.. _payloads.SelectMany(list => list)]);
    }

    private void AddFolded(string folded, int payload, PhraseCase demand)
    {
        var node = 0;
        ReadOnlySpan<char> rest = folded;
        while (PhraseAtoms.TryNext(ref rest, out var atom))
        {
            node = Child(node, atom.ToString());
        }

        if (node == 0)
        {
            return; // Nothing but joints: no name.
        }

        if (_phraseAt[node] < 0)
        {
            _phraseAt[node] = _cases.Count;
            _cases.Add(demand);
            _payloads.Add([payload]);
            return;
        }

        var phrase = _phraseAt[node];
        _cases[phrase] = demand < _cases[phrase] ? demand : _cases[phrase];
        if (!_payloads[phrase].Contains(payload))
        {
            _payloads[phrase].Add(payload);
        }
    }

    private int Child(int node, string atom)
    {
        var key = (node, atom);
        if (!_steps.TryGetValue(key, out var child))
        {
            child = _phraseAt.Count;
            _phraseAt.Add(-1);
            _steps.Add(key, child);
        }

        return child;
    }

    /// <summary>Long enough to be read as a word: nobody writes "Un" or "Eu".</summary>
    private static bool IsAcronym(string name)
    {
        const int least = 4;
        return name.Length >= least && name.All(char.IsAsciiLetterUpper) && name.AsSpan().IndexOfAny("AEIOU") >= 0;
    }

    private static PhraseCase CaseOf(string name)
    {
        var small = name.Any(char.IsLower);
        var capital = name.FirstOrDefault(char.IsLetterOrDigit) is var first && !char.IsLower(first);
        return !small ? PhraseCase.Capitals : name.Length > 1 && char.IsUpper(name[^1]) && !name.Contains(' ') ? PhraseCase.Mixed : capital ? PhraseCase.Initial : PhraseCase.Any;
    }
}
