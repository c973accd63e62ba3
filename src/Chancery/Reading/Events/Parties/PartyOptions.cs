using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Lists who may be one side of an act: those whom the rules chose, nobody, each party near by, and rows of them.</summary>
internal static class PartyOptions
{
    private const int Most = 16;
    private const int Told = 3;
    private const int Foremost = 3;
    private const int Back = 2;

    /// <summary>What is done in the place where the report was written may be done to its people; nobody is accused, asked or helped because of a dateline.</summary>
    private static readonly string[] _there = ["ASSAULT", "COERCE", "PROTEST", "MOBILIZE"];

    public static List<PartyOption> Of(EventCandidate candidate, PartySide side, PartyRoster roster, PartyHistory history)
    {
        var match = candidate.Match;
        var chosen = side == PartySide.Actor ? match.Actors : match.Recipients;
        var options = new List<PartyOption> { new(roster.CodesOf(chosen), [.. chosen], true, chosen.Count > 1) };
        var token = candidate.Predicate.Token;
        var sentence = roster.Scene.Parse.SentenceOf(token);
        if (((candidate.Mutual || candidate.Referred) && side == PartySide.Recipient) || (candidate.Claimed && side == PartySide.Actor))
        {
            return options;
        }

        if (chosen.Count > 0 && chosen.TrueForAll(actor => IsOpenSet(actor, roster.Scene)))
        {
            return options;
        }

        if (side == PartySide.Actor && (AreUnknown(candidate.Predicate, roster.Scene) || IsLaid(candidate, roster.Scene)) && chosen.TrueForAll(actor => actor.Country is null))
        {
            return [new([], [], false, false)];
        }

        if (side == PartySide.Actor && chosen.Count > 1 && AreThey(candidate.Predicate, roster.Scene))
        {
            return options;
        }

        if (side == PartySide.Actor || match.Recipients.Count == 0 || match.Pattern.Agentless || !roster.Scene.Words.Directed.Contains(candidate.Folded.Type))
        {
            Add([], false, options);
        }

        foreach (var one in chosen.Count > 1 ? chosen : [])
        {
            Add([one], false, options);
        }

        var own = side == PartySide.Recipient ? roster.CodesOf(match.Actors) : [];
        var at = history.IndexOf(candidate);
        for (var i = at - 1; i >= Math.Max(0, at - Told); i--)
        {
            // "urged both sides": those who had to do with each other just before
            Add([.. history.Acts[i].Match.Actors.Concat(history.Acts[i].Match.Recipients).Where(actor => actor.Country is { } code && Array.IndexOf(own, code) < 0).DistinctBy(actor => actor.Country)], true, options);
        }

        foreach (var row in Rows(sentence.Tokens, roster))
        {
            Add(row, true, options);
        }

        foreach (var party in roster.Within(sentence.Tokens).Where(MayBe))
        {
            Add([Nearest(party, sentence.Tokens)!.Value.Actor], false, options);
        }

        var before = new TokenRange(roster.Scene.Parse.Sentences[Math.Max(0, sentence.Index - Back)].Tokens.First, sentence.Tokens.First);
        foreach (var party in roster.Items.Take(Foremost).Concat(roster.Within(before)).Where(MayBe))
        {
            Add([party.State ?? (Nearest(party, before) ?? party.Mentions[0]).Actor], false, options);
        }

        return options;

        bool MayBe(Party party) => side == PartySide.Actor ? !PartyBars.IsOnlyTreated(party, candidate, sentence.Tokens, roster.Scene) && !(party.IsOnlyWhence && candidate.Folded.Type is "ASSAULT" && match.Recipients.Exists(one => one.Country is { } code && code != party.Code))
            : ((!party.IsOnlyWhence || _there.Contains(candidate.Folded.Type)) && !PartyBars.Excludes(party, candidate, own, sentence.Tokens, roster.Scene));

        PartyMention? Nearest(Party party, TokenRange words) => party.Nearest(words, mention => Math.Abs(mention.Head - token));

        void Add(List<Actor> actors, bool row, List<PartyOption> list)
        {
            var codes = roster.CodesOf(actors);
            if (list.Count < Most && !list.Exists(option => option.IsSame(codes)) && !(side == PartySide.Actor && codes is [var code] && PartyBars.IsHeldAbroad(code, candidate, roster.Scene)))
            {
                list.Add(new(codes, actors, false, row));
            }
        }
    }

    /// <summary>"<em>They</em> condemned Norland", after two who met: none of them did it alone.</summary>
    private static bool AreThey(Predicate predicate, EventScene scene) =>
        predicate.Subjects is [var subject] && scene.Parse[subject] is { Upos: Upos.PRON, Form: "they" or "They" or "both" or "Both" };

    /// <summary>"Their lorry hit a <em>landmine</em>": whoever laid it is not told.</summary>
    private static bool IsLaid(EventCandidate candidate, EventScene scene) =>
        candidate.Folded.Type is "ASSAULT" && candidate.Predicate is { Kind: PredicateKind.Verb, Passive: false, Objects: [var thing] } && scene.Words.Laid.Contains(Syntax.Lower(scene.Parse[thing].Lemma));

    /// <summary>"<em>Unidentified</em> gunmen": the report says that nobody knows whose they are.</summary>
    private static bool AreUnknown(Predicate predicate, EventScene scene)
    {
        if (predicate.Subjects is not [var subject])
        {
            return false;
        }

        foreach (var child in scene.Parse[subject].Children)
        {
            if (child.Is("amod") && scene.Words.OfUnknown.Contains(Syntax.Lower(child.Lemma)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A number of Western countries": several states that the report does not name are no single one that it does.</summary>
    private static bool IsOpenSet(Actor actor, EventScene scene)
    {
        if (actor is not { Kind: ActorKind.Group or ActorKind.Organisation, Country: null, Members.Count: 0 })
        {
            return false;
        }

        var words = actor.Mentions[0].Tokens;
        for (var token = words.First; token < words.End; token++)
        {
            if (scene.Parse[token].Has("Number=Plur") && scene.Words.SetNouns.Contains(Syntax.Lower(scene.Parse[token].Lemma)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those coordinated within the words, two codes at least.</summary>
    private static IEnumerable<List<Actor>> Rows(TokenRange words, PartyRoster roster)
    {
        var scene = roster.Scene;
        for (var token = words.First; token < words.End; token++)
        {
            if (scene.Parse[token].Is("conj") || scene.Parse[token].Child("conj") is null)
            {
                continue;
            }

            var heads = new List<int>();
            Syntax.AddWithConjuncts(scene.Parse[token], heads);
            var row = heads.Select(head => scene.Actors.HeadedBy(head) ?? (scene.Parse[head].Upos == Upos.ADJ ? scene.Actors.At(head) : null)).OfType<Actor>().Where(actor => actor.Country is not null).Distinct().ToList();
            if (roster.CodesOf(row).Length > 1)
            {
                yield return row;
            }
        }
    }
}
