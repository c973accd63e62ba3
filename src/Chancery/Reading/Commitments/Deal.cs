using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>The deal that a report speaks of, as far as it has been read: who is party to it and where it was spoken of last.</summary>
internal sealed class Deal(CommitmentScene scene, CommitmentWords words)
{
    private int _last = -2;

    /// <summary>The sides of the deal; empty when it is told without them.</summary>
    public List<Actor> Parties { get; private set; } = [];

    /// <summary>True when the sentence at hand says "under the deal".</summary>
    public bool Under { get; private set; }

    /// <summary>True when the deal is only a proposal.</summary>
    public bool Draft { get; private set; }

    /// <summary>The sentence at hand, or the one before in the same paragraph, speaks of the deal.</summary>
    public bool AtHand { get; private set; }

    /// <summary>Where the phrase that brings the deal in begins; −1 when the sentence has none.</summary>
    public TokenRange Phrase { get; private set; }

    /// <summary>Goes on to the next sentence.</summary>
    public void Enter(Sentence sentence)
    {
        FindPhrase(sentence);
        Under |= Lays(sentence);
        AtHand = Under || (_last == sentence.Index - 1 && !scene.Parse.OpensLine(sentence));
        var made = Making(sentence);
        if (Under || made)
        {
            _last = sentence.Index;
            AtHand = true;
        }
    }

    /// <summary>Notes that the sentence at hand told a clause of the deal, so that the next may go on.</summary>
    public void GoOn(int sentence) => _last = sentence;

    public bool IsParty(Actor? actor) => actor is not null && Parties.Exists(party => CommitmentScene.SameSide(party, actor));

    /// <summary>"the treaty provides that…": a deal that says something says what its parties owe.</summary>
    private bool Lays(Sentence sentence)
    {
        foreach (var predicate in scene.Predicates.In(sentence.Tokens))
        {
            if (IsLaying(predicate))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb whose subject is the deal and whose clause is what it lays down.</summary>
    public bool IsLaying(Predicate predicate)
    {
        if (predicate.Kind != PredicateKind.Verb || predicate.ClauseOf(ClauseKind.Complement) is null)
        {
            return false;
        }

        foreach (var token in predicate.Subjects)
        {
            if (words.About(scene.Parse[token]) == "deal")
            {
                return true;
            }
        }

        return false;
    }

    private void FindPhrase(Sentence sentence)
    {
        Under = false;
        Phrase = new TokenRange(-1, -1);
        for (var token = sentence.Tokens.First; token < sentence.Tokens.End - 1; token++)
        {
            if (words.Phrase("under", scene.Parse, token, sentence.Tokens.End) is var length and > 0 && DealNoun(token + length, sentence.Tokens.End) is { } noun)
            {
                Under = true;
                Draft = IsDraft(token, noun);
                Phrase = new TokenRange(token, noun + 1);
                return;
            }
        }
    }

    /// <summary>The deal's noun behind "under": "the ceasefire deal", "a draft agreement", "its terms".</summary>
    private int? DealNoun(int from, int end)
    {
        int? found = null;
        for (var token = from; token < Math.Min(end, from + 6); token++)
        {
            var word = scene.Parse[token];
            if (word.Upos is Upos.VERB or Upos.AUX or Upos.PUNCT || (found is not null && word.Upos == Upos.ADP))
            {
                break;
            }

            if (word.Upos is Upos.NOUN or Upos.PROPN && (words.About(word) == "deal" || words.Is("draft", word.Lemma.ToLowerInvariant())))
            {
                found = token;
            }
        }

        return found;
    }

    private bool IsDraft(int from, int noun)
    {
        for (var token = from; token <= noun; token++)
        {
            if (words.Is("draft", scene.Parse[token].Form.ToString().ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A and B signed, reached, agreed…"; "a deal between A and B".</summary>
    private bool Making(Sentence sentence)
    {
        foreach (var predicate in scene.Predicates.In(sentence.Tokens))
        {
            if (predicate.Negated || predicate.Kind == PredicateKind.Noun || !words.Is("making", predicate.Lemma) || predicate.Modal is not null || predicate.Future || predicate.Stance is "condition" or "hypothetical" or "requested")
            {
                continue;
            }

            var sides = Sides.Of(scene, predicate.Subjects);
            if (predicate.Oblique("with") is { } with && scene.ActorAt(with) is { } partner && !sides.Exists(side => CommitmentScene.SameSide(side, partner)))
            {
                sides.Add(partner);
            }

            if (sides.Count > 1)
            {
                Parties = sides;
                return true;
            }
        }

        return Between(sentence);
    }

    private bool Between(Sentence sentence)
    {
        for (var token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
        {
            if (scene.Parse[token].Upos != Upos.NOUN || words.About(scene.Parse[token]) != "deal")
            {
                continue;
            }

            foreach (var child in scene.Parse[token].Children)
            {
                if (child.Is("nmod") && Syntax.Preposition(child) is "between")
                {
                    var tokens = new List<int>();
                    Syntax.AddWithConjuncts(child, tokens);
                    if (Sides.Of(scene, [.. tokens]) is { Count: > 1 } sides)
                    {
                        Parties = sides;
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
