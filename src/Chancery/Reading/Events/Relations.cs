using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Finds who is meant by what he is to the one who acts: "it lent money to its <em>neighbour</em>", "he thanked his
/// <em>hosts</em>", "India shipped wheat to the <em>island</em>".
/// </summary>
internal sealed class Relations(EventLexicon lexicon)
{
    private readonly FrozenSet<string> _relations = lexicon.WordsOf("relational-nouns");
    private readonly FrozenSet<string> _lands = lexicon.WordsOf("land-nouns");

    /// <summary>Puts the one who is meant in the place of those who are not known, or are the actor's own.</summary>
    public void Resolve(EventCandidate candidate, List<EventCandidate> told, EventScene scene, SlotReader slots)
    {
        var match = candidate.Match;
        if (match.Actors.Count == 0 || candidate.Folded.Type is "MOBILIZE" || match.Recipients.Exists(recipient => IsAnother(recipient, match.Actors)))
        {
            return;
        }

        foreach (var token in match.Pattern.Recipient.SelectMany(union => union).SelectMany(slot => slots.Tokens(candidate.Predicate, slot)))
        {
            var noun = scene.Parse[token];
            var meant = Meant(noun, match.Actors, told, scene);
            if (meant is null && noun.Child("nmod:poss") is { Upos: Upos.NOUN } owner)
            {
                meant = Meant(owner, match.Actors, told, scene); // "praised the <em>island</em>'s democracy"
            }

            if (meant is null && IsRelational(noun) && match.Recipients.Count > 0)
            {
                match.Recipients.RemoveAll(recipient => !IsAnother(recipient, match.Actors)); // "urged its neighbours": nobody is his own neighbour.
                return;
            }

            if (meant is not null)
            {
                match.Recipients.Clear();
                match.Recipients.Add(meant);
                return;
            }
        }
    }

    private static bool IsAnother(Actor recipient, List<Actor> actors) =>
        recipient.Members.Count > 0 || (recipient.Country is { } country && !actors.Exists(actor => actor.Country == country));

    private bool IsRelational(Token noun) => _relations.Contains(LemmaOf(noun)) && noun.Child("nmod:poss") is { Upos: Upos.PRON };

    /// <summary>The model keeps some plurals: "neighbours".</summary>
    private string LemmaOf(Token noun)
    {
        var lemma = Syntax.Lower(noun.Lemma);
        return lemma.Length > 3 && lemma[^1] == 's' && _relations.Contains(lemma[..^1]) ? lemma[..^1] : lemma;
    }

    private Actor? Meant(Token noun, List<Actor> actors, List<EventCandidate> told, EventScene scene)
    {
        var lemma = LemmaOf(noun);
        var related = _relations.Contains(lemma) && (noun.Child("nmod:poss") is { Upos: Upos.PRON } || IsBare(noun));
        var land = !related && _lands.Contains(lemma) && IsBare(noun) && !noun.Has("Number=Plur");
        if (!related && !land)
        {
            return null;
        }

        return Partners.Of(actors, noun.Index, told, scene)
            ?? (land ? Theme(actors, scene) : null);
    }

    /// <summary>The state that the report names clearly more often than any other but the actor's own.</summary>
    private static Actor? Theme(List<Actor> actors, EventScene scene)
    {
        const double clearly = 1.5;
        var states = scene.Actors.Items.Where(actor => actor is { Country.Length: 3, Members.Count: 0 } && !actors.Exists(own => own.Country == actor.Country))
            .GroupBy(actor => actor.Country, StringComparer.Ordinal)
            .Select(group => (State: group.FirstOrDefault(actor => actor.Kind == ActorKind.State), Count: group.Sum(actor => actor.Mentions.Count)))
            .OrderByDescending(pair => pair.Count).Take(2).ToList();
        return states.Count > 0 && (states.Count == 1 || states[0].Count >= clearly * states[1].Count) ? states[0].State : null;
    }

    /// <summary>"the guest", without a word on whose.</summary>
    private static bool IsBare(Token noun)
    {
        var definite = false;
        foreach (var child in noun.Children)
        {
            if (child.Is("compound") || child.Is("nmod") || child.Is("flat") || child.Is("appos"))
            {
                return false;
            }

            definite |= child.Is("det") && Syntax.Lower(child.Form.ToString()) is "the" or "this";
        }

        return definite;
    }
}
