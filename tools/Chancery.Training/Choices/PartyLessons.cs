using Chancery.Reading.Events;
using Chancery.Scoring.Events;

namespace Chancery.Training.Choices;

/// <summary>Who took part in an act, as annotated, as the rules have it, and as lessons; a side that no option names has none.</summary>
/// <param name="Told">The act, for people to read.</param>
/// <param name="Group">The report.</param>
/// <param name="Extra">True where the report tells no such act and nobody is to be named.</param>
/// <param name="Actor">The lesson on who did it.</param>
/// <param name="Recipient">The lesson on to whom.</param>
/// <param name="RulesActor">True when the rules have the actors right.</param>
/// <param name="RulesRecipient">True when they have the recipients right.</param>
/// <param name="Offered">The options for the actors and for the recipients, for people to read.</param>
internal sealed record PartyRow(
    string Told, int Group, bool Aside, bool Extra, int? Actor, int? Recipient, bool RulesActor, bool RulesRecipient, (string[] Actors, string[] Recipients) Offered);

/// <summary>Makes lessons of who takes part in acts.</summary>
internal sealed class PartyLessons(TypeHints hints, Func<int, float> weightOf)
{
    private const int LeastSeen = 3;
    private readonly List<PartyRow> _rows = [];
    private readonly FeatureTally _tally = FeatureTally.Recording();

    public ChoiceSet Set { get; } = new(LeastSeen, weightOf);

    public IReadOnlyList<PartyRow> Rows => _rows;

    public void Add(GoldReport gold, int group, EventSituation situation)
    {
        var history = new PartyHistory(situation.Roster, situation.Acts);
        var features = new PartyFeatures(situation.Roster, history, hints);
        var annotated = AnnotatedActs.In(situation, gold);
        foreach (var (act, at) in annotated)
        {
            AddAct(gold, group, act, situation.Acts[at], situation.Roster, history, features);
        }

        var used = annotated.ConvertAll(one => situation.Acts[one.At]).ToHashSet();
        foreach (var candidate in situation.Acts.Where(candidate => candidate.Match.Doubtful && !used.Contains(candidate)))
        {
            AddNobody(gold, group, candidate, situation.Roster, history, features);
        }
    }

    /// <summary>Where nobody known takes part by the rules and no act is annotated, nobody is the right answer.</summary>
    private void AddNobody(GoldReport gold, int group, EventCandidate candidate, PartyRoster roster, PartyHistory history, PartyFeatures features)
    {
        var sides = new int?[2];
        foreach (var side in candidate.Match.Pattern.Agentless ? [PartySide.Actor, PartySide.Recipient] : new[] { PartySide.Actor })
        {
            var options = PartyOptions.Of(candidate, side, roster, history);
            sides[(int)side] = Learn(gold, group, candidate, side, options, [], options.ConvertAll(option => option.Codes.Length == 0), features);
        }

        _rows.Add(new PartyRow($"{gold.Name} nothing at {candidate.Predicate.Lemma}", group, gold.Aside, true, sides[0], sides[1], true, true, ([], [])));
    }

    private void AddAct(GoldReport gold, int group, EventGold act, EventCandidate candidate, PartyRoster roster, PartyHistory history, PartyFeatures features)
    {
        var actors = PartyOptions.Of(candidate, PartySide.Actor, roster, history);
        var recipients = PartyOptions.Of(candidate, PartySide.Recipient, roster, history);
        var rightActors = actors.ConvertAll(option => act.Type == "CONSULT" ? recipients.Exists(other => AreRight(act, Names(option, roster), Names(other, roster))) : Names(option, roster).SetEquals(act.Actors));

        // The recipients are asked for with the right actors in place.
        var chosen = rightActors[0] ? 0 : Math.Max(0, rightActors.IndexOf(true));
        var rightRecipients = recipients.ConvertAll(option => act.Type == "CONSULT" ? AreRight(act, Names(actors[chosen], roster), Names(option, roster)) : Names(option, roster).SetEquals(act.Recipients));
        _rows.Add(new PartyRow(
            $"{gold.Name} {act.Type} {string.Join('+', act.Actors)} → {string.Join('+', act.Recipients)} \"{act.Words}\", subject {(candidate.Predicate.Subjects.Count == 0 ? "-" : $"{roster.Scene.Parse[candidate.Predicate.Subjects[0]].Form}/{roster.Scene.Parse[candidate.Predicate.Subjects[0]].Upos}")}{(candidate.Predicate.SubjectCarried ? "/carried" : "")} {candidate.Predicate.Kind}, rules: {string.Join('+', Names(actors[0], roster))} → {string.Join('+', Names(recipients[0], roster))}",
            group,
            gold.Aside,
            false,
            Learn(gold, group, candidate, PartySide.Actor, actors, [], rightActors, features),
            Learn(gold, group, candidate, PartySide.Recipient, recipients, actors[chosen].Codes, rightRecipients, features),
            rightActors[0],
            act.Type == "CONSULT" ? AreRight(act, Names(actors[0], roster), Names(recipients[0], roster)) : rightRecipients[0],
            (Printed(actors, roster), Printed(recipients, roster))));
    }

    private static string[] Printed(List<PartyOption> options, PartyRoster roster) => [.. options.Select(option => string.Join('+', Names(option, roster)))];

    /// <summary>Null when no option is right.</summary>
    private int? Learn(GoldReport gold, int group, EventCandidate candidate, PartySide side, List<PartyOption> options, string[] actors, List<bool> right, PartyFeatures features)
    {
        if (!right.Contains(true))
        {
            return null;
        }

        return Set.Add(group, gold.Aside, options.ConvertAll(Features), [.. right]);

        ScopedFeature[] Features(PartyOption option)
        {
            features.Add(candidate, side, option, actors, _tally);
            return [.. _tally.Seen];
        }
    }

    /// <summary>A meeting has no sides.</summary>
    private static bool AreRight(EventGold act, HashSet<string> actors, HashSet<string> recipients) =>
        actors.Union(recipients).ToHashSet().SetEquals(act.Actors.Concat(act.Recipients));

    private static HashSet<string> Names(PartyOption option, PartyRoster roster) => [.. option.Codes.Select(code => roster.Scene.Actors.ById(code)?.Name ?? code)];
}
