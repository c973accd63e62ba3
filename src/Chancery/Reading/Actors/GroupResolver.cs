using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>Ties groups and sets of people to those told of before: "two Norlandian workers… the men".</summary>
internal sealed class GroupResolver(ActorRoll roll, ActorIndex index, Parse parse, Anaphors anaphors, BodyResolver bodies)
{
    private readonly ActorRoll _roll = roll;
    private readonly ActorIndex _index = index;
    private readonly Parse _parse = parse;
    private readonly Anaphors _anaphors = anaphors;
    private readonly BodyResolver _bodies = bodies;

    public ActorDraft? Group(ActorCandidate candidate)
    {
        var key = NameFold.Fold($"{candidate.Text}|{candidate.Country}");
        if (_roll.ByName.TryGetValue(key, out var known) && known.Kind == ActorKind.Group && (candidate.Definite || candidate.Country is not null || known.LastSentence >= _parse[candidate.Head].Sentence.Index - 1))
        {
            return known; // "Troops" some sentences later may be another state's
        }

        if (candidate.Definite)
        {
            ActorDraft? armed = null;
            for (var i = _roll.Actors.Count - 1; i >= 0; i--)
            {
                var actor = _roll.Actors[i];
                if (actor.Kind is not (ActorKind.Group or ActorKind.Organisation) || (candidate.Country is not null && actor.Country != candidate.Country))
                {
                    continue;
                }

                if (actor.Organisation?.Kind == "armed" && candidate.Sector == "REB")
                {
                    armed = armed is null || actor.Mentions.Count > armed.Mentions.Count ? actor : armed; // "the rebels": the group of which most was told
                }
                else if (actor.Noun == candidate.Noun && armed is null)
                {
                    return actor;
                }
            }

            if (armed is not null)
            {
                return armed;
            }

            if (candidate.Country is null && PeopleBefore(candidate) is { } people)
            {
                return people;
            }

            if (candidate.Country is null && (_anaphors.State(candidate) ?? _bodies.Described(candidate)) is { } body)
            {
                return body; // "the country", "the bloc", "the group"
            }
        }

        if (candidate.Country is null && _anaphors.Other(candidate) is { } other)
        {
            return other;
        }

        if (!candidate.Plural && candidate.Country is null && _index.FormOfState(candidate.Noun) is not null)
        {
            return null;
        }

        var added = _roll.Add(ActorKind.Group, candidate.Text, candidate);
        added.Noun = candidate.Noun;
        added.Plural = true;
        added.MemberCountries.AddRange(candidate.MemberCountries);
        _roll.ByName[key] = added;
        added.Reason = candidate.Country is null ? "A group whose state the report does not tell." : "A group, by its head noun and its state.";
        return added;
    }

    /// <summary>"Two Norlandian workers were held. […] <em>The men</em> were freed": the people of whom it was told last, in the same number.</summary>
    private ActorDraft? PeopleBefore(ActorCandidate candidate)
    {
        const int back = 2;
        if (!_index.Words.AnyPeople.Contains(candidate.Noun) || candidate.Possessor is not null || candidate.Tokens.Count > 2)
        {
            return null;
        }

        var sentence = _parse[candidate.Head].Sentence.Index;
        ActorDraft? last = null;
        foreach (var actor in _roll.Actors)
        {
            if (actor is { Kind: ActorKind.Group, IsSet: false, Country: not null, Mentions: [.., var mention] } && actor.LastSentence >= sentence - back && actor.LastSentence < sentence && actor.MemberCountries.Count == 0
                && _parse[mention.Head].Has("Number=Plur") == candidate.Plural && (last is null || last.Mentions[^1].Head < mention.Head))
            {
                last = actor;
            }
        }

        return last;
    }

    public ActorDraft Set(ActorCandidate candidate)
    {
        if (OfBody(candidate) is { } known)
        {
            return known;
        }

        var actor = new ActorDraft
        {
            Kind = ActorKind.Group,
            Name = candidate.Text,
            Sector = candidate.Sector,
            IsSet = true,
            Plural = true,
            Noun = candidate.Noun,
            Rule = candidate.Rule,
            Reason = "Those whom the report has in play.",
            Confidence = 0.7,
        };
        actor.MemberCountries.AddRange(candidate.MemberCountries);
        _roll.Actors.Add(actor);
        return actor;
    }

    /// <summary>"Foreign ministers of the Arab League met in Cairo. <em>The ministers</em> condemned…": those of a body, when they were told of just before and nobody like them since.</summary>
    private ActorDraft? OfBody(ActorCandidate candidate)
    {
        const int back = 2;
        const int lately = 3;
        if (candidate.Tokens.Count != 2 || candidate.MemberCountries.Count > 0 || !candidate.Definite)
        {
            return null;
        }

        var like = _roll.Actors.FindAll(actor => actor.Kind is not ActorKind.State && actor.LastSentence >= _parse[candidate.Head].Sentence.Index - back
            && (actor.Office?.EndsWith(candidate.Noun, StringComparison.Ordinal) is true || actor.Mentions.TakeLast(lately).Any(mention => string.Equals(_parse[mention.Head].Lemma, candidate.Noun, StringComparison.OrdinalIgnoreCase))));
        return like is [{ Kind: ActorKind.Group or ActorKind.Organisation, IsSet: false, Country: { } country } body] && country.StartsWith("IGO:", StringComparison.Ordinal) ? body : null;
    }
}
