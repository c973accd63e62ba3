using Chancery.Intake;

namespace Chancery.Tests.Reading.Events;

/// <summary>Third parties that words of any act bring in.</summary>
public sealed class ThirdPartyTests
{
    [Theory]
    [InlineData("Peru and Chile signed an agreement mediated by Brazil on Friday.", "BRA", "mediator")]
    [InlineData("Peru and Chile signed a deal brokered by Brazil.", "BRA", "mediator")]
    [InlineData("Kenya and Uganda held talks hosted by Tanzania.", "TZA", "host")]
    public void Event_WithThirdParty_NamesItsRole(string text, string country, string role)
    {
        var reading = TestEngine.Reader.Read(ReportFactory.FromText(text) with { Published = new DateOnly(2024, 5, 2) });
        var others = reading.Events.SelectMany(e => e.Others).ToList();
        Assert.Contains(others, other => other.Role == role && reading.Actors.Any(actor => actor.Id == other.Actor && actor.Country == country));
    }

    [Theory]
    [InlineData("Peru and Chile signed an agreement on Friday.")]
    [InlineData("Brazil mediated between Peru and Chile.")]
    public void Event_WithoutThirdParty_NamesNone(string text)
    {
        var reading = TestEngine.Reader.Read(ReportFactory.FromText(text) with { Published = new DateOnly(2024, 5, 2) });
        Assert.All(reading.Events, e => Assert.Empty(e.Others));
    }
}
