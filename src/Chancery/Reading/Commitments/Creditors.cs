using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>Finds to whom it is owed when nobody is addressed.</summary>
internal static class Creditors
{
    /// <summary>
    /// The receiver of what is given; of a threat the one whose act would avert it; the partner of the deal; the one who
    /// must bring the condition about; the only other side that what is owed is directed at. Null when none of them is named.
    /// </summary>
    public static Actor? Find(CommitmentScene scene, CommitmentWords words, string kind, Actor debtor, Owed owed, Condition? condition, IReadOnlyList<Actor> partners)
    {
        var averting = condition is { } known ? DoerOf(scene, known.Tokens, debtor) : null;
        return (kind == "threat" ? averting : null)
            ?? Receiver(scene, words, debtor, owed)
            ?? Partner(debtor, partners)
            ?? averting
            ?? (condition is { IsPrice: true } price ? Directed(scene, words, debtor, price.Tokens, anywhere: true) : null)
            ?? Directed(scene, words, debtor, new TokenRange(owed.First, condition is { } cut && cut.Phrase > owed.First ? Math.Min(cut.Phrase, owed.End) : owed.End));
    }

    private static Actor? Receiver(CommitmentScene scene, CommitmentWords words, Actor debtor, Owed owed)
    {
        if (scene.Predicates.At(owed.Head) is not { } deed)
        {
            return null;
        }

        if (Other(debtor, scene.FirstActor(deed.IndirectObjects)) is { Country: not null } receiver)
        {
            return receiver;
        }

        if (!words.Is("giving", deed.Verb ?? deed.Lemma))
        {
            return null;
        }

        // "supply China with gas", "give Jordan 280 million", "send troops to Haiti".
        return (deed.Oblique("with") is not null || deed.Objects.Count > 1 ? Other(debtor, scene.FirstActor(deed.Objects)) : null)
            ?? Other(debtor, scene.ActorAt(deed.Oblique("to"))) ?? Other(debtor, scene.ActorAt(deed.Oblique("for"))) ?? FirstNamed(scene, debtor, deed, owed);
    }

    /// <summary>"give Jordan 280 million": the name right behind the verb, whatever the tree says.</summary>
    private static Actor? FirstNamed(CommitmentScene scene, Actor debtor, Predicate deed, Owed owed)
    {
        var next = deed.Token + 1;
        return next < owed.End - 1 && scene.Actors.MentionAt(next) is { } mention && mention.Tokens.First == next && mention.Tokens.End < owed.End
            && scene.Parse[mention.Head].Upos == Language.Upos.PROPN && scene.Parse[mention.Tokens.End].Upos is not (Language.Upos.PART or Language.Upos.PUNCT)
            ? Other(debtor, scene.Actors.At(next))
            : null;
    }

    /// <summary>The one whose act a condition is, when it is another side's.</summary>
    public static Actor? DoerOf(CommitmentScene scene, TokenRange condition, Actor debtor)
    {
        foreach (var predicate in scene.Predicates.In(condition))
        {
            if (Other(debtor, scene.FirstActor(predicate.Subjects)) is { } doer)
            {
                return doer;
            }
        }

        return null;
    }

    private static Actor? Partner(Actor debtor, IReadOnlyList<Actor> partners)
    {
        Actor? partner = null;
        foreach (var side in partners)
        {
            if (CommitmentScene.SameSide(side, debtor))
            {
                continue;
            }

            if (partner is not null)
            {
                return null;
            }

            partner = side;
        }

        return partner;
    }

    /// <summary>The one other side that the words name as aim or partner; null when several are named.</summary>
    private static Actor? Directed(CommitmentScene scene, CommitmentWords words, Actor debtor, TokenRange owed, bool anywhere = false)
    {
        Actor? found = null;
        foreach (var (actor, mention) in scene.Actors.In(owed))
        {
            if (Other(debtor, actor) is null || actor.Members.Count > 0 || actor.Country is null || (!anywhere && (IsTopic(scene, words, mention.Head) || Preposition(scene, mention.Head) is "in" or "from" or "at" or "through" or "near" or "into" or "under" || IsAgent(scene, mention.Head))))
            {
                continue;
            }

            if (found is not null && !CommitmentScene.SameSide(found, actor))
            {
                return null;
            }

            found ??= actor;
        }

        return found;
    }

    /// <summary>"lifted <em>by Norway</em>" names the doer, "visits <em>by Norwegians</em>" those it is about.</summary>
    private static bool IsAgent(CommitmentScene scene, int head) => Preposition(scene, head) == "by" && !scene.Parse[head].Is("nmod");

    /// <summary>"talks <em>on</em> Sudan": what is talked about is no partner.</summary>
    private static bool IsTopic(CommitmentScene scene, CommitmentWords words, int head) =>
        !scene.Parse[head].IsRoot && Preposition(scene, head) is "on" or "about" or "over" && words.Is("topic", scene.Parse[head].Head.Lemma.ToLowerInvariant());

    private static Actor? Other(Actor debtor, Actor? actor) =>
        actor is null || actor.Id == debtor.Id || actor.Members.Contains(debtor.Id) || CommitmentScene.SameSide(actor, debtor) ? null : actor;

    private static string Preposition(CommitmentScene scene, int head)
    {
        var token = scene.Parse[head];
        if ((token.Is("amod") || token.Is("compound")) && !token.IsRoot)
        {
            token = token.Head; // "from the <em>Greek</em> islands".
        }

        var own = Syntax.Preposition(token);
        return own.Length > 0 || !token.Is("conj") || token.IsRoot ? own : Syntax.Preposition(token.Head);
    }
}
