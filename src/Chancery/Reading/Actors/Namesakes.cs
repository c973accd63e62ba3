using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>Ties phrases to actors nearby that they can only mean: a side to its leader, a kind of body to the name behind it.</summary>
internal sealed class Namesakes(Parse parse, ActorIndex index, List<ActorDraft> actors)
{
    /// <summary>
    /// "The president agreed… the Norlandic side": the one leader of that state who acts in this or the last sentence; null when
    /// there is none or more than one.
    /// </summary>
    public ActorDraft? LeaderOfSide(ActorCandidate candidate)
    {
        if (candidate.Noun != "side" || !candidate.Definite)
        {
            return null;
        }

        var sentence = parse[candidate.Head].Sentence.Index;
        ActorDraft? found = null;
        foreach (var actor in actors)
        {
            var leads = actor.Kind == ActorKind.Person && actor.Country == candidate.Country && actor.Office is { } office
                && index.Words.LeaderOffices.Contains(office) && actor.LastSentence >= sentence - 1;
            if (leads && found is not null)
            {
                return null;
            }

            found = leads ? actor : found;
        }

        return found;
    }

    /// <summary>"The portal reported on Tuesday, Delo": the unnamed body of that kind in the same sentence bears the name.</summary>
    public ActorDraft? Unnamed(ActorCandidate candidate)
    {
        if (candidate.Organisation is not { } organisation)
        {
            return null;
        }

        var sentence = parse[candidate.Head].Sentence.Index;
        for (var i = actors.Count - 1; i >= 0; i--)
        {
            var actor = actors[i];
            if (actor.Kind == ActorKind.Organisation && actor.Organisation is null && actor.Mentions is [var only] && only.Kind == CandidateKind.Description
                && only.Definite && actor.LastSentence == sentence && Array.IndexOf(index.Description(actor.Noun), organisation.Kind) >= 0)
            {
                return actor;
            }
        }

        return null;
    }
}
