namespace Chancery.Lexicography;

/// <summary>Collects every fault of a lexicon, so that all are shown at once.</summary>
public sealed class LexiconProblems
{
    private readonly List<LexiconProblem> _items = [];

    /// <summary>The faults, in the order of files and lines.</summary>
    public IReadOnlyList<LexiconProblem> Items =>
        [.. _items.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)];

    /// <summary>Notes a fault.</summary>
    public void Add(string code, string file, int line, int column, string message) =>
        _items.Add(new LexiconProblem(code, file, line, column, message));
}
