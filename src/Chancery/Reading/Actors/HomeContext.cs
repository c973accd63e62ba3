using Chancery.Language;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>What those who look for somebody's country share: the layers below, the actors, and what the report says about countries by what is known so far.</summary>
internal sealed class HomeContext(Parse parse, ActorIndex index, PlaceMentions places, List<ActorDraft> actors)
{
    /// <summary>Ends the rule of an actor whose country was only told by what stands around it.</summary>
    public const string Mark = " at home";

    public Parse Parse { get; } = parse;

    public ActorIndex Index { get; } = index;

    public PlaceMentions Places { get; } = places;

    public List<ActorDraft> Actors { get; } = actors;

    /// <summary>What the sentences say about countries, by what was known at the last look.</summary>
    public HomeScene Scene { get; private set; } = new(parse, places, actors, index.Words);

    /// <summary>Looks again, with the countries settled since.</summary>
    public void Look() => Scene = new HomeScene(Parse, Places, Actors, Index.Words);

    public static bool IsGuessed(ActorDraft actor) => actor.Rule.EndsWith(Mark, StringComparison.Ordinal);

    public int SentenceOf(ActorCandidate mention) => Parse.SentenceOf(mention.Head).Index;

    /// <summary>The country in which the armed group is at home whose mention the token heads.</summary>
    public string? HomeOfGroupAt(int token) => Scene.AnyCountryAt(token) is { } code ? Index.HomeOf(code) : null;
}
