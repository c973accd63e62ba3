namespace Chancery.Register.Lives;

/// <summary>Which accounts and which lives a question is about.</summary>
internal static class LifeSelection
{
    /// <summary>The accounts between sides that the question names, both ways, since what one owes may hang on what the other does.</summary>
    public static List<ToldCommitment> Narrow(List<ToldCommitment> told, LifeFilter filter)
    {
        if (filter.Id is { } id)
        {
            var sides = told.Where(account => account.Id.StartsWith(id, StringComparison.Ordinal)).SelectMany(Sides).ToHashSet();
            return told.FindAll(account => Sides(account).Any(sides.Contains));
        }

        var named = new[] { filter.Debtor, filter.Creditor, filter.Side, filter.OtherSide }.OfType<string>().ToList();
        return named.Count == 0 ? told : told.FindAll(account => named.Exists(words => Is(account.Debtor, words) || Is(account.Creditor, words)));
    }

    public static bool IsAsked(CommitmentLife life, LifeFilter filter) =>
        (filter.Id is not { } id || life.Accounts.Any(account => account.StartsWith(id, StringComparison.Ordinal)))
        && (filter.Debtor is not { } debtor || Is(life.Debtor, debtor))
        && (filter.Creditor is not { } creditor || Is(life.Creditor, creditor))
        && (filter.Side is not { } side || Is(life.Debtor, side) || Is(life.Creditor, side))
        && (filter.OtherSide is not { } other || (Is(life.Debtor, other) && Is(life.Creditor, filter.Side!)) || (Is(life.Creditor, other) && Is(life.Debtor, filter.Side!)))
        && (filter.State is not { } state || life.State == state)
        && (filter.DueBefore is not { } due || (life.Deadline < due && !LifeStates.IsSettled(life.State)))
        && (filter.ChangedSince is not { } since || life.LastTold >= since);

    private static IEnumerable<string> Sides(ToldCommitment account) => new[] { account.Debtor, account.Creditor }.OfType<ActorRef>().Select(ToldCommitment.SideOf);

    private static bool Is(ActorRef? actor, string words) =>
        actor is not null && (actor.Country == words || actor.Id.StartsWith(words, StringComparison.Ordinal)
            || (!IsCode(words) && RegisterIds.Fold(actor.Name).Contains(RegisterIds.Fold(words), StringComparison.Ordinal)));

    /// <summary>Three capitals are a country's code and nothing else.</summary>
    private static bool IsCode(string words) => words is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'];
}
