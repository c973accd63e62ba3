using Chancery.Model;

namespace Chancery.Tests.Reading.Events;

/// <summary>On which day an act was done, where the sentence tells several or hangs one elsewhere. Reports of Thursday, 2 May 2024.</summary>
public sealed class DayTests
{
    [Theory]
    [InlineData("Peru closed its border on Monday and recalled its ambassador from Chile.", "recalled", "2024-04-29", "2024-04-29")]
    [InlineData("Norway accused Russia on Monday of spying and expelled two Russian diplomats.", "expelled", "2024-04-29", "2024-04-29")]
    [InlineData("Chad said on Monday that it would send aid to Sudan.", "send", "2024-04-29", "2024-04-29")]
    [InlineData("Togo's president resigned after a mob burned the parliament in Lome on Sunday.", "burned", "2024-04-28", "2024-04-28")]
    [InlineData("Ghana closed the border with Togo on Friday, hours after Togo expelled its ambassador.", "expelled", "2024-04-26", "2024-04-26")]
    [InlineData("On a visit to Oslo on Tuesday, Kenya's president accused Uganda of spying.", "accused", "2024-04-30", "2024-04-30")]
    [InlineData("Farmers have blocked roads in Poland since Monday.", "blocked", "2024-04-29", null)]
    [InlineData("Russia expelled five British diplomats this month.", "expelled", "2024-05-01", "2024-05-02")]
    public void Day_IsThatOfTheAct(string text, string word, string? from, string? to) => Check(text, word, from, to);

    [Theory]
    [InlineData("Peru on Monday freed a banker whom Chile has accused of fraud.", "accused")]
    [InlineData("Envoys of Mali met those of Niger on Monday, who rejected a plan of Algeria.", "rejected")]
    public void Day_OfTheSentence_IsNotThatOfWhatIsToldOfAnotherTime(string text, string word) => Check(text, word, null, "2024-05-02");

    private static void Check(string text, string word, string? from, string? to)
    {
        var reading = TestEngine.Reader.Read(new Report { Id = "test", Text = text, Published = new DateOnly(2024, 5, 2) });
        var act = Assert.Single(reading.Events, e => e.Trigger.TextOf(text).Contains(word, StringComparison.Ordinal));

        Assert.Equal((from, to), (Iso(act.Happened.Interval.From), Iso(act.Happened.Interval.To)));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
