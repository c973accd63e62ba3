using Chancery.Language;
using Chancery.Lexicon.Commitments;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>Reads acts told by a noun with its own clause: "its pledge to…", "a demand from Norway to…", and what a verb says became of them.</summary>
internal sealed class NounActs(CommitmentScene scene, CommitmentWords words, ActBuilder builder, Func<Predicate, string?> moveOf)
{
    public IEnumerable<Act> Read(Predicate noun, CommitmentCue cue)
    {
        if (OwedReader.Clause(scene, noun) is not { } owed || owed.First > noun.Token + 12)
        {
            return [];
        }

        var governor = Governor(noun);
        if (governor is not null && (governor.Modal is "could" or "might" or "may" or "should" || governor.Stance is "hypothetical" or "condition"))
        {
            return [];
        }

        var then = governor is null ? null : moveOf(governor);
        if (governor is { Negated: true } && then is null)
        {
            return [];
        }

        return cue.Act == "request" ? Request(noun, cue, owed, governor, then) : Promise(noun, cue, owed, governor, then);
    }

    private IEnumerable<Act> Promise(Predicate noun, CommitmentCue cue, Owed owed, Predicate? governor, string? then)
    {
        var holder = Holder(noun) ?? Thanked(noun, governor);
        var blame = governor is null ? null : Blames.Blamed(scene, words, governor);
        var subject = governor is null ? null : blame?.Blamed ?? scene.Doer(governor);

        // "accepted an offer to…": the taker is the subject, the maker stands at the noun.
        var taken = then is "accept" or "refuse";
        if (holder is null && IsHeldByAnother(noun))
        {
            return []; // "the commitment by rival parliaments": somebody's, but nobody knows whose.
        }

        var doer = taken ? holder : holder ?? subject;
        if (doer is null && !taken)
        {
            return [];
        }

        var other = taken ? subject : Addressee(noun, governor, doer) ?? (blame?.By is { } accuser && !CommitmentScene.SameSide(accuser, doer) ? accuser : null);
        return [builder.Make(cue.Act, cue.Id, noun, doer, other, owed, new(Then: then))];
    }

    private IEnumerable<Act> Request(Predicate noun, CommitmentCue cue, Owed owed, Predicate? governor, string? then)
    {
        var subject = governor is null ? null : scene.Doer(governor);
        var holder = Holder(noun);
        var answered = then is "accept" or "refuse";
        var asker = answered ? holder : holder ?? subject;
        var asked = answered ? subject : Addressee(noun, governor, asker) ?? owed.Addressee;
        return asked is null || (asker is null && !answered) || CommitmentScene.SameSide(asked, asker)
            ? []
            : [builder.Make("request", cue.Id, noun, asker, asked, owed, new(Then: then))];
    }

    /// <summary>Whose promise or demand it is, named at the noun; null for "its", which points at the subject.</summary>
    private Actor? Holder(Predicate noun)
    {
        foreach (var child in scene.Parse[noun.Token].Children)
        {
            var named = child.Is("nmod:poss") || child.Is("amod") || child.Is("compound") || child.Is("nmod:desc")
                || (child.Is("nmod") && Syntax.Preposition(child) is "of" or "by" or "from");
            if (named && child.Upos != Upos.PRON && (scene.ActorAt(child.Index) ?? Owner(child)) is { } actor)
            {
                return actor;
            }
        }

        return scene.ActorAt(noun.Oblique("from")) ?? scene.ActorAt(noun.Oblique("of")) ?? scene.ActorAt(noun.Oblique("by"));
    }

    /// <summary>"thanked <em>Norway</em> for its readiness to…": the pronoun is that of the object, so the readiness is as well; null otherwise.</summary>
    private Actor? Thanked(Predicate noun, Predicate? governor)
    {
        if (governor is null || scene.Parse[noun.Token].Child("nmod:poss") is not { Upos: Upos.PRON } owner || scene.ActorAt(owner.Index) is not { } actor)
        {
            return null;
        }

        foreach (var thanked in governor.Objects.AsSpan())
        {
            if (scene.ActorAt(thanked) == actor)
            {
                return actor;
            }
        }

        return null;
    }

    /// <summary>"the commitment by <em>Norway's</em> parties".</summary>
    private Actor? Owner(Token holder)
    {
        foreach (var child in holder.Children)
        {
            if (child.Is("nmod:poss") && child.Upos != Upos.PRON && scene.ActorAt(child.Index) is { Country: not null } actor)
            {
                return actor;
            }
        }

        return null;
    }

    /// <summary>True when the noun names a holder that is no known actor.</summary>
    private bool IsHeldByAnother(Predicate noun)
    {
        foreach (var child in scene.Parse[noun.Token].Children)
        {
            if ((child.Is("nmod:poss") && child.Upos != Upos.PRON) || (child.Is("nmod") && Syntax.Preposition(child) is "by"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"gave <em>Norway</em> an assurance that…", "its promise to <em>Norway</em> to…".</summary>
    private Actor? Addressee(Predicate noun, Predicate? governor, Actor? doer)
    {
        Actor?[] candidates =
        [
            scene.ActorAt(noun.Oblique("to")),
            governor is null ? null : scene.FirstActor(governor.IndirectObjects),
            governor is null || governor.Lemma is not ("give" or "make" or "offer" or "hand") ? null : scene.FirstActor(governor.Objects) ?? scene.ActorAt(governor.Oblique("to")),
        ];
        return candidates.FirstOrDefault(actor => actor is not null && actor.Id != doer?.Id && !CommitmentScene.SameSide(actor, doer));
    }

    /// <summary>The verb that has the noun as its object or behind a preposition.</summary>
    private Predicate? Governor(Predicate noun)
    {
        var token = scene.Parse[noun.Token];
        if (token.IsRoot || !(token.Is("obj") || token.Is("obl") || token.Is("nsubj:pass") || token.Is("iobj")))
        {
            return null;
        }

        return scene.Predicates.At(token.HeadIndex);
    }
}
