using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;
using Chancery.Reading.Predicates;
using Chancery.Reading.Quantities;
using Chancery.Reading.Times;

namespace Chancery.Reading.Events;

/// <summary>Every layer below the events, as one value.</summary>
internal sealed record EventScene(
    Heading Heading,
    Parse Parse,
    PredicateLayer Predicates,
    TimeMentions Times,
    QuantityMentions Quantities,
    PlaceMentions Places,
    ActorMentions Actors,
    AttributionIndex Attributions)
{
    /// <summary>Words of the lexicon that several parts of the pass ask for.</summary>
    public EventWords Words { get; init; } = EventWords.None;

    /// <summary>The quad classes of the types.</summary>
    public required ActKinds Kinds { get; init; }

    /// <summary>What the report is about, by its words.</summary>
    public GenreLook Genre { get; init; }

    /// <summary>The state of somebody, as the report names it; himself where it does not.</summary>
    public Actor? StateOf(Actor actor) => Actors.Items.FirstOrDefault(state => state.Kind == ActorKind.State && state.Country == actor.Country) ?? actor;

    /// <summary>The state on which the report is: that of most mentions by far; null when there is none.</summary>
    public Actor? Home { get; } = HomeOf(Actors);

    /// <summary>True for the place with which the report opens: where it was written, not of whom it tells.</summary>
    public bool IsDateline(int token) => Heading.DatelinePlace is { } place && Parse.SpanOf(new TokenRange(token, token + 1)) is var span && span.Start >= place.Start && span.End <= place.End;

    /// <summary>How much the report speaks of each party; counted when first asked for.</summary>
    public Lazy<PartySalience> Salience { get; } = new(() => new PartySalience(Parse, Actors));

    private static Actor? HomeOf(ActorMentions actors)
    {
        const double most = 0.6;
        var counts = actors.Items.Where(actor => actor.Country is { Length: 3 }).GroupBy(actor => actor.Country, StringComparer.Ordinal)
            .Select(group => (Country: group.Key, Count: group.Sum(actor => actor.Mentions.Count))).ToList();
        var first = counts.Count == 0 ? default : counts.MaxBy(pair => pair.Count);
        return first.Count == 0 || first.Count < most * counts.Sum(pair => pair.Count) ? null
            : actors.StateOf(first.Country!);
    }
}
