using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Events;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;
using Chancery.Reading.Predicates;
using Chancery.Reading.Quantities;
using Chancery.Reading.Times;
using Chancery.Reading.Attributions;

namespace Chancery.Tests.Reading.Events;

/// <summary>Reads the events of a short text with the shipped lexicon and model and <see cref="SimpleActors"/>.</summary>
internal static class EventReading
{
    private static readonly EventLexicon _lexicon = TestEngine.Lexicon.Data.Events;
    private static readonly PredicateFinder _predicates = new(_lexicon);
    private static readonly EventFinder _finder = new(_lexicon);
    private static readonly TimeFinder _times = new(TestEngine.Lexicon.Data.Times, TestEngine.Lexicon.Data.Quantities);
    private static readonly PlaceFinder _places = new(TestEngine.Lexicon.Data.Places);
    private static readonly AttributionFinder _attributions = new(TestEngine.Lexicon.Data.Attributions);

    public static (Values<EventMention> Events, ActorMentions Actors) Read(string text, DateOnly? published = null)
    {
        var heading = new Heading { Report = new Report { Id = "test", Text = text, Published = published } };
        var parse = TestEngine.Parse(text);
        var times = _times.Find(heading, parse);
        var predicates = _predicates.Find(parse);
        var actors = SimpleActors.Find(parse);
        var attributions = _attributions.Find(heading, parse, predicates, times, actors);
        var events = _finder.Find(heading, parse, predicates, times, new QuantityMentions([], []), _places.Find(heading, parse, times), actors, attributions);
        return (events.Items, actors);
    }

    /// <summary>The events as <c>TYPE actors > recipients</c>, countries or names, for comparison.</summary>
    public static string Describe((Values<EventMention> Events, ActorMentions Actors) reading) =>
        string.Join("; ", reading.Events.Select(found => $"{found.Type} {Names(found.Actors, reading.Actors)} > {Names(found.Recipients, reading.Actors)}"));

    private static string Names(Values<string> ids, ActorMentions actors) =>
        string.Join('+', ids.Select(id => actors.ById(id)!).Select(actor => actor.Country ?? actor.Name).Order(StringComparer.Ordinal));
}
