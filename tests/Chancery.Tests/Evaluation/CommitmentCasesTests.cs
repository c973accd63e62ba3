using Chancery.Evaluation;

namespace Chancery.Tests.Evaluation;

/// <summary>The annotated reports of <c>tests/cases/commitments</c>, scored as the evaluation scores them.</summary>
public sealed class CommitmentCasesTests
{
    private static readonly (string Name, RawCommitmentCase Case)[] Cases = [.. CaseFiles.Read<RawCommitmentCase>(Repository.PathOf("tests", "cases", "commitments"))];

    [Fact]
    public void Cases_AreManyAndOfManyKinds()
    {
        Assert.True(Cases.Length >= 50);
        Assert.True(Cases.Sum(item => item.Case.Commitments.Count) >= 120);
        Assert.True(Cases.Count(item => item.Case.Aside) * 4 > Cases.Length);
        Assert.Contains(Cases, item => item.Case.Commitments.Count == 0);
    }

    [Fact]
    public void Cases_Annotations_QuoteTheText()
    {
        foreach (var (name, item) in Cases)
        {
            Assert.All(item.Commitments.ConvertAll(CommitmentGold.Parse), gold => Assert.True(item.Text.Contains(gold.Owed, StringComparison.Ordinal), $"{name}: {gold}"));
        }
    }

    [Fact]
    public void Cases_DebtorCreditorState_StayAboveTheFloor()
    {
        var sum = new Score();
        foreach (var (name, item) in Cases)
        {
            sum.Add(CommitmentScorer.ScoreOne(TestEngine.Reader, name, item, verbose: false)[2]);
        }

        Assert.True(sum.F1 >= 0.75, sum.ToString());
    }
}
