using Chancery.Register.Corrections;
using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>The acts of one reading after what people said about them.</summary>
internal sealed class CorrectedActs
{
    private readonly List<ToldAct?> _acts;
    private readonly List<Anchor> _lost = [];

    public CorrectedActs(Database database, IReadOnlyList<ToldAct> acts, IReadOnlyList<CorrectionEntry> corrections)
    {
        _acts = [.. acts];
        var editor = new ActEditor(database);
        foreach (var entry in corrections)
        {
            Apply(acts, entry, editor);
        }
    }

    /// <summary>What is left, changed as people said.</summary>
    public IEnumerable<ToldAct> Acts => _acts.OfType<ToldAct>();

    /// <summary>Words that people vouched for and that this reading has no act at.</summary>
    public IReadOnlyList<Anchor> Lost => _lost;

    private void Apply(IReadOnlyList<ToldAct> acts, CorrectionEntry entry, ActEditor editor)
    {
        var correction = entry.Correction;
        if (correction.Anchor is not { } anchor || AnchorFinder.Find(acts, anchor, correction.Target) is not { } found)
        {
            Miss(correction);
            return;
        }

        var index = acts.ToList().IndexOf(found);
        _acts[index] = (correction.Act, _acts[index]) switch
        {
            (_, null) => null,
            (CorrectionAct.Reject, _) => null,
            (CorrectionAct.Change, { } act) => editor.Change(act, correction.Field!, correction.Value),
            (CorrectionAct.Split, { } act) => act with { SetApart = "set apart " + entry.Id },
            (_, var act) => act,
        };
    }

    private void Miss(Correction correction)
    {
        if (correction.Act is CorrectionAct.Confirm or CorrectionAct.Change && correction.Anchor is { } anchor && _lost.TrueForAll(other => other.Span != anchor.Span))
        {
            _lost.Add(anchor);
        }
    }
}
