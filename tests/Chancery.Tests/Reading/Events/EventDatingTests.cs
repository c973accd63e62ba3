using Chancery.Model;

namespace Chancery.Tests.Reading.Events;

/// <summary>Days of acts in reports of Saturday, 6 June 2020.</summary>
public sealed class EventDatingTests
{
    private static readonly DateOnly _published = new(2020, 6, 6);

    [Theory]
    [InlineData("Qatar on Thursday rejected a list of demands from Egypt.", "REJECT", "2020-06-04")]
    [InlineData("The Philippines on Tuesday accused Chinese officers of boarding its boats.", "ACCUSE", "2020-06-02")]
    [InlineData("The European Union imposed sanctions on four Chinese officials on Monday over the arrests.", "SANCTION", "2020-06-01")]
    [InlineData("Venezuela on Tuesday ordered the expulsion of two American diplomats, accusing them of conspiring against the government.", "ACCUSE", "2020-06-02")]
    [InlineData("M23 rebels withdrew from Goma on Friday, 11 days after they captured the city from the army.", "COERCE", "2020-05-25")]
    public void Act_WithADayOfItsClause_IsOfThatDay(string text, string type, string day) =>
        Assert.Equal(DateInterval.Day(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Dated(text, type));

    [Fact]
    public void Act_ToldAsEarlierThanADatedOne_IsNoLaterThanThatDay() =>
        Assert.Equal(DateInterval.OnOrBefore(new DateOnly(2020, 6, 5)), Dated("Crowds protested in Kathmandu on Friday after police arrested two journalists.", "COERCE"));

    [Fact]
    public void Act_BelowAClauseSaidOfNow_IsNotOfTheDayItWasSaid() =>
        Assert.Equal(DateInterval.OnOrBefore(new DateOnly(2020, 6, 5)), Dated("The French ambassador is still in Niamey despite being ordered to leave Niger by its new rulers, Macron said on Friday.", "SANCTION"));

    [Fact]
    public void SomeDaysToldWithTheAct_AreNotGivenUp() =>
        Assert.Equal(new DateInterval(new DateOnly(2020, 6, 1), _published, DatePrecision.Range), Dated("Earlier this month, the United States shot down a Chinese balloon off the coast of South Carolina.", "ASSAULT"));

    [Fact]
    public void YearsOfAThing_DateNoAct() =>
        Assert.Equal(DateInterval.OnOrBefore(_published), Dated("Japan expressed remorse over its rule of the peninsula from 1910 to 1945 and thanked South Korea for its patience.", "SUPPORT"));

    [Theory]
    [InlineData("March 1, 2020: Rebels attack an army base in Mali. The government recalls its ambassador from Niger.\n\nMarch 9: Chad condemns Niger.", "SANCTION", "2020-03-01")]
    [InlineData("March 1, 2020: Rebels attack an army base in Mali.\n\nMarch 9: Niger closes the airport. Chad condemns Niger.", "ACCUSE", "2020-03-09")]
    [InlineData("On 5 March 2020, gunmen attacked a camp in Mali. The army of Mali arrested ten villagers.\n\nOn 7 March 2020, Niger condemned Chad.", "COERCE", "2020-03-05")]
    public void Act_InAnEntryOfAChronology_IsOfItsDay(string text, string type, string day) =>
        Assert.Equal(DateInterval.Day(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Dated(text, type));

    private static DateInterval Dated(string text, string type)
    {
        var reading = TestEngine.Reader.Read(new Report { Id = "test", Text = text, Published = _published });
        return Assert.Single(reading.Events, mention => mention.Type == type).Happened.Interval;
    }
}
