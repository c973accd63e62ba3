using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Commitments;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>Reads the acts that make or move commitments, in text order.</summary>
internal sealed class ActReader
{
    private readonly FrozenDictionary<string, CommitmentCue[]> _cues;
    private readonly FrozenDictionary<string, string> _nouns;
    private readonly ConditionReader _conditions;

    public ActReader(CommitmentLexicon lexicon)
    {
        _cues = lexicon.Cues.SelectMany(cue => cue.Lemmas.Select(lemma => (lemma, cue)))
            .GroupBy(pair => pair.lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.cue).ToArray(), StringComparer.Ordinal);
        _nouns = lexicon.Nouns.ToFrozenDictionary(noun => noun.Noun, noun => noun.About, StringComparer.Ordinal);
        _conditions = new ConditionReader(lexicon);
    }

    public List<Act> Read(CommitmentScene scene)
    {
        var acts = new List<Act>();
        foreach (var predicate in scene.Predicates.Items)
        {
            if (predicate.Negated || predicate.Modal is "would" or "could" or "may" or "might" or "can" or "should" || !_cues.TryGetValue(predicate.Lemma, out var cues))
            {
                continue;
            }

            foreach (var cue in cues)
            {
                if (Read(scene, predicate, cue, acts) is { } act)
                {
                    acts.Add(act);
                    break;
                }
            }
        }

        return acts;
    }

    private Act? Read(CommitmentScene scene, Predicate predicate, CommitmentCue cue, List<Act> before) => cue.Act switch
    {
        "request" => ReadRequest(scene, predicate, cue),
        "accept" or "refuse" or "withdraw" or "fulfil" or "break" => ReadMove(scene, predicate, cue),
        _ => ReadPromise(scene, predicate, cue, before),
    };

    /// <summary>"asked Norway to reopen…", "demanded that Norway reopen…", "called on Norway to reopen…".</summary>
    private Act? ReadRequest(CommitmentScene scene, Predicate predicate, CommitmentCue cue)
    {
        if (Clause(scene, predicate) is not { } clause || scene.FirstActor(predicate.Subjects) is not { } asker)
        {
            return null;
        }

        var asked = scene.FirstActor(predicate.Objects) ?? scene.FirstActor(predicate.IndirectObjects)
            ?? scene.ActorAt(predicate.Oblique("on")) ?? scene.ActorAt(predicate.Oblique("to"))
            ?? (scene.Predicates.At(clause.Token) is { } inner ? scene.FirstActor(inner.Subjects) : null);
        return asked is null || CommitmentScene.SameSide(asked, asker) ? null : Make(scene, predicate, cue, asker, asked, clause.Token);
    }

    private Act? ReadPromise(CommitmentScene scene, Predicate predicate, CommitmentCue cue, List<Act> before)
    {
        var doer = scene.FirstActor(predicate.Subjects);
        if (doer is null)
        {
            return null;
        }

        var other = scene.FirstActor(predicate.IndirectObjects) ?? scene.ActorAt(predicate.Oblique("to")) ?? scene.ActorAt(predicate.Oblique("with"));
        var about = PointsBack(scene, predicate, out var noun);
        var thing = about is null && cue.Act == "agree" && Clause(scene, predicate) is null ? AgreedThing(scene, predicate) : null;
        if (thing is not null && before.FindLast(act => act.Kind == "request" && CommitmentScene.SameSide(act.Other, doer)) is { } request)
        {
            // "agreed to the visit" after "asked him to allow a visit": the reply to that request.
            return Make(scene, predicate, cue, doer, request.Doer, null, "request");
        }

        var head = thing ?? (about is null ? Clause(scene, predicate)?.Token ?? OwedObject(scene, predicate, cue) : null);
        if (about is null && (head is null || !IsOwnAct(scene, head.Value, doer, predicate)))
        {
            return null;
        }

        if (about is not null && other is null && noun is { } pointing)
        {
            other = Possessor(scene, pointing);
        }

        other ??= head is { } owed ? Partner(scene, owed, doer) : null;
        return Make(scene, predicate, cue, doer, CommitmentScene.SameSide(other, doer) ? null : other, head, about);
    }

    /// <summary>"accepted this condition", "rejected the proposal", "kept its promise"; "refused to leave" answers a request.</summary>
    private Act? ReadMove(CommitmentScene scene, Predicate predicate, CommitmentCue cue)
    {
        var doer = scene.FirstActor(predicate.Subjects);
        var about = PointsBack(scene, predicate, out var noun);
        if (doer is null || (about is null && !(cue.Act == "refuse" && Clause(scene, predicate) is not null)))
        {
            return null;
        }

        var head = about is null ? Clause(scene, predicate)?.Token : null;
        return Make(scene, predicate, cue, doer, noun is { } pointing ? Possessor(scene, pointing) : null, head, about);
    }

    private Act Make(CommitmentScene scene, Predicate predicate, CommitmentCue cue, Actor doer, Actor? other, int? head, string? about = null)
    {
        var condition = _conditions.Find(scene, predicate.Token);
        return new Act
        {
            Kind = cue.Act,
            Cue = cue.Id,
            Predicate = predicate,
            Doer = doer,
            Other = other,
            Owed = head is { } owed ? OwedRange(scene, owed, predicate, condition) : null,
            OwedHead = head,
            Condition = condition,
            About = about,
        };
    }

    /// <summary>The clause of what is owed, cut where its condition begins.</summary>
    private static TokenRange OwedRange(CommitmentScene scene, int head, Predicate predicate, Condition? condition)
    {
        var range = scene.Yields[head];
        var first = head > predicate.Token ? Math.Max(range.First, predicate.Token + 1) : range.First;
        var end = range.End;
        if (condition is { } known && known.Phrase > first)
        {
            end = Math.Min(end, known.Phrase);
        }

        return new TokenRange(first, Math.Max(end, first + 1));
    }

    private static Clause? Clause(CommitmentScene scene, Predicate predicate)
    {
        foreach (var clause in predicate.Clauses)
        {
            if (clause.Kind is ClauseKind.Complement or ClauseKind.Purpose && clause.Token > predicate.Token
                && (clause.Kind == ClauseKind.Complement || predicate.ClauseOf(ClauseKind.Complement) is null) && clause.Marker is "to" or "that" or "")
            {
                return clause;
            }
        }

        _ = scene;
        return null;
    }

    /// <summary>"agreed to the visit": the noun that was agreed to.</summary>
    private static int? AgreedThing(CommitmentScene scene, Predicate predicate) =>
        predicate.Oblique("to") is { } token && scene.Parse[token].Upos == Upos.NOUN && scene.Actors.HeadedBy(token) is null ? token : null;

    /// <summary>"promised aid": what is promised is a thing, not a person.</summary>
    private static int? OwedObject(CommitmentScene scene, Predicate predicate, CommitmentCue cue)
    {
        if (cue.Act is not ("promise" or "offer") || predicate.Kind != PredicateKind.Verb || predicate.Passive)
        {
            return null;
        }

        foreach (var token in predicate.Objects)
        {
            if (scene.Actors.HeadedBy(token) is null && scene.Parse[token].Upos == Upos.NOUN)
            {
                return token;
            }
        }

        return null;
    }

    /// <summary>"agreed that the weather was bad" binds nobody: the clause must lie ahead and be the doer's own.</summary>
    private static bool IsOwnAct(CommitmentScene scene, int head, Actor doer, Predicate predicate)
    {
        if (scene.Predicates.At(head) is not { } inner || inner.Kind == PredicateKind.Noun)
        {
            return true;
        }

        var infinitive = Syntax.IsInfinitive(scene.Parse[head]);
        if (infinitive)
        {
            return true;
        }

        return (inner.Modal is "will" or "would" or "shall" || inner.Future)
            && (inner.Subjects.Count == 0 || predicate.Lemma is "guarantee" || CommitmentScene.SameSide(scene.FirstActor(inner.Subjects), doer));
    }

    /// <summary>What an object or "with/to" phrase points back at: "the proposal" → request.</summary>
    private string? PointsBack(CommitmentScene scene, Predicate predicate, out int? noun)
    {
        foreach (var token in predicate.Objects)
        {
            if (_nouns.TryGetValue(Syntax.Lower(scene.Parse[token].Lemma), out var about))
            {
                noun = token;
                return about;
            }
        }

        foreach (var oblique in predicate.Obliques)
        {
            if (oblique.Preposition is "with" or "to" or "from" or "on" && _nouns.TryGetValue(Syntax.Lower(scene.Parse[oblique.Token].Lemma), out var about))
            {
                noun = oblique.Token;
                return about;
            }
        }

        noun = null;
        return null;
    }

    /// <summary>Whose proposal or condition it is.</summary>
    private static Actor? Possessor(CommitmentScene scene, int noun)
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

    /// <summary>The other party of what is owed: "a peace agreement <em>with Armenia</em>", "<em>between Azerbaijan and Armenia</em>".</summary>
    private static Actor? Partner(CommitmentScene scene, int head, Actor doer)
    {
        foreach (var (actor, mention) in scene.Actors.In(scene.Yields[head]))
        {
            if (actor.Id != doer.Id && !CommitmentScene.SameSide(actor, doer) && actor.Members.Count == 0
                && Preposition(scene, mention.Head) is "with" or "between" or "and" or "to" or "for")
            {
                return actor;
            }
        }

        return null;
    }

    private static string Preposition(CommitmentScene scene, int head)
    {
        var token = scene.Parse[head];
        var own = Syntax.Preposition(token);
        return own.Length > 0 || !token.Is("conj") || token.IsRoot ? own : Syntax.Preposition(token.Head);
    }
}
