namespace Chancery.Register.Lives;

/// <summary>Decides whether two accounts speak of one commitment, and whether an act does what is owed. Conservative: rather two lives than a wrong one.</summary>
internal static class LifeMatch
{
    /// <summary>An account that comes later than this belongs to another time.</summary>
    private const int _reach = 1100;

    /// <summary>Why the account speaks of the same commitment as an earlier one; null when it does not.</summary>
    public static string? Same(ToldCommitment earlier, ToldCommitment later)
    {
        if (ToldCommitment.SideOf(earlier.Debtor) != ToldCommitment.SideOf(later.Debtor) || later.Day.DayNumber - earlier.Day.DayNumber > _reach)
        {
            return null;
        }

        var sameCreditor = earlier.Creditor is { } one && later.Creditor is { } other ? ToldCommitment.SideOf(one) == ToldCommitment.SideOf(other) : (bool?)null;
        if (sameCreditor == false)
        {
            return null;
        }

        var shared = earlier.Deed.Shared(later.Deed);
        var least = Math.Min(earlier.Deed.Stems.Count, later.Deed.Stems.Count);
        var enough = least > 0 && 2 * shared.Count >= least && (shared.Count > 1 || (least == 1 && sameCreditor == true));
        return enough ? $"the same debtor{(sameCreditor == true ? " and creditor" : "")}; the deeds share {string.Join(", ", shared)}" : null;
    }

    /// <summary>Why an act is what was owed; null when it is not.</summary>
    public static string? Done(ToldCommitment owed, MovingAct act)
    {
        var debtor = ToldCommitment.SideOf(owed.Debtor);
        var byDebtor = act.Actors.Contains(debtor) || (owed.Deed.Permits && (act.Recipients.Contains(debtor) || act.Country == debtor));
        return byDebtor && Covers(owed.Deed, act) is { } shared ? $"{owed.Debtor.Name} did it: the act shares {string.Join(", ", shared)} with what was owed" : null;
    }

    /// <summary>Why an act is the condition; null when it is not.</summary>
    public static string? Holds(ToldCommitment owed, MovingAct act)
    {
        if (owed.Condition is not { } condition || IsNegative(owed))
        {
            return null;
        }

        var sides = new[] { owed.Debtor, owed.Creditor }.OfType<ActorRef>().Select(ToldCommitment.SideOf);
        return sides.Any(act.Actors.Contains) && Covers(condition, act) is { } shared ? $"the condition holds: the act shares {string.Join(", ", shared)} with it" : null;
    }

    /// <summary>"unless", "until": the words say when it ends, not when it begins.</summary>
    public static bool IsNegative(ToldCommitment owed) =>
        owed.Antecedent is { } antecedent && antecedent.Of(owed.Report.Text) is var words
        && (words.StartsWith("unless", StringComparison.OrdinalIgnoreCase) || words.StartsWith("until", StringComparison.OrdinalIgnoreCase));

    /// <summary>The act's own word is one of the deed's, and its sentence holds half of them.</summary>
    private static List<string>? Covers(DeedWords deed, MovingAct act)
    {
        if (!act.Trigger.Stems.Any(deed.Has))
        {
            return null;
        }

        var shared = deed.Shared(act.Sentence);
        return 2 * shared.Count >= deed.Stems.Count && (shared.Count > 1 || deed.Stems.Count == 1) ? shared : null;
    }
}
