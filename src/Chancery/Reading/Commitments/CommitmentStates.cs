using Chancery.Model;

namespace Chancery.Reading.Commitments;

/// <summary>The life of a commitment as a state machine: which act moves it from where to where.</summary>
/// <remarks>See docs/guide/commitments.md. An act that fits no arrow changes nothing.</remarks>
public static class CommitmentStates
{
    /// <summary>The state in which an act puts a new commitment.</summary>
    public static CommitmentState Initial(string act, bool conditional) => act switch
    {
        "request" => CommitmentState.Requested,
        "offer" => CommitmentState.Offered,
        "ready" => conditional ? CommitmentState.Conditional : CommitmentState.Offered,
        "agree" => conditional ? CommitmentState.Conditional : CommitmentState.Accepted,
        "deal" => CommitmentState.Accepted,
        "draft" => CommitmentState.Offered,
        _ => conditional ? CommitmentState.Conditional : CommitmentState.Active,
    };

    /// <summary>The state after the act; the same state where the act does not apply.</summary>
    public static CommitmentState After(CommitmentState state, string act, bool conditional = false) => act switch
    {
        "agree" or "promise" when state is CommitmentState.Requested =>
            conditional ? CommitmentState.Conditional : CommitmentState.Accepted,
        "accept" when state is CommitmentState.Requested or CommitmentState.Offered or CommitmentState.Conditional => CommitmentState.Accepted,
        "refuse" when state is CommitmentState.Requested or CommitmentState.Offered or CommitmentState.Conditional => CommitmentState.Refused,
        "withdraw" when !IsFinal(state) => CommitmentState.Withdrawn,
        "fulfil" when state is not CommitmentState.Requested && !IsFinal(state) => CommitmentState.Fulfilled,
        "break" when state is CommitmentState.Accepted or CommitmentState.Active or CommitmentState.Conditional => CommitmentState.Broken,
        _ => state,
    };

    /// <summary>True when no act of a report moves it any more.</summary>
    public static bool IsFinal(CommitmentState state) =>
        state is CommitmentState.Fulfilled or CommitmentState.Broken or CommitmentState.Withdrawn or CommitmentState.Refused or CommitmentState.Expired;
}
