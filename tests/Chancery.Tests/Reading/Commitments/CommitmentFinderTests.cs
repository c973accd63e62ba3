using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Tests.Reading.Commitments;

/// <summary>Commitments over the real parser with actors given.</summary>
public sealed class CommitmentFinderTests
{
    [Theory]
    [InlineData("Sweden asked Norway to reopen the bridge.", "Norway → Sweden: to reopen the bridge (requested)")]
    [InlineData("Sweden urged Norway to release the two sailors.", "Norway → Sweden: to release the two sailors (requested)")]
    [InlineData("Sweden demanded that Norway withdraw its ships.", "Norway → Sweden: that Norway withdraw its ships (requested)")]
    [InlineData("Norway pledged to reopen the bridge.", "Norway → ?: to reopen the bridge (active)")]
    [InlineData("Norway promised Sweden to reopen the bridge.", "Norway → Sweden: to reopen the bridge (active)")]
    [InlineData("Norway vowed to return the stolen icons.", "Norway → ?: to return the stolen icons (active)")]
    [InlineData("Norway agreed to reopen the bridge.", "Norway → ?: to reopen the bridge (accepted)")]
    [InlineData("Norway offered to host the talks.", "Norway → ?: to host the talks (offered)")]
    [InlineData("Norway agreed to reopen the bridge if Sweden lifts the tariff.", "Norway → Sweden: to reopen the bridge [if Sweden lifts the tariff] (conditional)\nSweden → Norway: Sweden lifts the tariff [to reopen the bridge] (requested)")]
    [InlineData("Norway promised to reopen the bridge unless Sweden closes the canal.", "Norway → Sweden: to reopen the bridge [unless Sweden closes the canal] (conditional)")]
    [InlineData("Norway pledged to free the prisoners on condition that the shelling stops.", "Norway → ?: to free the prisoners [the shelling stops] (conditional)")]
    [InlineData("Norway agreed to ship grain in exchange for cheaper fuel.", "Norway → ?: to ship grain [cheaper fuel] (conditional)")]
    [InlineData("Norway threatened to close the strait unless Sweden withdraws its ships.", "Norway → Sweden: to close the strait [unless Sweden withdraws its ships] (conditional)")]
    [InlineData("Sweden asked Norway to reopen the bridge. Norway rejected the request.", "Norway → Sweden: to reopen the bridge (refused)")]
    [InlineData("Sweden asked Norway to reopen the bridge. Norway accepted the proposal.", "Norway → Sweden: to reopen the bridge (accepted)")]
    [InlineData("Sweden asked Norway to reopen the bridge. Norway agreed to reopen the bridge.", "Norway → Sweden: to reopen the bridge (accepted)")]
    [InlineData("Norway promised to reopen the bridge. Norway kept its promise.", "Norway → ?: to reopen the bridge (fulfilled)")]
    [InlineData("Norway promised to reopen the bridge. Norway broke its promise.", "Norway → ?: to reopen the bridge (broken)")]
    [InlineData("Norway pledged to reopen the bridge. Norway withdrew the pledge.", "Norway → ?: to reopen the bridge (withdrawn)")]
    [InlineData("Norway offered to host the talks. Sweden accepted the offer.", "Norway → Sweden: to host the talks (accepted)")]
    [InlineData("Norway offered to host the talks. Sweden declined the offer.", "Norway → Sweden: to host the talks (refused)")]
    [InlineData("Norway said it would send 40 tents to Sweden.", "Norway → Sweden: send 40 tents to Sweden (active)")]
    [InlineData("Norway will send 40 tents to Sweden, Norway said.", "Norway → Sweden: send 40 tents to Sweden (active)")]
    [InlineData("Norway warned Sweden that it would close the strait unless Sweden withdraws its ships.", "Norway → Sweden: close the strait [unless Sweden withdraws its ships] (conditional)")]
    [InlineData("Norway and Sweden signed a treaty. Under the treaty, Norway will reopen the bridge.", "Norway → Sweden: reopen the bridge (accepted)")]
    [InlineData("Under the draft agreement, Norway will reopen the bridge.", "Norway → ?: reopen the bridge (offered)")]
    [InlineData("The agreement requires Norway to reopen the bridge.", "Norway → ?: to reopen the bridge (accepted)")]
    [InlineData("Sweden gave Norway 48 hours to reopen the bridge.", "Norway → Sweden: to reopen the bridge (requested)")]
    [InlineData("Norway kept its promise to reopen the bridge.", "Norway → ?: to reopen the bridge (fulfilled)")]
    [InlineData("Norway failed to keep its promise to reopen the bridge.", "Norway → ?: to reopen the bridge (broken)")]
    [InlineData("Sweden accused Norway of breaking its promise to reopen the bridge.", "Norway → Sweden: to reopen the bridge (broken)")]
    [InlineData("Norway rejected a request from Sweden to reopen the bridge.", "Norway → Sweden: to reopen the bridge (refused)")]
    [InlineData("Norway is ready to reopen the bridge if Sweden lifts the tariff.", "Norway → Sweden: to reopen the bridge [if Sweden lifts the tariff] (conditional)")]
    [InlineData("Norway agreed to the visit.", "Norway → ?: the visit (accepted)")]
    public void Find_Text_TellsCommitments(string text, string expected)
    {
        Assert.Equal(expected, CommitmentText.Read(text, "Sweden", "Norway").Told);
    }

    [Theory]
    [InlineData("Norway reopened the bridge.")]
    [InlineData("Norway agreed that the weather was bad.")]
    [InlineData("Norway did not promise to reopen the bridge.")]
    [InlineData("Norway could agree to reopen the bridge.")]
    [InlineData("Norway accepted a prize from Sweden.")]
    [InlineData("Norway withdrew its troops.")]
    [InlineData("Norway kept its army at home.")]
    [InlineData("Norway asked if the bridge was open.")]
    [InlineData("Sweden said that Norway would reopen the bridge.")]
    [InlineData("Norway hopes to reopen the bridge.")]
    [InlineData("Norway said that trade would grow.")]
    [InlineData("If Norway agrees to reopen the bridge, trade will grow.")]
    [InlineData("Norway must respect the law.")]
    public void Find_NothingBound_TellsNothing(string text)
    {
        Assert.Equal("", CommitmentText.Read(text, "Sweden", "Norway").Told);
    }

    [Fact]
    public void Find_ConditionOfTheOtherSideAccepted_MakesCounterparts()
    {
        var told = CommitmentText.Read(
            "Berg asked Lund to allow the visit of her deputy. Lund agreed with the proposal of Berg on the condition that after this visit the ban on visits of officials will be lifted. Berg accepted this condition.",
            "Berg=Sweden", "Lund=Norway");

        Assert.Equal(
            "Lund → Berg: to allow the visit of her deputy [after this visit the ban on visits of officials will be lifted] (accepted)\n"
            + "Berg → Lund: the ban on visits of officials will be lifted [after this visit] (accepted)",
            told.Told);
        Assert.Equal(told.Layer.Items[1].Id, told.Layer.Items[0].Counterpart);
        Assert.Equal(told.Layer.Items[0].Id, told.Layer.Items[1].Counterpart);
        var exchange = Assert.Single(told.Layer.Exchanges);
        Assert.Equal(["c1", "c2"], exchange.Commitments);
    }

    [Fact]
    public void Find_ConditionRefused_RefusesBoth()
    {
        var told = CommitmentText.Read(
            "Sweden asked Norway to reopen the bridge. Norway agreed to reopen the bridge on condition that Sweden lifts the tariff. Sweden rejected the condition.",
            "Sweden", "Norway");

        Assert.All(told.Layer.Items, item => Assert.Equal(CommitmentState.Refused, item.State));
        Assert.Equal(2, told.Layer.Items.Count);
    }

    [Fact]
    public void Find_BothAgree_BindsEachToTheOther()
    {
        var told = CommitmentText.Read("Norway and Sweden agreed to reopen the bridge.", "Sweden", "Norway");

        Assert.Equal("Norway → Sweden: to reopen the bridge (accepted)\nSweden → Norway: to reopen the bridge (accepted)", told.Told);
        Assert.Equal((told.Layer.Items[1].Id, told.Layer.Items[0].Id), (told.Layer.Items[0].Counterpart, told.Layer.Items[1].Counterpart));
    }

    [Fact]
    public void Find_InReturn_MakesCounterparts()
    {
        var told = CommitmentText.Read("Norway agreed to reopen the bridge. In return, Sweden promised to lift the tariff.", "Sweden", "Norway");

        Assert.Equal("Norway → Sweden: to reopen the bridge (accepted)\nSweden → Norway: to lift the tariff (active)", told.Told);
        Assert.NotNull(told.Layer.Items[0].Counterpart);
    }

    /// <summary>Who is thanked for a readiness is ready, not he who thanks.</summary>
    [Fact]
    public void Find_Thanks_AreForWhatTheOtherOffers()
    {
        var reading = TestEngine.Reader.Read(ReportFactory.FromText("French President Emmanuel Macron thanked Egyptian President Abdel Fattah al-Sisi for his readiness to reopen the crossing."));
        var debtor = Assert.Single(reading.Commitments).Debtor;

        Assert.Equal("EGY", reading.Actors.First(actor => actor.Id == debtor).Country);
    }

    [Theory]
    [InlineData("Norway pledged to reopen the bridge within 60 days.", "2024-05-14")]
    [InlineData("Norway pledged to reopen the bridge before 1 May 2024.", "2024-04-30")]
    [InlineData("Norway pledged to reopen the bridge by 1 March.", "2025-03-01")]
    [InlineData("Sweden gave Norway ten days to reopen the bridge.", "2024-03-25")]
    public void Find_Term_IsCountedFromTheReport(string text, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Assert.Single(CommitmentText.Read(text, "Sweden", "Norway").Layer.Items).Deadline);

    [Fact]
    public void Find_Deadline_IsTheLastDay()
    {
        var told = CommitmentText.Read("Norway pledged to reopen the bridge by 1 May 2024.", "Norway");

        Assert.Equal(new DateOnly(2024, 5, 1), Assert.Single(told.Layer.Items).Deadline);
    }
}
