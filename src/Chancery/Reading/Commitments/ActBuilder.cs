using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>Makes acts: cuts what is owed where its condition begins and finds out to whom it is owed.</summary>
internal sealed class ActBuilder(CommitmentScene scene, CommitmentWords words, ConditionReader conditions, Deal deal)
{
    /// <summary>Further facts about an act that not every act has.</summary>
    public readonly record struct Extras(string? About = null, string? Then = null, bool Replies = false, bool Joint = false, bool Draft = false, DateOnly? Deadline = null);

    public Act Make(string kind, string cue, Predicate predicate, Actor? doer, Actor? other, Owed? owed, Extras extras = default)
    {
        if (owed is { } whole && deal.Phrase.First > whole.Head && deal.Phrase.First < whole.End)
        {
            owed = whole with { End = deal.Phrase.First }; // "to release prisoners | as part of a deal…".
        }

        var condition = Condition(predicate, owed);
        if (owed is { } found)
        {
            // "to send, if Sweden agrees, …": a condition inside leaves what is owed before it.
            var end = condition is { } cut && cut.Phrase > found.First ? Math.Min(found.End, cut.Phrase) : found.End;
            owed = found with { End = Math.Max(end, found.First + 1) };
        }

        if (other is null && doer is not null && owed is { } known && kind is not "request")
        {
            other = Creditors.Find(scene, words, kind, doer, known, condition, extras.Joint || kind is "deal" ? deal.Parties : []);
        }

        return new Act
        {
            Kind = kind,
            Cue = cue,
            Predicate = predicate,
            Doer = doer,
            Other = CommitmentScene.SameSide(other, doer) ? null : other,
            Owed = owed is { } range ? new TokenRange(range.First, range.End) : null,
            OwedHead = owed?.Head,
            Condition = condition,
            About = extras.About,
            Then = extras.Then,
            Replies = extras.Replies,
            Draft = extras.Draft,
            Deadline = extras.Deadline,
            InReturn = InReturn(predicate),
        };
    }

    /// <summary>The same act for each of several who bind themselves; two who agree with each other bind themselves to each other.</summary>
    public IEnumerable<Act> MakeForEach(string kind, string cue, Predicate predicate, IReadOnlyList<Actor> doers, Actor? other, Owed owed, Extras extras = default)
    {
        var mutual = doers.Count == 2 && other is null && (kind == "agree" || (kind == "deal" && (deal.Parties.Count == 0 || (deal.Parties.Count == 2 && doers.All(deal.IsParty)))));
        if (!mutual)
        {
            foreach (var doer in doers)
            {
                yield return Make(kind, cue, predicate, doer, other, owed, extras);
            }

            yield break;
        }

        var first = Make(kind, cue, predicate, doers[0], doers[1], owed, extras);
        yield return first;
        yield return new Act
        {
            Kind = kind,
            Cue = cue,
            Predicate = predicate,
            Doer = doers[1],
            Other = doers[0],
            Owed = first.Owed,
            OwedHead = first.OwedHead,
            Condition = first.Condition,
            Draft = first.Draft,
            Twin = first,
        };
    }

    /// <summary>The condition of the act; one that belongs to a later act of the sentence is not its own.</summary>
    private Condition? Condition(Predicate predicate, Owed? owed)
    {
        var end = owed?.End ?? int.MaxValue;
        foreach (var child in scene.Parse[predicate.Token].Children)
        {
            if (child.Index > predicate.Token && child.Is("conj") && scene.Predicates.At(child.Index) is { Kind: PredicateKind.Verb } && child.Child("nsubj") is not null)
            {
                end = Math.Min(end, child.Index);
            }
        }

        return conditions.Find(scene, predicate.Token, owed is null ? int.MaxValue : Math.Max(end, owed.Value.Head + 1), owed?.First ?? predicate.Token);
    }

    private bool InReturn(Predicate predicate)
    {
        var sentence = scene.Parse.SentenceOf(predicate.Token).Tokens;
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (words.Phrase("return", scene.Parse, token, sentence.End) is var length and > 0
                && (token + length >= sentence.End || scene.Parse[token + length].Form is not "for"))
            {
                return true;
            }
        }

        return false;
    }
}
