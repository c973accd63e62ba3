using Chancery.Model;
using Chancery.Register.Lives;
using CsCheck;

namespace Chancery.Tests.Register.Lives;

/// <summary>The state machine of docs/guide/commitments.md, whatever is told in whatever order.</summary>
public sealed class LifeStatesTests
{
    private static readonly Gen<CommitmentState> State = Gen.Enum<CommitmentState>();

    private static readonly Gen<(CommitmentState Told, bool Conditional)[]> Lives = Gen.Select(State, Gen.Bool).Array[1, 12];

    [Fact]
    public void After_Fulfilled_NothingChanges() => Lives.Sample(life =>
    {
        foreach (var (told, conditional) in life)
        {
            Assert.Equal(CommitmentState.Fulfilled, LifeStates.After(CommitmentState.Fulfilled, told, conditional));
        }
    });

    [Fact]
    public void After_SameAccountTwice_ChangesNothingTheSecondTime() => Gen.Select(State, State, Gen.Bool).Sample((state, told, conditional) =>
    {
        var once = LifeStates.After(state, told, conditional);
        Assert.Equal(once, LifeStates.After(once, told, conditional));
    });

    [Fact]
    public void After_AskingAndRefusingAlone_BindsNobody() => Lives.Sample(life =>
    {
        var state = CommitmentState.Requested;
        foreach (var (told, conditional) in life.Where(step => step.Told is CommitmentState.Requested or CommitmentState.Offered or CommitmentState.Refused
            or CommitmentState.Withdrawn or CommitmentState.Expired or CommitmentState.Broken))
        {
            state = LifeStates.After(state, told, conditional);
            Assert.False(state is CommitmentState.Accepted or CommitmentState.Active or CommitmentState.Conditional or CommitmentState.Broken);
        }
    });

    [Fact]
    public void After_NoAccountOfABreach_NothingIsBroken() => Gen.Select(State.Where(state => state != CommitmentState.Broken), Lives).Sample((first, life) =>
    {
        var state = first;
        foreach (var (told, conditional) in life.Where(step => step.Told != CommitmentState.Broken))
        {
            state = LifeStates.AfterCondition(LifeStates.After(state, told, conditional));
            Assert.NotEqual(CommitmentState.Broken, state);
        }
    });

    [Fact]
    public void After_OpenCondition_OnlyTheConditionMakesItActive() => Lives.Sample(life =>
    {
        var state = CommitmentState.Conditional;
        foreach (var (told, _) in life)
        {
            state = LifeStates.After(state, told, conditional: true);
            Assert.NotEqual(CommitmentState.Active, state);
        }
    });

    [Fact]
    public void AfterDeed_OfWhatWasGivenUp_StaysGivenUp() => State.Sample(state =>
        Assert.True(LifeStates.AfterDeed(state) == CommitmentState.Fulfilled || (LifeStates.IsSettled(state) && LifeStates.AfterDeed(state) == state)));
}
