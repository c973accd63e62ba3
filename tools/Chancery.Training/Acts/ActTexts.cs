using Chancery.Intake;
using Chancery.Language;
using Chancery.Model;
using Chancery.Reading;
using Chancery.Reading.Events;
using Chancery.Reading.Predicates;
using Chancery.Scoring.Events;
using Chancery.Training.Choices;
using Chancery.Training.Data;

namespace Chancery.Training.Acts;

/// <summary>Makes sentences to learn acts from out of annotated reports.</summary>
internal sealed class ActTexts(Engine engine, string[] types)
{
    private readonly ReportReader _reader = engine.Reader;

    /// <summary>The sentences of a report with what its acts are.</summary>
    public IEnumerable<ActSentence> Of(GoldReport annotated, int group)
    {
        var report = ReportFactory.FromText(annotated.Text) with { Published = annotated.Published };
        var gold = GroupNames.InTermsOf(_reader.Read(report), annotated);
        var situation = _reader.EventSituation(report, ranked: false);
        var (roster, parse) = (situation.Roster, situation.Roster.Scene.Parse);
        var (states, middle, embedded) = StatesOf(parse);
        var (stateWidth, embeddedWidth) = (states.Length / Math.Max(1, parse.Count), embedded.Length / Math.Max(1, parse.Count));
        var (told, actors, recipients) = (new Target[parse.Count], new Target[parse.Count], new Target[parse.Count]);
        Array.Fill(told, Target.Of(0));
        Array.Fill(actors, Target.None);
        Array.Fill(recipients, Target.None);
        foreach (var act in gold.Events.Where(EventJudge.IsAct))
        {
            if (PlaceOf(act, situation, told) is not { } predicate)
            {
                continue;
            }

            var token = predicate.Token;
            var symmetric = roster.Scene.Kinds.IsSymmetric(act.Type);
            told[token] = Target.Of(Array.IndexOf(types, act.Type));
            actors[token] = HeadsOf(symmetric ? [.. act.Actors, .. act.Recipients] : act.Actors, predicate, roster);
            recipients[token] = symmetric ? Target.None : HeadsOf(act.Recipients, predicate, roster);
        }

        foreach (var sentence in parse.Sentences)
        {
            var (first, count) = (sentence.Tokens.First, sentence.Tokens.Count);
            yield return new ActSentence(
                group,
                states[(first * stateWidth)..((first + count) * stateWidth)],
                middle[(first * stateWidth)..((first + count) * stateWidth)],
                embedded[(first * embeddedWidth)..((first + count) * embeddedWidth)],
                told[first..(first + count)],
                actors[first..(first + count)],
                recipients[first..(first + count)]);
        }
    }

    /// <summary>The predicate that tells the act: one that could by its frames, else the one highest in the tree.</summary>
    private static Predicate? PlaceOf(EventGold act, EventSituation situation, Target[] told)
    {
        var scene = situation.Roster.Scene;
        var places = GoldPlaces.Of(act, scene.Parse);
        var free = scene.Predicates.Items.Where(one => told[one.Token].Best == 0 && GoldPlaces.Hold(places, one)).ToList();
        return free.Find(one => situation.Predicates.Exists(offered => offered.Predicate == one && offered.Options.Exists(option => option.Candidate?.Folded.Type == act.Type)))
            ?? free.MinBy(one => TriggerLessons.DepthOf(one.Token, scene.Parse));
    }

    private static Target HeadsOf(IEnumerable<string> names, Predicate predicate, PartyRoster roster)
    {
        var scene = roster.Scene;
        var words = scene.Parse.SentenceOf(predicate.Token).Tokens;
        var heads = new List<int>();
        foreach (var name in names.Distinct())
        {
            var party = roster.Items.Find(party => (roster.Scene.Actors.ById(party.Code)?.Name ?? party.Code) == name);
            if (party is not null && PartyWay.Nearest(party, predicate, words, scene.Parse) is { } mention && mention.Head != predicate.Token)
            {
                heads.Add(mention.Head - words.First + 1);
            }
        }

        var all = heads.Distinct().ToArray();
        return all.Length == 0 ? Target.Of(0) : new Target(all, [.. all.Select(_ => 1f / all.Length)]);
    }

    private (float[] States, float[] Middle, float[] Embedded) StatesOf(Parse parse)
    {
        float[] states = [], middle = [], embedded = [];
        engine.Language.ReadStates(parse, (token, state, half, embedding) =>
        {
            if (states.Length == 0)
            {
                (states, middle, embedded) = (new float[parse.Count * state.Length], new float[parse.Count * half.Length], new float[parse.Count * embedding.Length]);
            }

            state.CopyTo(states.AsSpan(token * state.Length));
            half.CopyTo(middle.AsSpan(token * half.Length));
            embedding.CopyTo(embedded.AsSpan(token * embedding.Length));
        });
        return (states, middle, embedded);
    }
}
