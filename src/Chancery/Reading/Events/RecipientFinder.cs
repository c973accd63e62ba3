using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Finds those to whom an act is done: in the slots of the frame, else in those of its type.</summary>
internal sealed class RecipientFinder(EventLexicon lexicon)
{
    /// <summary>Those who sign an agreement together sign it with each other.</summary>
    private const string Signed = "057";

    private readonly FrozenDictionary<string, string[][]> _else = lexicon.Types.ToFrozenDictionary(type => type.Name, type => type.Else, StringComparer.Ordinal);

    private readonly FrozenSet<string> _speech = lexicon.WordsOf("speech-nouns");
    private readonly FrozenSet<string> _sending = lexicon.WordsOf("sending-verbs");

    /// <summary>None where the pattern asks for none.</summary>
    public List<Actor> Find(Predicate predicate, FramePattern pattern, List<Actor> actors, SlotReader slots)
    {
        if (pattern.Recipient.Length == 0 || (pattern.Cameo == Signed && ActTogether(pattern, actors)))
        {
            return [];
        }

        var found = slots.Recipients(predicate, pattern.Recipient, actors, pattern.Type is "SUPPORT" or "ACCUSE" or "SANCTION" && actors.TrueForAll(actor => actor.Country is not null));
        var unknown = found.Count > 0 && found.TrueForAll(recipient => recipient is { Kind: ActorKind.Organisation, Country: null, Members.Count: 0 });
        if (unknown && actors.Count > 0 && _else.TryGetValue(pattern.Type, out var wider) && slots.Recipients(predicate, wider, actors).Find(IsResolved) is { } known)
        {
            found = [known]; // "condemned the desecration of the Quran in Sweden": of what belongs to nobody, where.
        }

        // "condemned the attack on the troops": who suffered the deed is not blamed for it.
        var deed = pattern.Type == "ACCUSE" && predicate.Objects.Any(token => slots.Scene.Words.Deeds.Contains(Syntax.Lower(slots.Scene.Parse[token].Lemma)));
        if (found.Count == 0 && actors.Count > 0 && !deed && !ActTogether(pattern, actors) && !IsSomebody(predicate, pattern, slots) && _else.TryGetValue(pattern.Type, out var others))
        {
            found = slots.Recipients(predicate, others, actors);

            // So far from the frame's own slots, the actor's own country most often only stands nearby.
            found.RemoveAll(recipient => recipient.Country is null || actors.Exists(actor => actor.Country == recipient.Country));
        }

        if (pattern.Type == "ACCUSE")
        {
            found.RemoveAll(recipient => PartyBars.IsOnlyViolated(recipient, predicate, slots.Scene)
                || PartyBars.IsOnlyJudge(recipient, predicate, slots.Scene));
            for (var i = 0; i < found.Count; i++)
            {
                found[i] = RulersOf(found[i], predicate, slots) ?? found[i];
            }
        }

        KeepResolved(found);
        KeepForeign(found, actors, slots.Scene.Parse);
        if (pattern.Type is "AGREE" or "AID" or "MOBILIZE" or "RETREAT" or "COOPERATE")
        {
            // "committed 2,000 soldiers", "withdrew its troops": with them it is done, not to them.
            found.RemoveAll(recipient => recipient.Sector is "MIL" && recipient.Kind == ActorKind.Group && actors.Exists(actor => actor.Sector is "GOV" or "MIL" or null && actor.Country == recipient.Country));
        }

        if (pattern.Type == "AGREE")
        {
            found.RemoveAll(recipient => recipient is { Kind: ActorKind.Group, Country: null, Members.Count: 0 }); // "offered to finance observers"
        }

        if (pattern.Type == "AID" && _sending.Contains(predicate.Lemma))
        {
            // "sent border guards to supervise the crossing": who is sent is not helped.
            found.RemoveAll(recipient => recipient.Sector is "MIL" && recipient.Mentions.Any(mention => predicate.Objects.Contains(mention.Head)) && recipient.Kind is ActorKind.Group or ActorKind.Organisation);
        }

        if (pattern.Type == "REJECT" && actors.TrueForAll(actor => actor.Sector is "GOV" or "MIL") && !predicate.Objects.Any(token => _speech.Contains(Syntax.Lower(slots.Scene.Parse[token].Lemma))))
        {
            // "rejected the demand of his minister" is another matter than "refused to withdraw its ambassador": what is one's own is refused to somebody else.
            found.RemoveAll(recipient => IsOwn(recipient, actors) && recipient.Sector is "GOV" or "MIL");
        }

        if (pattern.Type == "MOBILIZE")
        {
            // "sent troops to the south", "alerted the army": at home nobody is threatened.
            found.RemoveAll(recipient => IsOwn(recipient, actors));
        }

        if (pattern.Type == "THREATEN")
        {
            // "warned that the enemies of the nation": no state threatens itself.
            found.RemoveAll(recipient => IsOwn(recipient, actors) && recipient.Country is not { Length: 3 });
            found.RemoveAll(recipient => recipient.Kind == ActorKind.State && IsOwn(recipient, actors) && actors.TrueForAll(actor => actor.Sector is "GOV" or "MIL" or null));
        }

        return found;
    }

    /// <summary>"condemned the violence against <em>protesters</em> in Norland": their state is blamed, not they; null for all others.</summary>
    private static Actor? RulersOf(Actor blamed, Predicate predicate, SlotReader slots)
    {
        var parse = slots.Scene.Parse;
        return blamed is { Kind: ActorKind.Group, Sector: "OPP" or "CVL" or "MED" or "LAB" or "EDU" or "REL", Country: { Length: 3 } home }
            && blamed.Mentions.Any(mention => parse[mention.Head] is { IsRoot: false } head && head.Is("nmod") && Syntax.Preposition(head) is "of" or "against" && predicate.Objects.Contains(head.HeadIndex))
            && blamed.Mentions.All(mention => !predicate.Objects.Contains(mention.Head)) ? slots.StateBy(home) : null;
    }

    /// <summary>"congratulated <em>him</em> on the summit in Singapore": the slot is filled, only by whom is not known.</summary>
    private static bool IsSomebody(Predicate predicate, FramePattern pattern, SlotReader slots)
    {
        foreach (var union in pattern.Recipient)
        {
            foreach (var slot in union)
            {
                if (slots.Tokens(predicate, slot).Exists(token => IsSomebody(slots.Scene.Parse[token], slots.Scene.Parse)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsSomebody(Token token, Parse parse) =>
        token.Upos is Upos.PRON or Upos.PROPN && !IsBody(token.Index, parse) && !Syntax.IsRelativePronoun(token) && token.Form is not ("what" or "which");

    /// <summary>"returned the paintings to the <em>Municipal Museum</em> in Germany": of a body where it stands tells more than its name.</summary>
    private static bool IsBody(int token, Parse parse) => parse.NameAt(token) is { Type: not NameType.Person, Tokens.Count: > 1 };

    /// <summary>"Kenya and Uganda agreed": both sides are named already.</summary>
    private static bool ActTogether(FramePattern pattern, List<Actor> actors) =>
        pattern.Type is "AGREE" or "SUPPORT" or "COOPERATE" or "CONSULT"
        && (actors.Exists(actor => actor.Members.Count > 1) || (actors.Count > 1 && actors.Exists(actor => actor.Country != actors[0].Country)));

    /// <summary>"Lawmakers of the Union and scholars": those of no known country are left out beside those of one.</summary>
    public static void KeepResolved(List<Actor> actors)
    {
        if (actors.Count > 1 && actors.Exists(IsResolved))
        {
            actors.RemoveAll(actor => !IsResolved(actor));
        }
    }

    /// <summary>"Baku's readiness for peace between Azerbaijan and Armenia": beside another country the actor's own is not meant.</summary>
    private static void KeepForeign(List<Actor> found, List<Actor> actors, Parse parse)
    {
        var foreign = found.FindAll(recipient => !IsOwn(recipient, actors));
        if (found.Count > 1 && foreign.Count > 0)
        {
            found.RemoveAll(recipient => IsOwn(recipient, actors) && !foreign.Exists(other => IsInRow(recipient, other, parse)));
        }
    }

    /// <summary>"arrested <em>opposition leaders</em> and Norlandian spies": its own are meant as well.</summary>
    private static bool IsInRow(Actor own, Actor other, Parse parse) =>
        own.Kind is ActorKind.Person or ActorKind.Group or ActorKind.Office
        && own.Mentions.Any(mention => other.Mentions.Any(second => parse[second.Head] is var head && head.Is("conj") && head.HeadIndex == mention.Head));

    private static bool IsOwn(Actor recipient, List<Actor> actors) =>
        recipient.Country is { } country && actors.Exists(actor => actor.Country == country);

    private static bool IsResolved(Actor actor) => actor.Country is not null || actor.Members.Count > 0;
}
