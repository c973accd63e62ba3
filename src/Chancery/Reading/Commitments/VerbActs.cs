using Chancery.Language;
using Chancery.Lexicon.Commitments;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>Reads acts told by a verb or adjective: asked, pledged, agreed, is ready, accepted.</summary>
internal sealed class VerbActs(CommitmentScene scene, CommitmentWords words, ActBuilder builder, Deal deal, List<Act> before)
{
    /// <summary>The word as it stands, for adjectives made from verbs: "prepared", "committed".</summary>
    public string FormOf(Predicate predicate) =>
        predicate.Kind == PredicateKind.Noun || scene.Parse[predicate.Token].Form.Length > 16 ? "" : scene.Parse[predicate.Token].Form.ToString().ToLowerInvariant();

    public IEnumerable<Act> Read(Predicate predicate, CommitmentCue cue) => cue.Act switch
    {
        "request" => One(Request(predicate, cue)),
        "ultimatum" => One(Ultimatum(predicate, cue)),
        "bind" => Bind(predicate, cue),
        "accept" or "refuse" or "withdraw" or "fulfil" or "break" => One(Move(predicate, cue)),
        _ => Promise(predicate, cue),
    };

    private static IEnumerable<Act> One(Act? act) => act is null ? [] : [act];

    /// <summary>"asked Norway to reopen…", "demanded that Norway reopen…", "called on Norway to reopen…".</summary>
    private Act? Request(Predicate predicate, CommitmentCue cue)
    {
        var asker = scene.Doer(predicate);
        var owed = OwedReader.Clause(scene, predicate) ?? Wanted(predicate);
        if (owed is not { } found || (asker is null && !predicate.Passive && predicate.Subjects.Count == 0))
        {
            return null;
        }

        var asked = Asked(predicate, found, asker);
        if (IsBareParticiple(predicate) && asker is null && Addressed(predicate, found) is { } other && scene.FirstActor(predicate.Objects) is { } patient && patient.Id != other.Id)
        {
            (asker, asked) = (patient, other); // "the union called on Norway to…", taken for "the union, called on…".
        }

        return asked is null || CommitmentScene.SameSide(asked, asker) ? null : builder.Make("request", cue.Id, predicate, asker, asked, found);
    }

    private Actor? Asked(Predicate predicate, Owed owed, Actor? asker)
    {
        Actor?[] candidates =
        [
            scene.FirstActor(predicate.Objects), scene.FirstActor(predicate.IndirectObjects), scene.ActorAt(predicate.Oblique("on")),
            scene.ActorAt(predicate.Oblique("upon")), scene.ActorAt(predicate.Oblique("to")), owed.Addressee, SubjectOf(owed),
        ];
        return candidates.FirstOrDefault(actor => actor is not null && actor.Id != asker?.Id);
    }

    private Actor? Addressed(Predicate predicate, Owed owed) =>
        scene.ActorAt(predicate.Oblique("on")) ?? scene.ActorAt(predicate.Oblique("upon")) ?? scene.ActorAt(predicate.Oblique("to")) ?? owed.Addressee ?? SubjectOf(owed);

    /// <summary>A participle without "was": the parser's guess of a passive may be a plain past.</summary>
    private bool IsBareParticiple(Predicate predicate) => predicate.Passive && scene.Parse[predicate.Token].Child("aux") is null;

    /// <summary>Whose deed it is: "that <em>Norway</em> withdraw", by the tree or as the name that opens the clause.</summary>
    private Actor? SubjectOf(Owed owed) =>
        (scene.Predicates.At(owed.Head) is { } deed ? scene.FirstActor(deed.Subjects) : null)
        ?? (scene.Parse[owed.First].Form is "that" && scene.Actors.MentionAt(owed.First + 1) is { } mention && mention.Tokens.End < owed.End ? scene.Actors.At(owed.First + 1) : null);

    /// <summary>"asked Germany <em>for fighter jets</em>": a thing that one can ask of another.</summary>
    private Owed? Wanted(Predicate predicate)
    {
        if (predicate.Oblique("for") is not { } token || predicate.Lemma is "call" or "appeal" or "press" || scene.FirstActor(predicate.Objects) is null)
        {
            return null;
        }

        var range = scene.Yields[token];
        var first = range.First < token && scene.Parse[range.First].Form is "for" ? range.First + 1 : range.First;
        return new Owed(first, OwedReader.End(scene, predicate.Token, token, range.End), token, null);
    }

    /// <summary>"gave Norway 48 hours to…", "gave Norway until Friday to…": the term is the deadline.</summary>
    private Act? Ultimatum(Predicate predicate, CommitmentCue cue)
    {
        var asker = scene.Doer(predicate);
        if (scene.Actors.MentionAt(predicate.Token + 1) is not { } mention || scene.Actors.At(predicate.Token + 1) is not { } asked || CommitmentScene.SameSide(asked, asker))
        {
            return null;
        }

        var sentence = scene.Parse.SentenceOf(predicate.Token).Tokens;
        var at = mention.Tokens.End;
        var until = at < sentence.End && scene.Parse[at].Form is "until" or "till";
        var time = at < sentence.End ? scene.Times.At(at) ?? (at + 1 < sentence.End && until ? scene.Times.At(at + 1) : null) : null;
        if (time is null || time.Tokens.End >= sentence.End - 1 || scene.Parse[time.Tokens.End].Form is not "to")
        {
            return null;
        }

        var head = Math.Min(time.Tokens.End + 1, sentence.End - 1);
        var owed = new Owed(time.Tokens.End, OwedReader.End(scene, predicate.Token, head, sentence.End), head, null);
        var deadline = Deadlines.Term(scene, time);
        return builder.Make("request", cue.Id, predicate, asker, asked, owed, new(Deadline: deadline));
    }

    /// <summary>"the treaty obliges Norway to…": the deal binds its parties.</summary>
    private IEnumerable<Act> Bind(Predicate predicate, CommitmentCue cue)
    {
        if (!IsByDeal(predicate) || OwedReader.Clause(scene, predicate) is not { } owed)
        {
            return [];
        }

        var bound = Sides.Of(scene, predicate.Objects);
        if (bound.Count == 0 && Sides.IsTheParties(scene, words, predicate.Objects))
        {
            bound = deal.Parties;
        }

        if (bound.Count == 0 && owed.Addressee is { } addressee)
        {
            bound = [addressee];
        }

        deal.GoOn(scene.Parse.SentenceOf(predicate.Token).Index);
        return builder.MakeForEach("deal", cue.Id, predicate, bound, null, owed);
    }

    /// <summary>"the treaty", or "it" where a deal is spoken of; the word before the verb counts when the tree gives no subject.</summary>
    private bool IsByDeal(Predicate predicate)
    {
        foreach (var token in predicate.Subjects)
        {
            if (words.About(scene.Parse[token]) == "deal" || (deal.AtHand && scene.Parse[token] is { Upos: Upos.PRON, Lemma: "it" or "It" }))
            {
                return true;
            }
        }

        return predicate.Subjects.Count == 0 && predicate.Token > 0 && words.About(scene.Parse[predicate.Token - 1]) == "deal";
    }

    private IEnumerable<Act> Promise(Predicate predicate, CommitmentCue cue)
    {
        var doers = Doers(predicate);
        if (cue.Act == "agree" && (doers.Count == 0 || doers[0].Country is null) && OwedReader.Clause(scene, predicate) is { } agreed && Bound(predicate, agreed) is { } one)
        {
            // "the ministers agreed that Norway would…".
            return [builder.Make("agree", cue.Id, predicate, one, null, agreed, new(Joint: true))];
        }

        if (doers.Count == 0)
        {
            return [];
        }

        if (predicate.Passive && predicate.Kind == PredicateKind.Verb && cue.Act != "ready")
        {
            return [];
        }

        var doer = doers[0];
        var other = OtherOf(predicate, doer);
        var about = PointsBack(predicate, out var noun);
        var clause = OwedReader.Clause(scene, predicate);
        if (about is null && cue.Act == "agree" && clause is null && AgreedThing(predicate) is not null
            && before.FindLast(act => act.Kind == "request" && CommitmentScene.SameSide(act.Other, doer)) is { } request)
        {
            // "agreed to the visit" after "asked him to allow a visit": the reply to that request.
            return [builder.Make(cue.Act, cue.Id, predicate, doer, request.Doer, null, new(About: "request"))];
        }

        if (clause is null && about is not null)
        {
            return [builder.Make(cue.Act, cue.Id, predicate, doer, other ?? (noun is { } pointing ? Possessor(pointing) : null), null, new(About: about))];
        }

        var owed = clause ?? Thing(predicate, cue);
        if (owed is not { } found)
        {
            return cue.Act == "agree" && RequestJustBefore(predicate, doer) is { } answered
                ? [builder.Make(cue.Act, cue.Id, predicate, doer, answered.Doer, null, new(About: "request"))]
                : [];
        }

        if (cue.Act == "promise" && doer.Country is null && Bound(predicate, found) is { } vouched)
        {
            (doer, doers) = (vouched, [vouched]); // A speaker of no known side: the deed is that of the one named in it.
        }

        if (cue.Act == "agree" && BoundByAgreement(predicate, found, doers) is { } bound)
        {
            return [builder.Make("agree", cue.Id, predicate, bound, doers.Find(side => !CommitmentScene.SameSide(side, bound)), found)];
        }

        if (deal.AtHand && deal.IsParty(doer))
        {
            deal.GoOn(scene.Parse.SentenceOf(predicate.Token).Index);
        }

        return IsOwnAct(found.Head, doer, cue.Act)
            ? builder.MakeForEach(cue.Act == "propose" ? "offer" : cue.Act, cue.Id, predicate, doers, other ?? found.Addressee, found, new(Joint: deal.AtHand && (cue.Act == "agree" || deal.IsParty(doer))))
            : [];
    }

    /// <summary>"asked Norway to… and Norway agreed": the request of this sentence or the one before.</summary>
    private Act? RequestJustBefore(Predicate predicate, Actor doer) => before.FindLast(act => act.Kind == "request" && CommitmentScene.SameSide(act.Other, doer)
        && scene.Parse.SentenceOf(act.Predicate.Token).Index >= scene.Parse.SentenceOf(predicate.Token).Index - 1);

    private List<Actor> Doers(Predicate predicate)
    {
        var doers = predicate.Passive && predicate.Subjects.Count == 0 && predicate.Kind == PredicateKind.Verb ? Sides.Of(scene, predicate.Objects) : Sides.Doing(scene, predicate);
        return doers.Count <= 1 && deal.Parties.Count == 2 && deal.AtHand && (doers.Count == 0 || doers[0].Country is null) && Sides.IsTheParties(scene, words, predicate.Subjects)
            ? deal.Parties
            : doers;
    }

    /// <summary>"promised <em>Norway</em>", "assured <em>Norway</em>", "agreed <em>with Norway</em>".</summary>
    private Actor? OtherOf(Predicate predicate, Actor doer)
    {
        Actor?[] candidates =
        [
            scene.FirstActor(predicate.IndirectObjects), scene.FirstActor(predicate.Objects), scene.ActorAt(predicate.Oblique("to")), scene.ActorAt(predicate.Oblique("with")),
        ];
        return candidates.FirstOrDefault(actor => actor is not null && actor.Id != doer.Id && !CommitmentScene.SameSide(actor, doer));
    }

    private Owed? Thing(Predicate predicate, CommitmentCue cue) => cue.Act switch
    {
        "promise" or "offer" => OwedReader.Thing(scene, predicate),
        "agree" when AgreedThing(predicate) is { } token => new Owed(Behind(token, "to"), OwedReader.End(scene, predicate.Token, token, scene.Yields[token].End), token, null),
        _ => null,
    };

    /// <summary>Where a phrase begins without its preposition.</summary>
    private int Behind(int token, string preposition)
    {
        var first = scene.Yields[token].First;
        return first < token && scene.Parse[first].Form.Equals(preposition, StringComparison.OrdinalIgnoreCase) ? first + 1 : first;
    }

    /// <summary>"both agreed that <em>Norway</em> will…": the one of them whose deed it is.</summary>
    private Actor? BoundByAgreement(Predicate predicate, Owed owed, List<Actor> doers)
    {
        return doers.Count > 1 && Bound(predicate, owed) is { } subject && doers.Exists(side => CommitmentScene.SameSide(side, subject)) ? subject : null;
    }

    /// <summary>Whose deed a "that" clause lays ahead.</summary>
    private Actor? Bound(Predicate predicate, Owed owed) =>
        scene.Predicates.At(owed.Head) is { Modal: "will" or "would" or "shall" or "must" } deed && deed.Token > predicate.Token && scene.FirstActor(deed.Subjects) is { Country: not null } subject
            ? subject
            : null;

    /// <summary>"accepted this condition", "rejected the proposal", "kept its promise"; "refused to leave" answers a request.</summary>
    private Act? Move(Predicate predicate, CommitmentCue cue)
    {
        var about = PointsBack(predicate, out var noun);
        if (noun is { } held && scene.Predicates.At(held) is { } told && OwedReader.Clause(scene, told) is not null && scene.Yields[held].End > held + 2)
        {
            return null; // "rejected a demand to…": the noun tells its own content.
        }

        var doer = Blames.Blamed(scene, words, predicate)?.Blamed ?? scene.Doer(predicate);
        var clause = about is null && cue.Act == "refuse" ? OwedReader.Clause(scene, predicate) : null;
        return (doer is null && !predicate.Passive) || (about is null && clause is null)
            ? null
            : builder.Make(cue.Act, cue.Id, predicate, doer, noun is { } pointing ? Possessor(pointing) : null, clause, new(About: about));
    }

    /// <summary>"agreed to the visit": the noun that was agreed to.</summary>
    private int? AgreedThing(Predicate predicate) =>
        predicate.Oblique("to") is { } token && scene.Parse[token].Upos == Upos.NOUN && scene.Actors.HeadedBy(token) is null && scene.Times.At(token) is null ? token : null;

    /// <summary>"agreed that the weather was bad" binds nobody: the clause must lie ahead and be the doer's own, or one he vouches for.</summary>
    private bool IsOwnAct(int head, Actor doer, string act)
    {
        if (scene.Predicates.At(head) is not { } deed || deed.Kind == PredicateKind.Noun || Syntax.IsInfinitive(scene.Parse[head]))
        {
            return true;
        }

        if (!(deed.Modal is "will" or "would" or "shall" || deed.Future))
        {
            return false;
        }

        var subject = scene.FirstActor(deed.Subjects);
        return act == "promise" || deed.Subjects.Count == 0 || CommitmentScene.SameSide(subject, doer);
    }

    /// <summary>What an object or "with/to" phrase points back at: "the proposal" → request.</summary>
    private string? PointsBack(Predicate predicate, out int? noun)
    {
        foreach (var token in predicate.Objects)
        {
            if (words.About(scene.Parse[token]) is { } about)
            {
                noun = token;
                return about;
            }
        }

        foreach (var oblique in predicate.Obliques)
        {
            // "on condition that" brings a condition in; it does not point back at one.
            if (oblique.Preposition is "with" or "to" or "from" or "on" && words.About(scene.Parse[oblique.Token]) is { } about && !(oblique.Preposition == "on" && about == "condition"))
            {
                noun = oblique.Token;
                return about;
            }
        }

        noun = null;
        return null;
    }

    /// <summary>Whose proposal or condition it is.</summary>
    private Actor? Possessor(int noun)
    {
        foreach (var child in scene.Parse[noun].Children)
        {
            if ((child.Is("nmod") || child.Is("amod") || child.Is("compound")) && scene.ActorAt(child.Index) is { } actor && child.Lemma is not "its" and not "their")
            {
                return actor;
            }
        }

        return null;
    }
}
