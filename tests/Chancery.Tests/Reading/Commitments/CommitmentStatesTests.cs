using Chancery.Model;
using Chancery.Reading.Commitments;
using CsCheck;

namespace Chancery.Tests.Reading.Commitments;

public sealed class CommitmentStatesTests
{
    private static readonly string[] _acts = ["request", "promise", "agree", "offer", "threat", "accept", "refuse", "withdraw", "fulfil", "break"];

    private static readonly Gen<(string Act, bool Conditional)[]> _lives =
        Gen.Select(Gen.Int[0, _acts.Length - 1].Select(i => _acts[i]), Gen.Bool).Array[1, 12];

    [Fact]
    public void After_FinalState_NeverMoves() => _lives.Sample(life =>
    {
        var state = CommitmentStates.Initial(life[0].Act, life[0].Conditional);
        foreach (var (act, conditional) in life.Skip(1))
        {
            var next = CommitmentStates.After(state, act, conditional);
            if (CommitmentStates.IsFinal(state))
            {
                Assert.Equal(state, next);
            }

            state = next;
        }
    });

    [Fact]
    public void After_RequestAlone_IsNeverOwedWithoutAnAnswer() => _lives.Sample(life =>
    {
        var state = CommitmentState.Requested;
        foreach (var (act, conditional) in life.Where(step => step.Act is "request" or "offer" or "threat" or "fulfil" or "break"))
        {
            state = CommitmentStates.After(state, act, conditional);
        }

        Assert.Equal(CommitmentState.Requested, state);
    });

    [Fact]
    public void After_SameActTwice_ChangesNothingTheSecondTime() => _lives.Sample(life =>
    {
        var state = CommitmentStates.Initial(life[0].Act, life[0].Conditional);
        foreach (var (act, conditional) in life)
        {
            state = CommitmentStates.After(state, act, conditional);
            Assert.Equal(state, CommitmentStates.After(state, act, conditional));
        }
    });
}
