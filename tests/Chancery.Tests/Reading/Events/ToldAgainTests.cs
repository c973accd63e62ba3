using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Tests.Reading.Events;

/// <summary>What a report tells twice is one event; what only looks alike is two.</summary>
public sealed class ToldAgainTests
{
    [Theory]
    [InlineData("Peruvian police arrested Adam Webb in Lima. Ecuador said Webb was arrested near the border.", "COERCE", 1)]
    [InlineData("Peruvian police arrested Adam Webb in Lima. Ecuadorian police arrested Juan Ruiz in Quito.", "COERCE", 2)]
    [InlineData("Norway condemned Belarus on Monday. Norway also condemned Belarus for the arrests.", "ACCUSE", 1)]
    [InlineData("Norway condemned Belarus on Monday. Norway condemned Belarus again on Thursday.", "ACCUSE", 2)]
    [InlineData("Vladimir Putin met Angela Merkel in Berlin. Mr Putin and Ms Merkel discussed Syria.", "CONSULT", 1)]
    public void Act_ToldAgain_IsOne(string text, string type, int count)
    {
        var reading = TestEngine.Reader.Read(ReportFactory.FromText(text) with { Published = new DateOnly(2018, 5, 4) });

        Assert.Equal(count, reading.Events.Count(found => found.Type == type));
    }

    [Fact]
    public void Honorific_BeforeAFamilyName_NamesThePersonToldBefore()
    {
        var reading = TestEngine.Reader.Read(ReportFactory.FromText("Hillary Clinton arrived in Oslo. Mrs. Clinton thanked Norway. Mr. Clinton stayed at home."));

        var one = Assert.Single(reading.Actors, actor => actor.Name == "Hillary Clinton");
        Assert.Contains(one.Mentions, mention => mention.Span.TextOf(reading.Report.Text) == "Mrs. Clinton");
        Assert.DoesNotContain(one.Mentions, mention => mention.Span.TextOf(reading.Report.Text) == "Mr. Clinton");
    }

    [Theory]
    [InlineData("Not one marcher was arrested in Oslo.", "COERCE")]
    [InlineData("Not a single soldier was killed in Basra.", "ASSAULT")]
    [InlineData("Iraqi officials warned that the death toll is likely to rise.", "THREATEN")]
    [InlineData("Robert Mugabe, who is slated to face Morgan Tsvangirai in a run-off election, spoke in Harare.", "ACCUSE")]
    [InlineData("The Senate will vote on Monday to condemn Iran.", "ACCUSE")]
    public void WhatIsNotDone_IsNoAct(string text, string type) =>
        Assert.DoesNotContain(TestEngine.Reader.Read(ReportFactory.FromText(text)).Events, found => found.Type == type && found.Status == EventStatus.Actual);
}
