using Chancery.Model;
using Chancery.Register.Corrections;
using Chancery.Register.Lives;

namespace Chancery.Register;

/// <content>What became of commitments.</content>
public sealed partial class SqliteRegister
{
    /// <summary>Lives of commitments, the one that changed last first. Worked out from the accounts and events when asked.</summary>
    public IReadOnlyList<CommitmentLife> Lives(LifeFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var corrections = Corrections("commitment", standingOnly: true);
        var told = new ToldCommitmentReader(_database, _reader).All(filter.AsOf, corrections);
        var asked = LifeSelection.Narrow(told, filter);
        var acts = new Dictionary<string, IReadOnlyList<MovingAct>>(StringComparer.Ordinal);
        var first = asked.Count == 0 ? default : asked[0].Day;
        var drafts = new LifeWeaver(corrections).Weave(asked, (side, _) =>
        {
            if (!acts.TryGetValue(side, out var known))
            {
                acts[side] = known = [.. Events(new EventFilter { Actor = side, From = first, AsOf = filter.AsOf }).Select(MovingAct.Of).OfType<MovingAct>()];
            }

            return known;
        });
        var today = filter.AsOf ?? DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        var said = corrections.ToLookup(entry => ToldCommitmentReader.Find(asked, entry.Correction.Target, entry.Correction.Anchor)?.Id ?? "");
        return
        [
            .. drafts.Select(draft => LifeBuilder.Build(draft, today, said)).Where(life => LifeSelection.IsAsked(life, filter))
                .OrderByDescending(life => life.LastTold).ThenBy(life => life.Id, StringComparer.Ordinal),
        ];
    }
}
