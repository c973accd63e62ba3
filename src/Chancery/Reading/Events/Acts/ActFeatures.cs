using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>What speaks for and against an act of some type at a predicate: the frame, what it lacks, the words and kinds of the arguments, how it is put.</summary>
internal sealed class ActFeatures(TypeHints hints)
{
    private readonly ActorJudge _judge = new();

    public void Add(ActOption option, EventCandidate?[] candidates, ActSurvey survey, SlotReader slots, FeatureTally tally)
    {
        if (option.Candidate is not { } candidate)
        {
            tally.Begin("any");
            tally.Add("none");
            return;
        }

        var (predicate, type) = (candidate.Predicate, candidate.Folded.Type);
        tally.Begin("any", type, option.How);
        AddFrame(option, candidate, candidates, tally);
        AddSigns(predicate, type, slots.Scene, tally);
        tally.Add($"form:{predicate.Kind}:{(predicate.Passive ? "passive" : "active")}:{predicate.Tense}");
        tally.Add($"status:{candidate.Folded.Status}");
        tally.Add($"stance:{predicate.Stance}");
        tally.Add($"modal:{predicate.Modal}");
        tally.Add($"link:{predicate.Kind}:{Syntax.Base(slots.Scene.Parse[predicate.Token].Relation)}");
        if (predicate.Kind == PredicateKind.Noun)
        {
            tally.Add(predicate.Support is null ? "bare noun" : "supported noun");
            if (candidate.Refers)
            {
                AddReference(candidate, survey, slots.Scene, tally);
            }
        }

        if (predicate.Negated)
        {
            tally.Add("negated");
        }

        AddGovernor(predicate, candidates, slots.Scene, tally);
        AddSide("actor", candidate.Match.Actors, tally);
        AddSide("recipient", candidate.Match.Recipients, tally);
        if (candidate.Match.Actors.Count > 0 && candidate.Match.Recipients.Count > 0)
        {
            tally.Add(candidate.Match.Actors[0].Country == candidate.Match.Recipients[0].Country ? "sides:same" : "sides:two");
        }

        AddArguments(predicate, type, slots, tally);
        AddReport(candidate, survey, slots.Scene, tally);
    }

    /// <summary>How a noun that names an act stands: new or known, with a day, behind "after", told elsewhere in the report.</summary>
    private static void AddReference(EventCandidate candidate, ActSurvey survey, EventScene scene, FeatureTally tally)
    {
        var (token, type) = (candidate.Predicate.Token, candidate.Folded.Type);
        var noun = scene.Parse[token];
        tally.Add($"refers:{Syntax.Lower(noun.Child("det")?.Lemma ?? (noun.Child("nmod:poss") is null ? "bare" : "poss"))}");
        tally.Add($"refers behind:{Syntax.Preposition(noun)}");
        tally.Add($"refers in:{Syntax.Base(noun.Relation)}:{Syntax.Lower(noun.IsRoot ? "" : noun.Head.Lemma)}");
        var dated = false;
        foreach (var child in noun.Children)
        {
            dated |= scene.Times.At(child.Index) is not null;
            if (child.Is("nmod"))
            {
                tally.Add($"refers with:{Syntax.Preposition(child)}");
            }
        }

        tally.Add(dated ? "refers:dated" : "refers:undated");
        var (before, behind) = survey.ToldAround(token, type);
        tally.Add($"refers:{(before ? "told before" : "not before")}:{(behind ? "told behind" : "not behind")}");
    }

    /// <summary>How likely the network of acts holds the type at the predicate or at the verb that supports it.</summary>
    private static void AddSigns(Predicate predicate, string type, EventScene scene, FeatureTally tally)
    {
        if (scene.Parse.Signs is not { } signs)
        {
            return;
        }

        var odds = OddsOf(predicate.Token, type, signs);
        if (predicate.Support is { } support)
        {
            odds = Math.Max(odds, OddsOf(support, type, signs));
        }

        tally.Add("net", odds / 4);
        tally.Add($"net:{(int)MathF.Round(odds * 1.5f)}");
        tally.AddOnce($"net:{predicate.Kind}:{(int)MathF.Round(odds)}");
        tally.Add(signs.BestOf(predicate.Token) is var best && best == type ? "net:best" : best == "none" ? "net:none best" : "net:another best");
    }

    private static float OddsOf(int token, string type, ActSigns signs) => Math.Clamp(signs.LogType(token, type) - signs.LogType(token, "none"), -8, 6);

    private void AddFrame(ActOption option, EventCandidate candidate, EventCandidate?[] candidates, FeatureTally tally)
    {
        var (frame, predicate) = (candidate.Match.Frame.Id, candidate.Predicate);
        tally.Add(option.How);
        tally.AddOnce($"{option.How}:{frame}");
        tally.AddOnce($"{option.How}:{frame}:{predicate.Lemma}");
        tally.AddOnce($"{option.How}:{frame}:{candidate.Folded.Type}");
        tally.Add($"lemma:{predicate.Lemma}");
        foreach (var name in hints.ClassesOf(predicate.Lemma))
        {
            tally.Add($"lemma*{name}", 0.5f);
        }

        if (option.Fired)
        {
            return;
        }

        if (option.Trigger is { } trigger)
        {
            tally.Add($"told share:{(int)(trigger.Share * 9.99f)}");
            tally.Add($"told in:{Math.Min(9, trigger.Reports)}");
        }

        tally.Add($"failing:{option.Lacks.Length}");
        foreach (var slot in option.Lacks)
        {
            tally.Add($"lacks:{slot}");
        }

        tally.Add(candidates[predicate.Index] is not { } rival ? "rival:none" : rival.Kept ? "rival:kept" : "rival:dropped");
    }

    private static void AddReport(EventCandidate candidate, ActSurvey survey, EventScene scene, FeatureTally tally)
    {
        var token = candidate.Predicate.Token;
        tally.Add($"attributed:{scene.Attributions.At(token)?.Strength}");
        tally.Add($"sentence:{Math.Min(3, scene.Parse.SentenceOf(token).Index)}");
        tally.Add($"twins:{Math.Min(2, survey.Twins(candidate))}");
        tally.Add($"acts:{Math.Min(6, survey.Acts)}");
        tally.Add($"parties:{Math.Min(5, survey.Parties)}");
        tally.Add($"acts of sentences:{Math.Min(8, 4 * survey.Acts / scene.Parse.Sentences.Count)}");
        AddGenre(scene, tally);
    }

    /// <summary>What the report is about, where it is long enough for its words to tell.</summary>
    private static void AddGenre(EventScene scene, FeatureTally tally)
    {
        const int enough = 60;
        if (scene.Parse.Count < enough)
        {
            tally.Add("short report");
            return;
        }

        var (genre, hundreds) = (scene.Genre, 1 + (scene.Parse.Count / 100));
        tally.Add($"statecraft:{Math.Min(8, genre.Statecraft / hundreds)}");
        tally.Add($"other words:{Math.Min(5, genre.Other / hundreds)}");
        tally.Add(genre.Statecraft > genre.Other ? "more statecraft" : "more else");
    }

    private static void AddGovernor(Predicate predicate, EventCandidate?[] candidates, EventScene scene, FeatureTally tally)
    {
        if (scene.Predicates.GovernorOf(predicate) is not { } governor)
        {
            tally.Add("under:nothing");
            return;
        }

        var link = Syntax.Base(predicate.Link);
        tally.Add($"under:{link}");
        tally.Add($"under:{link}:{candidates[governor.Index]?.Folded.Type ?? "no act"}");
        tally.Add($"under:{link}:{governor.Lemma}");
    }

    private void AddSide(string side, List<Actor> actors, FeatureTally tally)
    {
        if (actors.Count == 0)
        {
            tally.Add($"{side}:nobody");
            return;
        }

        tally.Add($"{side}:{actors[0].Kind}:{actors[0].Sector}");
        tally.Add($"{side}:{StandingOf(actors[0])}");
    }

    private void AddArguments(Predicate predicate, string type, SlotReader slots, FeatureTally tally)
    {
        tally.Add($"subject:{Filler(predicate.Subjects, slots)}");
        tally.Add($"object:{Filler(predicate.Objects, slots)}");
        foreach (var item in predicate.Objects)
        {
            AddWord("object", item, type, slots.Scene, tally);
        }

        foreach (var item in predicate.Subjects.Take(1))
        {
            AddWord("subject", item, type, slots.Scene, tally);
        }

        foreach (var oblique in predicate.Obliques.AsSpan())
        {
            if (slots.Scene.Times.At(oblique.Token) is null)
            {
                tally.Add($"with:{oblique.Preposition}:{(slots.ActorOf(oblique.Token) is { Country: not null } ? "party" : "thing")}");
                AddWord(oblique.Preposition, oblique.Token, type, slots.Scene, tally);
            }
        }

        foreach (var clause in predicate.Clauses.AsSpan())
        {
            tally.Add($"clause:{clause.Kind}:{clause.Marker}");
            if (clause.Kind is ClauseKind.Complement or ClauseKind.Purpose)
            {
                AddWord("clause", clause.Token, type, slots.Scene, tally);
            }
        }
    }

    /// <summary>The word of an argument, its fields of meaning, and the types that it may speak for itself.</summary>
    private void AddWord(string role, int token, string type, EventScene scene, FeatureTally tally)
    {
        if (scene.Actors.HeadedBy(token) is { Country: not null })
        {
            return;
        }

        var lemma = scene.Predicates.At(token)?.Lemma ?? Syntax.Lower(scene.Parse[token].Lemma);
        tally.Add($"{role}={lemma}");
        foreach (var field in hints.FieldsOf(lemma))
        {
            tally.Add($"{role}^{field}", 0.5f);
        }

        foreach (var name in hints.ClassesOf(lemma))
        {
            tally.Add($"{role}*{name}", 0.5f);
        }

        foreach (var (hint, share) in hints.TypesOf(lemma))
        {
            tally.Add($"{role}~{hint}", share);
            if (hint == type)
            {
                tally.Add($"{role}~same", share);
            }
        }
    }

    private string Filler(Values<int> tokens, SlotReader slots) =>
        tokens.Count == 0 ? "none"
            : slots.ActorOf(tokens[0]) is { } actor ? StandingOf(actor)
            : slots.Scene.Parse[tokens[0]].Upos == Upos.PRON ? "pronoun" : "thing";

    private string StandingOf(Actor actor) => (_judge.IsPolitical(actor), actor.Country is null) switch
    {
        (true, true) => "political:unknown",
        (true, false) => "political:known",
        (false, true) => "private:unknown",
        (false, false) => "private:known",
    };
}
