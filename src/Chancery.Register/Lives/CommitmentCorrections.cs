using Chancery.Register.Corrections;

namespace Chancery.Register.Lives;

/// <summary>What people said about accounts of commitments, tied to the accounts by their words, so that it outlives a new reading.</summary>
internal sealed class CommitmentCorrections
{
    private readonly HashSet<string> _rejected = new(StringComparer.Ordinal);
    private readonly List<(string One, string Other, string Why)> _links = [];
    private readonly HashSet<(string, string)> _apart = [];

    public CommitmentCorrections(IReadOnlyList<CorrectionEntry> corrections, IReadOnlyList<ToldCommitment> told)
    {
        foreach (var entry in corrections)
        {
            var correction = entry.Correction;
            if (ToldCommitmentReader.Find(told, correction.Target, correction.Anchor)?.Id is { } one)
            {
                var other = correction.Other is { } id ? ToldCommitmentReader.Find(told, id, correction.OtherAnchor)?.Id ?? id : null;
                Take(entry, one, other);
            }
        }
    }

    public bool IsRejected(string account) => _rejected.Contains(account);

    public bool AreUnlinked(string one, string other) => _apart.Contains((one, other)) || _apart.Contains((other, one));

    /// <summary>The accounts that a person counts to the same commitment.</summary>
    public IEnumerable<(string Other, string Why)> LinkedTo(string account) =>
        _links.Where(link => link.One == account || link.Other == account).Select(link => (link.One == account ? link.Other : link.One, link.Why));

    /// <summary>Why a person holds that the act is what was owed; null when nobody does.</summary>
    public string? Links(string account, MentionEntry act) =>
        _links.Where(link => link.One == account && (link.Other == act.Id || link.Other == act.Event)).Select(link => link.Why).FirstOrDefault();

    private void Take(CorrectionEntry entry, string one, string? other)
    {
        switch (entry.Correction.Act)
        {
            case CorrectionAct.Reject:
                _rejected.Add(one);
                break;
            case CorrectionAct.Link or CorrectionAct.Merge when other is not null:
                _links.Add((one, other, $"{entry.Correction.Author} says so: {entry.Correction.Reason}"));
                break;
            case CorrectionAct.Unlink or CorrectionAct.Split when other is not null:
                _apart.Add((one, other));
                break;
        }
    }
}
