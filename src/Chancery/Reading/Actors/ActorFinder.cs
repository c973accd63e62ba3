using Chancery.Language;
using Chancery.Lexicon.Actors;
using Chancery.Lexicon.Places;
using Chancery.Model;
using Chancery.Reading.Coreference;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>Finds actors, ties their mentions together and resolves country, sector and office.</summary>
/// <remarks>
/// Three steps: phrases that may mention somebody (<see cref="PhraseReader"/>), neighbours that name one actor
/// (<see cref="Appositions"/>), and who is who in text order (<see cref="ActorResolver"/>).
/// </remarks>
public sealed class ActorFinder
{
    private readonly ActorIndex _index;

    /// <summary>Indexes the lexicon.</summary>
    public ActorFinder(ActorLexicon lexicon, PlaceLexicon places)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(places);
        _index = new ActorIndex(lexicon, places);
    }

    /// <summary>Who held an office is asked for the report's date: the lexicon, then what earlier reports told, if given.</summary>
    public ActorMentions Find(Heading heading, Parse parse, Chains chains, PlaceMentions places, IToldOffices? told = null)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(parse);
        ArgumentNullException.ThrowIfNull(chains);
        ArgumentNullException.ThrowIfNull(places);
        var candidates = new PhraseReader(parse, _index, places, heading.Report.Published).Read(heading.BodyStart);
        Appositions.Tie(parse, candidates, _index.Words);
        var resolver = new ActorResolver(parse, _index, chains, heading.Report.Published, told, places);
        resolver.Resolve(candidates);
        var homes = new HomeCountries(parse, _index, places, resolver.Actors);
        homes.Settle();
        homes.Merge();
        var drafts = resolver.Actors.Where(actor => actor.Mentions.Count > 0).OrderBy(actor => actor.Mentions.Min(m => m.Tokens.First)).ToList();
        var actors = Number(parse, drafts);
        var states = UntoldStates.Of(parse, places, actors, drafts, _index);
        return new ActorMentions(WithMembers(actors, states, drafts), states, Remarks(parse, drafts));
    }

    private Values<Actor> Number(Parse parse, List<ActorDraft> drafts)
    {
        var ids = drafts.Select((draft, i) => (draft, Id: $"a{i + 1}")).ToDictionary(pair => pair.draft, pair => pair.Id);
        return drafts.Select(draft => new Actor
        {
            Id = ids[draft],
            Name = draft.Name,
            Kind = draft.Kind,
            Country = draft.Country,
            Sector = draft.Sector,
            OtherSectors = draft.OtherSectors.Where(sector => sector != draft.Sector).Distinct().ToValues(),
            Office = draft.Office,
            Members = draft.Members.Where(ids.ContainsKey).Select(member => ids[member]).Distinct().ToValues(),
            Mentions = draft.Mentions.OrderBy(m => m.Tokens.First).ThenBy(m => m.Tokens.End)
                .Select(m => new ActorMention(parse.SpanOf(m.Whole.Count > 0 ? m.Whole : m.Tokens), m.Tokens, m.Head, m.Rule.Length > 0 ? m.Rule : "pronoun")).ToValues(),
            Evidence = new Evidence($"actor {draft.Rule}", draft.Confidence, draft.Reason),
        }).Select(actor => _index.Entity(actor.Country) is { } entity ? ClaimantRule.Apply(actor, entity) : actor).ToValues();
    }

    /// <summary>"the two Koreas" in a report that names fewer than two of them: all are meant.</summary>
    private static Values<Actor> WithMembers(Values<Actor> actors, Values<Actor> untold, List<ActorDraft> drafts) =>
        !drafts.Exists(UntoldStates.AreMembersUntold) ? actors
            : actors.Zip(drafts, (actor, draft) => UntoldStates.AreMembersUntold(draft)
                ? actor with { Members = actors.Concat(untold).Where(state => state is { Kind: ActorKind.State, Country: { } code } && draft.MemberCountries.Contains(code)).Select(state => state.Id).ToValues() }
                : actor).ToValues();

    private Values<Remark> Remarks(Parse parse, List<ActorDraft> drafts) =>
        drafts
            .Where(draft => draft.Kind == ActorKind.Group && draft.Country is null && draft.Members.Count == 0 && _index.Words.Vague.Contains(draft.Noun))
            .Select(draft => new Remark(ActorRemarks.Vague, parse.SpanOf(draft.Mentions[0].Tokens), $"Who “{draft.Name}” are is not told; kept as an unresolved set."))
            .ToValues();
}
