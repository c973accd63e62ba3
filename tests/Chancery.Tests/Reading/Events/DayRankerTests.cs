using Chancery.Intake;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Events;

namespace Chancery.Tests.Reading.Events;

/// <summary>Which days come into question for an act, and how weights choose among them.</summary>
public sealed class DayRankerTests
{
    private const string Text = "Norwegian police arrested a Chilean sailor in Oslo on Tuesday. They expelled two Chilean cooks. Chile condemned the expulsions.";
    private static readonly DateOnly _published = new(2020, 6, 6);
    private static readonly DateOnly _tuesday = new(2020, 6, 2);

    private readonly EventSituation _situation = TestEngine.Reader.EventSituation(ReportFactory.FromText(Text) with { Published = _published }, ranked: true);
    private readonly EventClock _clock;

    public DayRankerTests() => _clock = new EventClock(_situation.Roster.Scene);

    [Fact]
    public void Options_AreGrammarsChoice_TheDaysTold_AndThatOfTheReport()
    {
        var options = Story().OptionsFor(ActOf("expel"));
        Assert.Equal([DateInterval.OnOrBefore(_published), DateInterval.Day(_tuesday), DateInterval.Day(_published)], options.Select(option => option.Happened.Interval));
        Assert.Equal([DayPlace.Nowhere, DayPlace.Before, DayPlace.Published], options.Select(option => option.Place));
        Assert.Equal(DayRule.Bound, options[0].Rule);
    }

    [Fact]
    public void Options_OfAnActWithItsOwnDay_BeginWithThat()
    {
        var options = Story().OptionsFor(ActOf("arrest"));
        Assert.Equal((DayRule.Own, DateInterval.Day(_tuesday)), (options[0].Rule, options[0].Happened.Interval));
        Assert.Equal(options.Count, options.Select(option => option.Happened.Interval).Distinct().Count());
    }

    [Fact]
    public void WithoutWeights_GrammarDates() =>
        Assert.Equal(_situation.Acts.ConvertAll(act => _clock.Date(act).Happened), new DayRanker([]).Decide(_situation.Acts, _clock, _situation.Roster.Scene));

    [Fact]
    public void Weights_CarryTheDayOfTheSentenceBefore()
    {
        var days = new DayRanker([new LearntWeight("day", "Before:other", 1)]).Decide(_situation.Acts, _clock, _situation.Roster.Scene);
        Assert.Equal(DateInterval.Day(_tuesday), days[ActOf("expel")].Interval);
        Assert.Contains("Tuesday", days[ActOf("expel")].Reason, StringComparison.Ordinal);
        Assert.Equal(DateInterval.OnOrBefore(_published), days[ActOf("condemn")].Interval);
    }

    private DayStory Story() => new(_situation.Acts, _clock, _situation.Roster.Scene);

    private int ActOf(string lemma) => _situation.Acts.FindIndex(act => act.Predicate.Lemma == lemma);
}
