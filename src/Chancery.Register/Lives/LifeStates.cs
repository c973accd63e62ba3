using Chancery.Model;

namespace Chancery.Register.Lives;

/// <summary>The life of a commitment over many reports as a state machine.</summary>
/// <remarks>
/// See docs/guide/commitments.md. Within one report the last word settles a commitment; over time a refusal may be given
/// up, a broken promise made good, a withdrawn one renewed. Only what was done stays done.
/// </remarks>
public static class LifeStates
{
    /// <summary>The state after another account that has it in <paramref name="told"/>.</summary>
    /// <param name="state">Where it stood.</param>
    /// <param name="told">Where the account has it.</param>
    /// <param name="conditional">True when it hangs on a condition that is not known to hold.</param>
    public static CommitmentState After(CommitmentState state, CommitmentState told, bool conditional) => (state, told) switch
    {
        (CommitmentState.Fulfilled, _) => state,
        (_, CommitmentState.Fulfilled) => told,
        (_, CommitmentState.Requested) => IsClosed(state) ? told : state,
        (_, CommitmentState.Offered) => state == CommitmentState.Requested || IsClosed(state) ? told : state,
        (_, CommitmentState.Conditional) => IsOpen(state) || IsClosed(state) ? told : state,
        (_, CommitmentState.Accepted) => state == CommitmentState.Active ? state : told,
        (_, CommitmentState.Active) => Promised(state, conditional),
        (_, CommitmentState.Broken) => IsOwed(state) ? told : state,
        (_, CommitmentState.Withdrawn) => IsClosed(state) || state == CommitmentState.Broken ? state : told,
        (_, CommitmentState.Refused) => IsOpen(state) || state == CommitmentState.Conditional ? told : state,
        (_, CommitmentState.Expired) => IsClosed(state) || state == CommitmentState.Broken ? state : told,
        _ => state,
    };

    /// <summary>The state after the deed was done: owed or only asked for, it is fulfilled; what was refused or given up stays so.</summary>
    public static CommitmentState AfterDeed(CommitmentState state) => IsClosed(state) ? state : CommitmentState.Fulfilled;

    /// <summary>The state after the condition has come to hold.</summary>
    public static CommitmentState AfterCondition(CommitmentState state) =>
        state is CommitmentState.Conditional or CommitmentState.Accepted ? CommitmentState.Active : state;

    /// <summary>True when nothing more is expected of it.</summary>
    public static bool IsSettled(CommitmentState state) => state is CommitmentState.Fulfilled or CommitmentState.Broken || IsClosed(state);

    /// <summary>Another promise: it does not make the condition hold.</summary>
    private static CommitmentState Promised(CommitmentState state, bool conditional) => state switch
    {
        CommitmentState.Active or CommitmentState.Accepted or CommitmentState.Conditional => state,
        _ => conditional ? CommitmentState.Accepted : CommitmentState.Active,
    };

    private static bool IsOpen(CommitmentState state) => state is CommitmentState.Requested or CommitmentState.Offered;

    private static bool IsOwed(CommitmentState state) => state is CommitmentState.Conditional or CommitmentState.Accepted or CommitmentState.Active;

    private static bool IsClosed(CommitmentState state) => state is CommitmentState.Refused or CommitmentState.Withdrawn or CommitmentState.Expired;
}
