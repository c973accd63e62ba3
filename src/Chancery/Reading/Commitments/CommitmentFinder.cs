using Chancery.Language;
using Chancery.Lexicon.Commitments;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Attributions;
using Chancery.Reading.Events;
using Chancery.Reading.Headings;
using Chancery.Reading.Predicates;
using Chancery.Reading.Quantities;
using Chancery.Reading.Times;

namespace Chancery.Reading.Commitments;

/// <summary>Finds promises, their conditions and the requests and replies that made them.</summary>
public sealed class CommitmentFinder
{
    private readonly ActReader _acts;
    private readonly CommitmentWords _words;

    /// <summary>Builds the indexes of cues.</summary>
    public CommitmentFinder(CommitmentLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _acts = new ActReader(lexicon);
        _words = new CommitmentWords(lexicon);
    }

    /// <summary>Links request, offer, acceptance and refusal of one report into threads.</summary>
    public CommitmentLayer Find(
        Heading heading,
        Parse parse,
        PredicateLayer predicates,
        TimeMentions times,
        QuantityMentions quantities,
        ActorMentions actors,
        AttributionLayer attributions,
        EventLayer events)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(events);
        var scene = new CommitmentScene(parse, predicates, times, actors, attributions, events, heading.Report.Published);
        var ledger = new Ledger(scene, _words);
        foreach (var act in _acts.Read(scene))
        {
            ledger.Enter(act);
        }

        var drafts = ledger.Drafts;
        var ids = new Dictionary<CommitmentDraft, string>(ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts)
        {
            ids[draft] = "c" + (ids.Count + 1);
        }

        return new CommitmentLayer(
            [.. drafts.Select(draft => Build(draft, ids))],
            Exchanges(ledger, ids, scene),
            DiscrepancyFinder.Find(scene, quantities));
    }

    private static Commitment Build(CommitmentDraft draft, Dictionary<CommitmentDraft, string> ids) => new()
    {
        Id = ids[draft],
        Debtor = draft.Debtor?.Id,
        Creditor = draft.Creditor?.Id,
        Consequent = draft.Consequent,
        Antecedent = draft.Antecedent,
        Evidence = draft.Evidence,
        Deadline = draft.Deadline,
        State = draft.State,
        Events = [.. draft.Events],
        Counterpart = draft.Counterpart is { } counterpart ? ids[counterpart] : null,
        Because = new Evidence($"act {draft.Origin.Cue}", draft.Confidence, draft.Reason),
    };

    /// <summary>Threads of at least two steps: a request alone is no exchange yet.</summary>
    private static Values<Exchange> Exchanges(Ledger ledger, Dictionary<CommitmentDraft, string> ids, CommitmentScene scene)
    {
        var byThread = ledger.Drafts.ToLookup(draft => draft.Thread);
        var exchanges = new List<Exchange>();
        foreach (var thread in ledger.Threads)
        {
            if (thread.Steps.Count < 2)
            {
                continue;
            }

            var steps = thread.Steps.Select(act => scene.EventAt(act.Predicate.Token)).OfType<string>().Distinct(StringComparer.Ordinal);
            exchanges.Add(new Exchange("x" + (exchanges.Count + 1), [.. steps], [.. byThread[thread].Select(draft => ids[draft])]));
        }

        return [.. exchanges];
    }
}
