using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <content>Whose a thing or a deed is.</content>
internal sealed partial class SlotReader
{
    /// <summary>"<em>Norlandian</em> aid was delivered", "aid from <em>Norland</em> was handed over": whose the thing is that was given; null when that is not told.</summary>
    public Actor? GiverOf(Predicate predicate)
    {
        foreach (var counted in predicate.Objects.AsSpan())
        {
            // "20 tons of <em>Norlandian</em> aid"
            var thing = scene.Parse[counted].Child("nmod") is { } measured && Syntax.Preposition(measured) is "of" && scene.Quantities.At(counted) is not null ? measured.Index : counted;
            foreach (var child in scene.Parse[thing].Children)
            {
                if ((child.Index < thing && (child.Is("amod") || child.Is("compound") || child.Is("nmod:poss"))) || (child.Is("nmod") && Syntax.Preposition(child) is "from"))
                {
                    if (ActorAt(child.Index) is { Country: not null } giver)
                    {
                        return giver;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>"the members of the <em>Security Council</em>", and "they" afterwards: those of no known country are of the body they belong to.</summary>
    private Actor? OwnerOf(Actor actor, List<Actor> others)
    {
        foreach (var mention in actor.Mentions.Take(Reach))
        {
            // "thanked <em>his</em> compatriots": they are of his country.
            if (scene.Parse[mention.Head].Child("nmod:poss") is { } possessor && ActorAt(possessor.Index) is { Country: { } home } && StateBy(home) is { } own)
            {
                return own;
            }

            if (OwnerToken(mention.Head, others, 1) is { } owner && ActorAt(owner) is { Country: not null } or { Kind: ActorKind.Group, Members.Count: > 1 } && ActorAt(owner) is { } known && known != actor)
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>"Norland and Sudland parted when <em>their</em> presidents met": both states own them; null where one owner is meant.</summary>
    private List<Actor>? JointOwners(int token)
    {
        if (scene.Parse[token].Child("nmod:poss") is not { Upos: Upos.PRON } owner || Syntax.Lower(owner.Form.ToString()) is not "their"
            || SetParties.LastRow(owner.Index, scene) is not { } row || !row.TrueForAll(actor => actor is { Kind: ActorKind.State, Country.Length: 3 }))
        {
            return null;
        }

        // "Tensions between Norland and Sudland eased when their presidents met": the pronoun may be taken for that of the tensions.
        var known = ActorAt(owner.Index);
        return known is null ? scene.Actors.MentionAt(token) is null && row.TrueForAll(actor => actor.Mentions.Any(mention => scene.Parse.SentenceOf(mention.Head).Index == scene.Parse.SentenceOf(token).Index)) ? row : null
            : known.Kind == ActorKind.State && row.Exists(actor => actor.Country == known.Country) ? row : null;
    }

    /// <summary>"five states, <em>including</em> Norland and Sudland": those whom the report names of them.</summary>
    private List<Actor> Included(int token)
    {
        var result = new List<Actor>();
        foreach (var child in scene.Parse[token].Children)
        {
            if (child.Index > token && child.Is("nmod") && child.Child("case") is { Form: "including" or "among" or "like" or "such" or "notably" or "especially" })
            {
                var heads = new List<int>();
                Syntax.AddWithConjuncts(child, heads);
                result.AddRange(heads.Select(ActorAt).OfType<Actor>().Where(actor => actor.Country is not null));
            }
        }

        return result;
    }

    /// <summary>The word of the one who owns what stands there: who did it, a possessor, else a modifier, else a phrase behind it.</summary>
    private int? OwnerToken(int token, List<Actor> others, int depth)
    {
        int? modifier = null;
        foreach (var doer in _tokens.Doers(token))
        {
            if (IsOther(doer, others))
            {
                return doer;
            }
        }

        foreach (var child in scene.Parse[token].Children)
        {
            if (child.Is("nmod:poss") && IsOther(child.Index, others))
            {
                return child.Index;
            }

            if (child.Is("acl") && child.Index > token && scene.Words.Leading.Contains(Syntax.Lower(child.Lemma)) && child.Child("obl:agent") is { } leader)
            {
                modifier ??= IsOther(leader.Index, others) ? leader.Index : null; // "a delegation led by the <em>Speaker</em>"
            }
            else if (child.Is("compound") || child.Is("amod") || child.Is("flat"))
            {
                // "a <em>Turkish</em> cargo ship": the parser may hang the state on the noun between.
                modifier ??= IsOther(child.Index, others) ? child.Index : child.Is("compound") && depth > 1 ? OwnerToken(child.Index, others, depth - 1) : null;
            }
            else if (modifier is null && child.Is("nmod") && !IsTopic(token, child) && !(scene.Words.Deeds.Contains(Syntax.Lower(scene.Parse[token].Lemma)) && Syntax.Preposition(child) is not "from") && Syntax.Preposition(child) is "of" or "by" or "from" or "in" or "against" or "on" or "to" or "for" or "with" or "at" or "between" or "near" or "toward" or "towards")
            {
                modifier = IsOther(child.Index, others) ? child.Index : depth > 1 ? OwnerToken(child.Index, others, depth - 1) : null;
            }
        }

        return modifier;
    }

    /// <summary>"a conference <em>on Norland</em>": what is spoken of.</summary>
    private bool IsTopic(int token, Token child) => Syntax.Preposition(child) is "on" or "about" or "over" or "for" && scene.Words.Talks.Contains(Syntax.Lower(scene.Parse[token].Lemma));

    private bool IsOther(int token, List<Actor> others) => ActorAt(token) is { } actor && !others.Contains(actor);
}
