using Chancery.Language;
using Chancery.Lexicon.Actors;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>
/// Finds whom descriptions take up that no name goes with: a state ("the kingdom"), its leader ("the veteran leader"), a
/// neighbour ("its southern neighbour").
/// </summary>
internal sealed class Anaphors(Parse parse, ActorIndex index, List<ActorDraft> actors, ChainActors chains, PlaceMentions places)
{
    private const int Reach = 3;

    /// <summary>"<em>The kingdom</em> recalled…": the state of that form told of last that does not act in the sentence; null when there is none.</summary>
    public ActorDraft? State(ActorCandidate candidate)
    {
        if (!candidate.Definite || candidate.Plural || index.FormOfState(candidate.Noun) is not { } form || IsWhere(candidate))
        {
            return null;
        }

        var sentence = parse[candidate.Head].Sentence.Index;
        var fitting = index.AttributeOfState(candidate.Text) ?? form; // "the Gulf kingdom": what stands before the noun tells more than the noun
        return Last(candidate, sentence, actor => actor.Kind == ActorKind.State && IsAmong(fitting, actor));
    }

    /// <summary>"its southern <em>neighbour</em>": the state told of last that is not the owner; null when there is none.</summary>
    public ActorDraft? Other(ActorCandidate candidate)
    {
        if (candidate.Plural || !index.Words.Relational.Contains(candidate.Noun) || candidate.Possessor?.Actor?.Country is not { } owner)
        {
            return null;
        }

        var sentence = parse[candidate.Head].Sentence.Index;
        var fitting = index.AttributeOfState(candidate.Text) ?? [];
        return Last(candidate, sentence, actor => actor.Kind == ActorKind.State && actor.Country != owner && IsAmong(fitting, actor));
    }

    /// <summary>True for a state among those that fit; any does where none is told.</summary>
    private static bool IsAmong(string[] fitting, ActorDraft state) => fitting.Length == 0 || Array.BinarySearch(fitting, state.Country, StringComparer.Ordinal) >= 0;

    /// <summary>"<em>The veteran leader</em> refused": the last one told of who leads a state, a party or a group.</summary>
    public ActorDraft? Leader(ActorCandidate candidate)
    {
        if (!candidate.Definite || candidate.Plural || candidate.Country is not null || candidate.Office is not { } office || !index.Words.LeaderWords.Contains(office.Office) || candidate.Possessor is not null)
        {
            return null;
        }

        for (var i = actors.Count - 1; i >= 0; i--)
        {
            if (actors[i] is { Kind: ActorKind.Person, Office: { } own } && index.Words.LeaderOffices.Contains(own))
            {
                return actors[i];
            }
        }

        return null;
    }

    /// <summary>"the British embassy in Moscow… <em>the embassy</em>": the state of the last mission of that kind named with one; null when there is none.</summary>
    public string? Mission(ActorCandidate candidate)
    {
        if (!candidate.Definite || !index.Words.Missions.Contains(candidate.Noun))
        {
            return null;
        }

        for (var i = actors.Count - 1; i >= 0; i--)
        {
            if (actors[i] is { Kind: ActorKind.State, Country: { } country })
            {
                foreach (var mention in actors[i].Mentions)
                {
                    var sender = parse[mention.Head];
                    if (!sender.IsRoot && sender.Index < candidate.Head && (sender.Is("amod") || sender.Is("compound") || sender.Is("nmod:poss")) && PhraseText.Lower(sender.Head.Lemma) == candidate.Noun)
                    {
                        return country;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Of the states that fit and do not act in the clause, the one of which the report speaks most and last.</summary>
    private ActorDraft? Last(ActorCandidate candidate, int sentence, Func<ActorDraft, bool> fits)
    {
        ActorDraft? best = null;
        var most = 0.0;
        var acting = Acting(candidate);
        Dictionary<string, double>? weights = null;
        foreach (var actor in actors)
        {
            if (actor.Country is { Length: 3 } country && fits(actor) && country != acting && (weights ??= Weights(candidate, sentence)).GetValueOrDefault(country) is var weight && weight > most)
            {
                (best, most) = (actor, weight);
            }
        }

        return best;
    }

    private Dictionary<string, double> Weights(ActorCandidate candidate, int sentence)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            foreach (var mention in actor.Mentions)
            {
                Add(actor.Country, mention.Head);
            }
        }

        foreach (var place in places.Items.AsSpan())
        {
            Add(place.Country, place.Tokens.First);
        }

        return weights;

        void Add(string? country, int token)
        {
            if (country is { Length: 3 } && token < candidate.Tokens.First)
            {
                weights[country] = weights.GetValueOrDefault(country) + (1 / (1 + ((sentence - parse[token].Sentence.Index) / (double)Reach)));
            }
        }
    }

    /// <summary>The country of who acts in the clause of the phrase, if another word is its subject.</summary>
    public string? Acting(ActorCandidate candidate)
    {
        var head = parse[candidate.Head];
        for (var steps = 0; steps < Reach && !head.IsRoot; steps++)
        {
            head = head.Head;
            if (head.Child("nsubj") is { } subject && subject.Index < candidate.Tokens.First)
            {
                return chains.At(subject.Index)?.Country;
            }
        }

        return null;
    }

    /// <summary>"in the country", "left the country": a place, nobody.</summary>
    private bool IsWhere(ActorCandidate candidate)
    {
        var head = parse[candidate.Head];
        return head.Child("case") is { Form: "in" or "across" or "throughout" or "inside" or "within" or "into" or "around" or "from" or "outside" or "over" or "out" or "for" }
            || head.Is("obj") && index.Words.Motions.Contains(PhraseText.Lower(head.Head.Lemma));
    }
}
