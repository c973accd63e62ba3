using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>Ties states and bodies to those named before: "Russian Ministry of Defense… the ministry… the country".</summary>
internal sealed class BodyResolver(ActorRoll roll, ActorIndex index, Parse parse, Namesakes namesakes, Anaphors anaphors)
{
    private readonly ActorRoll _roll = roll;
    private readonly ActorIndex _index = index;
    private readonly Parse _parse = parse;
    private readonly Namesakes _namesakes = namesakes;
    private readonly Anaphors _anaphors = anaphors;
    private readonly HashSet<string> _demonyms = new(StringComparer.Ordinal);

    public ActorDraft Organisation(ActorCandidate candidate)
    {
        if (candidate is { Organisation: { Country: { Length: 3 } own }, Possessor.Actor: { Kind: ActorKind.State, Country: { } owner } } && own != owner)
        {
            // "Peru's Congress": the listed one of that name is another's.
            (candidate.Organisation, candidate.Country, candidate.Noun) = (null, owner, NameFold.Fold(candidate.Text));
            candidate.Text = PhraseText.Of(_parse, candidate.Name);
        }

        var key = candidate.Organisation is { } listed ? "#" + listed.Id : NameFold.Fold(candidate.Text);
        if (!_roll.ByName.TryGetValue(key, out var actor) && !(candidate.Organisation is null && SameBody(candidate) is { } same && (actor = same) is not null))
        {
            actor = _namesakes.Unnamed(candidate) ?? _roll.Add(ActorKind.Organisation, candidate.Text, candidate);
            actor.Name = candidate.Text;
            actor.Organisation = candidate.Organisation;
            actor.Noun = candidate.Noun;
            actor.Reason = candidate.Organisation is null ? "A body named by its kind and its state." : "Known by name.";
            actor.Confidence = candidate.Organisation is null ? 0.75 : 0.9;
        }

        _roll.ByName.TryAdd(key, actor!);
        _roll.Learn(actor!, candidate);
        return actor!;
    }

    /// <summary>"Russian Ministry of Defense", "the Russian Defense Ministry", "Ministry of Defense": one body.</summary>
    private ActorDraft? SameBody(ActorCandidate candidate)
    {
        if (candidate.Noun.Length == 0)
        {
            return null;
        }

        var words = BodyWords(candidate.Text);
        for (var i = _roll.Actors.Count - 1; i >= 0; i--)
        {
            var actor = _roll.Actors[i];
            if (actor.Noun == candidate.Noun && (candidate.Country is null || actor.Country is null || actor.Country == candidate.Country) && words.SetEquals(BodyWords(actor.Name)))
            {
                return actor;
            }
        }

        return null;
    }

    private HashSet<string> BodyWords(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in NameFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is not ("of" or "the" or "and" or "for") && !_demonyms.Contains(word))
            {
                words.Add(word is "defence" ? "defense" : word.TrimEnd('s'));
            }
        }

        return words;
    }

    public ActorDraft State(ActorCandidate candidate)
    {
        foreach (var word in NameFold.Fold(PhraseText.Of(_parse, candidate.Tokens)).Split(' '))
        {
            _demonyms.Add(word);
        }

        if (_namesakes.LeaderOfSide(candidate) is { } leader)
        {
            return leader;
        }

        if (!_roll.States.TryGetValue(candidate.Country!, out var actor))
        {
            var country = Array.Find(_index.Countries, c => c.Iso3 == candidate.Country);
            actor = _roll.Add(ActorKind.State, country?.Name ?? candidate.Text, candidate);
            actor.Confidence = 0.95;
            actor.Reason = "A state, by its name, its adjective or its seat of government.";
            _roll.States[candidate.Country!] = actor;
        }

        return actor;
    }

    /// <summary>"the ministry", "the alliance": the last body of that noun, or of a kind or noun that it may mean.</summary>
    public ActorDraft? Described(ActorCandidate candidate)
    {
        if (!candidate.Definite)
        {
            return null;
        }

        var means = _index.Description(candidate.Noun);
        ActorDraft? last = null;
        foreach (var actor in _roll.Actors)
        {
            var fits = actor.Noun == candidate.Noun || actor.Organisation is { } organisation && (Array.IndexOf(means, organisation.Kind) >= 0 || Array.IndexOf(means, organisation.Country) >= 0)
                || actor.Noun.Length > 0 && Array.IndexOf(means, actor.Noun) >= 0;
            if (fits && actor.Kind == ActorKind.Organisation && (last is null || actor.LastToken >= last.LastToken))
            {
                last = actor;
            }
        }

        if (last is not null)
        {
            return last;
        }

        return Array.IndexOf(means, "igo") >= 0 ? AllianceOf() : null;
    }

    public ActorDraft? Describe(ActorCandidate candidate)
    {
        if ((_anaphors.State(candidate) ?? Described(candidate)) is { } known)
        {
            return known;
        }

        if (candidate.Sector is null && candidate.Noun is not ("court" or "government"))
        {
            return null;
        }

        var added = _roll.Add(ActorKind.Organisation, candidate.Text, candidate);
        added.Noun = candidate.Noun;
        added.Confidence = 0.5;
        added.Reason = "A body that the report does not name further.";
        if (candidate.Country is null && _anaphors.Mission(candidate) is { } sender)
        {
            added.Country = sender;
            added.Reason = "The mission named before with its state.";
        }

        return added;
    }

    /// <summary>"NATO warplanes bombed…. The alliance said": named only through those of its people.</summary>
    private ActorDraft? AllianceOf()
    {
        if (_roll.Actors.FindLast(actor => actor.Country?.StartsWith("IGO:", StringComparison.Ordinal) == true) is not { Country: { } code }
            || Array.Find(_index.Lexicon.Organisations, organisation => organisation.Kind == "igo" && organisation.Country == code && organisation.OtherNames.Prepend(organisation.Name).Any(name => code.EndsWith(":" + name, StringComparison.Ordinal))) is not { } organisation)
        {
            return null;
        }

        var actor = new ActorDraft
        {
            Kind = ActorKind.Organisation,
            Name = organisation.Name,
            Country = code,
            Sector = organisation.Sector,
            Organisation = organisation,
            Rule = "description",
            Reason = "The organisation whose people were named before.",
            Confidence = 0.7,
        };
        _roll.Actors.Add(actor);
        _roll.ByName.TryAdd("#" + organisation.Id, actor);
        return actor;
    }
}
