using Chancery.Model;

namespace Chancery.Tests.Reading.Events;

public sealed class EventFinderTests
{
    [Theory]
    [InlineData("Spain recalled its ambassador from Argentina.", "SANCTION ESP > ARG")]
    [InlineData("Japan condemned the launch and urged China to release the sailors.", "REQUEST JPN > CHN")]
    [InlineData("Denmark has suspended its aid to Egypt.", "SANCTION DNK > EGY")]
    [InlineData("Russian forces attacked Ukraine on Friday.", "ASSAULT RUS > UKR")]
    [InlineData("Germany sent tents and food to Turkey.", "AID DEU > TUR")]
    public void Find_PlainDeed_NamesWhoAndWhom(string text, string expected) =>
        Assert.Contains(expected, EventReading.Describe(EventReading.Read(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("France will send weapons to Ukraine.", "AGREE", EventStatus.Planned)]
    [InlineData("Armenia will withdraw its troops from Azerbaijan.", "CONCEDE", EventStatus.Planned)]
    public void Find_DeedToCome_IsFolded(string text, string type, EventStatus status)
    {
        var found = EventReading.Read(text).Events;

        Assert.Contains(found, mention => mention.Type == type && mention.Status == status);
    }

    [Fact]
    public void Find_DateInTheClause_DatesTheDeed()
    {
        var found = EventReading.Read("On 5 October 2023, Spain recalled its ambassador from Argentina.", new DateOnly(2023, 11, 28)).Events;

        Assert.Equal(DateInterval.Day(new DateOnly(2023, 10, 5)), Assert.Single(found).Happened.Interval);
    }

    [Fact]
    public void Find_NoDate_BoundsTheDeedByPublication()
    {
        var found = EventReading.Read("Spain recalled its ambassador from Argentina.", new DateOnly(2023, 11, 28)).Events;

        Assert.Equal(DateInterval.OnOrBefore(new DateOnly(2023, 11, 28)), Assert.Single(found).Happened.Interval);
    }

    [Theory]
    [InlineData("Has Norway asked the prime minister of Haiti to step down?")]
    [InlineData("\"Has Kenya accused Uganda of spying?\" he asked.")]
    [InlineData("Did Denmark suspend its aid to Egypt?")]
    public void Find_WhatIsOnlyAsked_IsNoAct(string text) => Assert.Empty(EventReading.Read(text).Events);

    [Fact]
    public void Find_QuestionForTheReason_TakesTheActForGranted() =>
        Assert.Contains(EventReading.Read("Why did Israel attack Iran?").Events, mention => mention.Type == "ASSAULT");

    [Theory]
    [InlineData("The striker attacked from the left and the goalkeeper saved the match in the league.")]
    [InlineData("The storm struck the coast and destroyed forty houses.")]
    [InlineData("Shares fell after the retailer launched an offensive on prices.")]
    public void Find_NoPoliticalActor_FindsNothing(string text) => Assert.Empty(EventReading.Read(text).Events);
}
