using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>Finds whom a pronoun stands for; nobody when the grounds are weak.</summary>
internal sealed class PronounResolver(Parse parse)
{
    private const int Reach = 2;

    /// <summary>The most salient actor that fits in number, sex and kind.</summary>
    public ActorDraft? Find(ActorCandidate candidate, List<ActorDraft> actors)
    {
        var pronoun = candidate.Pronoun!;
        var token = parse[candidate.Tokens.First];
        var sentence = token.Sentence.Index;
        var thanked = ThankedBefore(token);
        ActorDraft? best = null;
        var bestScore = 0;
        foreach (var actor in actors)
        {
            if (actor.LastSentence < sentence - Reach || !Fits(actor, pronoun.What, pronoun.Plural, pronoun.Sex))
            {
                continue;
            }

            var score = (10 * (Reach + 1 - (sentence - actor.LastSentence))) + (actor.LastWasSubject ? 6 : 0) + (actor.LastToken == thanked ? 12 : 0);
            if (IsCoArgument(token, actor.LastToken))
            {
                continue;
            }

            if (score > bestScore || score == bestScore && best is not null && actor.LastToken > best.LastToken)
            {
                (best, bestScore) = (actor, score);
            }
        }

        // A thing is taken up only when it is the subject of this or the last sentence: "it" is too often nobody.
        return best is not null && pronoun.What == "thing" && (!best.LastWasSubject || best.LastSentence < sentence - 1) ? null : best;
    }

    private static bool Fits(ActorDraft actor, string what, bool plural, string sex) => what switch
    {
        "person" => actor.Kind is ActorKind.Person or ActorKind.Office && (sex == "any" || actor.Sex is null || actor.Sex == sex),
        "thing" => actor.Kind is ActorKind.State or ActorKind.Organisation && !actor.Plural,
        _ => plural && (actor.Plural || actor.IsSet || actor.Organisation?.Kind == "armed"),
    };

    /// <summary>"thanked Rahman for his readiness": thanks, blame and praise are for what their object did.</summary>
    private int ThankedBefore(Token token)
    {
        if (!token.Is("nmod:poss") || token.IsRoot)
        {
            return -1;
        }

        var phrase = token.Head;
        if (phrase.IsRoot || !phrase.Is("obl") && !phrase.Is("nmod") || phrase.Child("case") is not { } preposition || preposition.Form is not ("for" or "of" or "on" or "over"))
        {
            return -1;
        }

        return phrase.Head.Child("obj")?.Index ?? phrase.Head.Child("iobj")?.Index ?? (phrase.Is("nmod") ? phrase.HeadIndex : -1);
    }

    /// <summary>"Lavrov met him": an object is not its own verb's subject.</summary>
    private bool IsCoArgument(Token token, int other) =>
        (token.Is("obj") || token.Is("iobj") || token.Is("obl")) && !token.IsRoot && other >= 0 && other < parse.Count
        && !parse[other].IsRoot && parse[other].HeadIndex == token.HeadIndex && !token.Form.EndsWith("self", StringComparison.Ordinal);
}
