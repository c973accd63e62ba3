using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>
/// Gives police, soldiers, courts and crowds that no state is named for the state they can only belong to: that of the
/// place beside them, of the one who deals with them in their sentence, or the one the report is mostly about. What it
/// leaves open, <see cref="HomeCountries"/> may close when all actors are known.
/// </summary>
internal sealed class DomesticBodies(Parse parse, ActorIndex index, PlaceMentions places)
{
    private const int Reach = 3;
    private readonly Dictionary<string, int> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<ActorDraft>> _bySentence = [];

    public void Resolve(List<ActorDraft> actors)
    {
        Weigh(actors);
        var home = Home();
        foreach (var actor in actors)
        {
            if (actor.Country is null && actor.Mentions.Count > 0 && IsDomestic(actor))
            {
                Give(actor, home);
            }
        }
    }

    private void Give(ActorDraft actor, string? home)
    {
        var mention = actor.Mentions[0];
        var (country, why) = Beside(mention) is { } beside ? (beside, "the place beside it")
            : InSentence(actor, mention) is { } near ? (near, "the sentence deals with that state")
            : (home, "the report is mostly about that state");
        if (country is not null)
        {
            actor.Country = country;
            actor.Rule += HomeCountries.Mark;
            actor.Confidence = Math.Min(actor.Confidence, 0.6);
            actor.Reason += $" Its state is not named: {why}.";
        }
    }

    private bool IsDomestic(ActorDraft actor) =>
        !actor.IsSet && actor.Members.Count == 0 && actor.MemberCountries.Count == 0 && actor.Organisation is null
        && (actor.Kind is ActorKind.Group or ActorKind.Organisation or ActorKind.Office || actor is { Kind: ActorKind.Person, Office: not null })
        && actor.Sector is { } sector && index.IsDomestic(sector) && !index.IsForeignToAll(actor.Noun);

    private string? Beside(ActorCandidate mention)
    {
        var end = Math.Min(parse.Count, mention.Tokens.End + Reach);
        for (var token = mention.Tokens.End; token < end && parse[token].Sentence.Index == parse[mention.Head].Sentence.Index; token++)
        {
            if (places.At(token) is { Country: { } country })
            {
                return country;
            }

            if (parse[token].Upos is Upos.VERB or Upos.PUNCT or Upos.AUX)
            {
                return null;
            }
        }

        return null;
    }

    // "The president asked the Senate": the subject before it.
    private string? InSentence(ActorDraft own, ActorCandidate mention)
    {
        foreach (var actor in _bySentence.GetValueOrDefault(parse[mention.Head].Sentence.Index) ?? [])
        {
            if (actor != own && actor.Country is { Length: 3 } country && actor.Kind is not ActorKind.Group
                && actor.Mentions.Exists(other => other.Head < mention.Head && parse[other.Head].Is("nsubj") && parse[other.Head].Sentence.Index == parse[mention.Head].Sentence.Index))
            {
                return country;
            }
        }

        return null;
    }

    private void Weigh(List<ActorDraft> actors)
    {
        foreach (var actor in actors.Where(actor => actor.Country is { Length: 3 }))
        {
            foreach (var mention in actor.Mentions)
            {
                Add(actor.Country!, 1);
                var sentence = parse[mention.Head].Sentence.Index;
                if (!_bySentence.TryGetValue(sentence, out var list))
                {
                    _bySentence[sentence] = list = [];
                }

                list.Add(actor);
            }
        }

        for (var i = 0; i < places.Items.Count; i++)
        {
            // The first place is where the report comes from.
            if (places.Items[i].Country is { } country)
            {
                Add(country, i == 0 ? 3 : 2);
            }
        }
    }

    private void Add(string country, int weight) => _weights[country] = _weights.GetValueOrDefault(country) + weight;

    private string? Home()
    {
        string? home = null;
        foreach (var (country, weight) in _weights)
        {
            home = home is null || weight > _weights[home] || weight == _weights[home] && string.CompareOrdinal(country, home) < 0 ? country : home;
        }

        return home;
    }
}
