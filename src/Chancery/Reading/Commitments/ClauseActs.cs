using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>Reads clauses that bind without a word of promising: "under the deal, Norway will…", "Norway said it would…".</summary>
internal sealed class ClauseActs(CommitmentScene scene, CommitmentWords words, ActBuilder builder, Deal deal)
{
    public IEnumerable<Act> Read(Predicate predicate)
    {
        if (predicate.Kind == PredicateKind.Noun || !LiesAhead(predicate) || predicate.Stance is "condition" or "hypothetical" or "purpose")
        {
            return [];
        }

        return OfDeal(predicate) ?? OfSpeaker(predicate) ?? [];
    }

    private static bool LiesAhead(Predicate predicate) =>
        predicate.Modal is "will" or "would" or "shall" or "must" || (predicate.Stance == "planned" && predicate.Link is "xcomp" or "");

    /// <summary>A clause of the deal at hand by one of its parties.</summary>
    private IEnumerable<Act>? OfDeal(Predicate predicate)
    {
        var sentence = scene.Parse.SentenceOf(predicate.Token);
        if (!deal.AtHand || !IsTop(predicate, sentence.Tokens) || (predicate.Negated && !deal.Under) || (predicate.Modal is "must" or "would" && !deal.Under))
        {
            return null;
        }

        if (predicate.Kind == PredicateKind.Verb && words.Is("idle", predicate.Lemma))
        {
            return null;
        }

        var sides = Sides.Of(scene, predicate.Subjects);
        if (deal.Parties.Count > 0 && Sides.IsTheParties(scene, words, predicate.Subjects) && (sides.Count == 0 || sides[0].Country is null))
        {
            sides = deal.Parties;
        }

        if (sides.Count == 0 || (!deal.Under && !sides.TrueForAll(deal.IsParty)))
        {
            return null;
        }

        deal.GoOn(sentence.Index);
        return builder.MakeForEach("deal", "deal-clause", predicate, sides, null, OwedOf(predicate, sentence.Tokens), new(Draft: deal.Under && deal.Draft));
    }

    /// <summary>"Norway said it would…", "we will…": the speaker's own deed on the speaker's own word.</summary>
    private IEnumerable<Act>? OfSpeaker(Predicate predicate)
    {
        if (predicate.Modal is not ("will" or "would" or "shall") || predicate.Kind != PredicateKind.Verb || predicate.Passive || predicate.Perfect || words.Is("idle", predicate.Lemma)
            || scene.Attributions.InnermostAt(predicate.Token) is not { } said || !Binds(said) || !IsTop(predicate, scene.Parse.TokensIn(said.Content)))
        {
            return null;
        }

        var speaker = said.Speaker is { } id ? scene.Actors.ById(id) : null;
        if (Doer(predicate, speaker, said) is not { } doer)
        {
            return null;
        }

        var sentence = scene.Parse.SentenceOf(predicate.Token).Tokens;
        var act = builder.Make(
            said.Strength == "warned" ? "threat" : "promise", said.Strength == "warned" ? "warned-would" : "said-would", predicate, doer, Told(said, doer), OwedOf(predicate, sentence),
            new(Replies: words.Is("reply", said.CueLemma)));

        // "said it would not pay" alone is a stance; with a condition it binds.
        return predicate.Negated && act.Condition is null ? null : [act];
    }

    private static bool Binds(Attribution said) => said.Strength is "said" or "stressed" or "promised" or "warned" or "claimed";

    /// <summary>The one whose deed it is, when the one who said it speaks for that side.</summary>
    private Actor? Doer(Predicate predicate, Actor? speaker, Attribution said)
    {
        if (predicate.Subjects.Count == 0)
        {
            return null;
        }

        var subject = scene.Parse[predicate.Subjects[0]];
        var doer = scene.ActorAt(subject.Index);
        if (subject.Upos == Upos.PRON && subject.Form is "we" or "We" or "I")
        {
            return speaker;
        }

        if (doer?.Country is null && words.Is("side", subject.Lemma.ToLowerInvariant()) && (scene.OwnSide(predicate) ?? (IsTheOne(subject) ? speaker : null)) is { } own)
        {
            return own;
        }

        if (doer is null)
        {
            return subject.Upos == Upos.PRON && subject.Form is "it" or "they" or "he" or "she" ? speaker : null;
        }

        if (CommitmentScene.SameSide(doer, speaker))
        {
            return doer;
        }

        // "Germany will…, a government spokesman said": who speaks for a government that is not named speaks for the one at hand.
        return doer.Country is not null && doer.Kind is ActorKind.State or ActorKind.Organisation && (speaker is null || speaker.Country is null) && IsOfficial(said) ? doer : null;
    }

    /// <summary>"the group", "the alliance", in the words of one who speaks for it.</summary>
    private static bool IsTheOne(Token subject) => subject.Xpos == "NN" && subject.Child("det") is { Lemma: "the" or "The" } && subject.Child("nmod") is null && subject.Child("amod") is null;

    private bool IsOfficial(Attribution said)
    {
        if (said.Source is not { } source)
        {
            return false;
        }

        var tokens = scene.Parse.TokensIn(source);
        for (var token = tokens.First; token < tokens.End; token++)
        {
            if (words.Is("official", scene.Parse[token].Lemma.ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"told <em>Norway</em> that it would…".</summary>
    private Actor? Told(Attribution said, Actor doer)
    {
        foreach (var predicate in scene.Predicates.In(scene.Parse.TokensIn(said.Cue)))
        {
            var told = scene.FirstActor(predicate.Objects) ?? scene.FirstActor(predicate.IndirectObjects);
            if (told is not null && told.Country is not null && !CommitmentScene.SameSide(told, doer))
            {
                return told;
            }
        }

        return null;
    }

    /// <summary>True when no other predicate of the range governs it, except one that it is coordinated with.</summary>
    private bool IsTop(Predicate predicate, TokenRange range)
    {
        for (var current = predicate; scene.Predicates.GovernorOf(current) is { } governor && range.Contains(governor.Token); current = governor)
        {
            if (current.Link is not "conj" and not "parataxis" && !IsSpeech(current, governor) && !IsContrast(current) && !deal.IsLaying(governor) && !IsOfDeal(current) && !(governor.Lemma == "be" && current.Link == "xcomp"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"a deal under which Norway will…".</summary>
    private bool IsOfDeal(Predicate predicate) =>
        scene.Parse[predicate.Token] is { Relation: "acl:relcl" } clause && words.About(clause.Head) == "deal";

    /// <summary>"…, while Norway will…": a main clause in all but name.</summary>
    private bool IsContrast(Predicate predicate) => Syntax.HasMark(scene.Parse[predicate.Token], "while") || Syntax.HasMark(scene.Parse[predicate.Token], "whereas");

    /// <summary>"…, the ministry said": the cue governs its content.</summary>
    private bool IsSpeech(Predicate predicate, Predicate governor) =>
        predicate.Link is "ccomp" && scene.Attributions.InnermostAt(predicate.Token) is { } said && scene.Parse.TokensIn(said.Cue).Contains(governor.Token);

    /// <summary>From the verb to the end of its clause, without a phrase that only brings the deal in.</summary>
    private Owed OwedOf(Predicate predicate, TokenRange sentence)
    {
        var first = predicate.Token;
        foreach (var child in scene.Parse[predicate.Token].Children)
        {
            if (child.Index < first && predicate.Negated && child.Is("advmod") && child.Lemma is "not" or "never")
            {
                first = child.Index;
            }
        }

        var end = OwedReader.End(scene, -1, predicate.Token, Math.Min(scene.Yields[predicate.Token].End, sentence.End));
        if (deal.Phrase.First > predicate.Token && deal.Phrase.First < end)
        {
            end = deal.Phrase.First;
        }

        return new Owed(first, Math.Max(end, predicate.Token + 1), predicate.Token, null);
    }
}
