using System.Collections.Frozen;
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
    /// <summary>Nouns of things whose state does not act through them: "a <em>Bosnian</em> film", "a <em>French</em> bank".</summary>
    public FrozenSet<string> PrivateThings { get; init; } = [];

    /// <summary>"in <em>defiance</em> of the accord": nouns that behind "in" tell why or how, not where.</summary>
    public FrozenSet<string> Manners { get; init; } = [];

    /// <summary>Prepositions before what an act comes after, before or with.</summary>
    public FrozenSet<string> Around { get; init; } = [];

    /// <summary>Prepositions before what goes on while something else is told.</summary>
    public FrozenSet<string> Amid { get; init; } = [];

    /// <summary>Prepositions before the occasion of what is told.</summary>
    public FrozenSet<string> Occasions { get; init; } = [];

    /// <summary>"a delegation <em>led</em> by the Speaker": participles whose agent tells whose a body is.</summary>
    public FrozenSet<string> Leading { get; init; } = [];

    /// <summary>"an attack <em>blamed</em> on the rebels": participles behind a deed, and the preposition before the one who is held to have done it.</summary>
    public FrozenDictionary<string, string> Attributing { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Nouns of violence, whose objects are those who suffer it: "the shelling of Israeli towns".</summary>
    public FrozenSet<string> Deeds { get; init; } = [];

    /// <summary>"did not <em>accept</em>": verbs whose negation is a refusal.</summary>
    public FrozenSet<string> Refusing { get; init; } = [];

    /// <summary>What only a state decides: "the new <em>law</em>".</summary>
    public FrozenSet<string> Instruments { get; init; } = [];

    /// <summary>What states do to those they have sentenced.</summary>
    public FrozenSet<string> Executing { get; init; } = [];

    /// <summary>Verbs of meeting.</summary>
    public FrozenSet<string> Meeting { get; init; } = [];

    /// <summary>"countries", "governments": nouns of several parties together.</summary>
    public FrozenSet<string> SetNouns { get; init; } = [];

    /// <summary>Types of acts that are done to somebody or are none.</summary>
    public FrozenSet<string> Directed { get; init; } = [];

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
