using Chancery.Lexicon.Commitments;

namespace Chancery.Tests.Reading.Commitments;

/// <summary>The examples of the lexicon's acts, read with the shipped model.</summary>
public sealed class CommitmentExampleTests
{
    public static TheoryData<string, string, string> Matching => [.. from cue in Cues from example in cue.Match select (cue.Id, example.Text, example.State)];

    public static TheoryData<string, string> NotMatching => [.. from cue in Cues from text in cue.NoMatch select (cue.Id, text)];

    private static CommitmentCue[] Cues => TestEngine.Lexicon.Data.Commitments.Cues;

    [Theory]
    [MemberData(nameof(Matching))]
    public void Example_ThatMustMatch_GivesTheState(string cue, string text, string state)
    {
        var told = CommitmentText.Read(text, "Sweden", "Norway");

        Assert.True(told.Layer.Items.Any(item => item.State.ToString().ToLowerInvariant() == state), $"{cue}: {text}\n{told.Told}");
    }

    [Theory]
    [MemberData(nameof(NotMatching))]
    public void Example_ThatMustNotMatch_GivesNoneByThatCue(string cue, string text) =>
        Assert.DoesNotContain(CommitmentText.Read(text, "Sweden", "Norway").Layer.Items, item => item.Because.Rule == "act " + cue);
}
