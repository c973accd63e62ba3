using System.Globalization;
using Chancery.Model;
using Chancery.Register.World;

namespace Chancery.Register.Sqlite;

/// <summary>
/// The rows of one reading. What can be worked out without the register is worked out when it is made, which may be on
/// another thread.
/// </summary>
internal sealed class ReadingRows(Model.Reading reading, string report)
{
    private readonly Dictionary<string, string> _actors = reading.Actors.ToDictionary(a => a.Id, ActorIds.Of);
    private readonly Dictionary<string, string> _attributions = reading.Attributions.ToDictionary(
        s => s.Id, s => RegisterIds.OfPart('S', report, s.CueLemma, s.Cue, s.Content));

    private readonly Dictionary<string, string> _mentions = reading.Events.ToDictionary(
        e => e.Id, e => RegisterIds.OfPart('M', report, $"{e.Type}/{e.Mode}/{e.Id}", e.Trigger));

    private readonly Dictionary<string, string> _commitments = reading.Commitments.ToDictionary(
        c => c.Id, c => RegisterIds.OfPart('C', report, c.Id, c.Consequent, c.Evidence));

    private readonly Dictionary<string, PlaceMention> _places = reading.Places.ToDictionary(p => p.Id);
    private readonly Dictionary<string, Quantity> _quantities = reading.Quantities.ToDictionary(q => q.Id);
    private HashSet<string>? _told;
    private long _seq;
    private Database _database = null!;
    private PendingRows _pending = null!;
    private string _recordedAt = "";

    /// <summary>Whom the reading mentions, and how often.</summary>
    public IReadOnlyList<(string Actor, int Mentions)> Mentioned =>
    [
        .. reading.Actors.SelectMany(actor => actor.Mentions.Select(mention => (Id: _actors[actor.Id], mention.Span, Local: actor.Id))).Distinct()
            .GroupBy(mention => mention.Id).Select(group => (group.Key, group.Count())),
    ];

    /// <summary>Writes all rows as the reading with this number of the report with that one; runs inside a transaction.</summary>
    public void Write(Database database, PendingRows pending, long number, long seq, string recordedAt)
    {
        (_database, _pending, _seq, _recordedAt) = (database, pending, seq, recordedAt);
        database.Execute(
            "INSERT INTO readings (seq, report, number, engine, lexicon, model, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            seq, report, number, reading.Provenance.Engine, reading.Provenance.Lexicon, reading.Provenance.Model, recordedAt);
        foreach (var actor in reading.Actors)
        {
            WriteActor(actor);
        }

        foreach (var attribution in reading.Attributions)
        {
            WriteAttribution(attribution);
        }

        foreach (var mention in reading.Events)
        {
            WriteMention(mention);
        }

        foreach (var commitment in reading.Commitments)
        {
            WriteCommitment(commitment);
        }

        WriteExchanges();
        WriteDiscrepancies();
        WriteRemarks();
    }

    /// <summary>The acts as the assembling of events sees them.</summary>
    public IEnumerable<ToldAct> Acts()
    {
        var actors = reading.Actors.ToDictionary(actor => actor.Id);
        foreach (var mention in reading.Events)
        {
            var parties = mention.Actors.Select(id => (Role: "actor", Id: id)).Concat(mention.Recipients.Select(id => (Role: "recipient", Id: id)))
                .Concat(mention.Others.Select(other => (other.Role, Id: other.Actor)));
            var place = mention.Place is { } placeId ? _places.GetValueOrDefault(placeId) : null;
            var quantity = mention.Quantities.Select(id => _quantities.GetValueOrDefault(id)).FirstOrDefault(quantity => quantity is not null);
            yield return new ToldAct
            {
                Mention = _mentions[mention.Id],
                Trigger = mention.Trigger,
                Type = mention.Type,
                Mode = mention.Mode,
                Cameo = mention.Cameo,
                Contexts = string.Join(',', mention.Contexts),
                Score = mention.Score,
                Goldstein = mention.Goldstein,
                Status = mention.Status.ToString().ToLowerInvariant(),
                Parties = [.. parties.Where(party => actors.ContainsKey(party.Id)).Select(party => PartyOf(party.Role, actors[party.Id]))],
                From = mention.Happened.Interval.From,
                To = mention.Happened.Interval.To,
                Place = place?.Name,
                PlaceCountry = place?.Country,
                Latitude = place?.Latitude,
                Longitude = place?.Longitude,
                Feature = place?.Feature,
                Confidence = mention.Evidence.Confidence,
                Quantity = quantity is null ? null : Number(quantity.Value) + " " + quantity.Unit,
                Words = () => mention.Trigger.TextOf(reading.Report.Text) + ": " + mention.Sentence.TextOf(reading.Report.Text),
            };
        }
    }

    private ToldParty PartyOf(string role, Actor actor) => new(role, _actors[actor.Id], actor.Name, ActorIds.Kind(actor.Kind), ToldParty.Side(actor.Country, actor.Entity));

    private void WriteActor(Actor actor)
    {
        var id = _actors[actor.Id];
        if (_pending.IsUnknownActor(id))
        {
            _database.Execute(
                "INSERT INTO actors (id, name, folded, kind, country, recorded_at, entity) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
                id, actor.Name, RegisterIds.Fold(actor.Name), ActorIds.Kind(actor.Kind), actor.Country, _recordedAt, actor.Entity);
        }

        foreach (var mention in actor.Mentions)
        {
            _pending.Add(new ActorMentionRow(id, _seq, actor, mention, mention.Span.TextOf(reading.Report.Text)));
        }
    }

    private void WriteAttribution(Attribution attribution)
    {
        var id = _attributions[attribution.Id];
        _pending.AddId(id, _seq);
        if (!(_told ??= new HashSet<string>(StringComparer.Ordinal)).Add(id))
        {
            return; // Two with one id: the first is kept.
        }

        _pending.Add(new AttributionRow(Find(_actors, attribution.Speaker), _seq, id, attribution, Find(_attributions, attribution.Parent)));
    }

    private void WriteMention(EventMention mention)
    {
        var id = _mentions[mention.Id];
        _pending.AddId(id, _seq);
        var actors = Known(mention.Actors);
        var recipients = Known(mention.Recipients);
        var place = mention.Place is { } placeId ? _places.GetValueOrDefault(placeId) : null;
        _database.Execute(
            """
            INSERT INTO event_mentions (reading, id, local, type, mode, contexts, cameo, score, goldstein, quad, trigger_start, trigger_end,
                sentence_start, sentence_end, happened_from, happened_to, precision, happened_reason, said, place, place_country, latitude,
                longitude, place_reason, status, attribution, parent, rule, confidence, reason, place_feature)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31)
            """,
            _seq, id, mention.Id, mention.Type, mention.Mode,
            string.Join('|', mention.Contexts), mention.Cameo, mention.Score, mention.Goldstein, mention.Quad, mention.Trigger.Start,
            mention.Trigger.End, mention.Sentence.Start, mention.Sentence.End, RegisterIds.Day(mention.Happened.Interval.From),
            RegisterIds.Day(mention.Happened.Interval.To), mention.Happened.Interval.Precision.ToString().ToLowerInvariant(), mention.Happened.Reason,
            RegisterIds.Day(mention.Said), place?.Name, place?.Country, place?.Latitude, place?.Longitude, mention.PlaceReason,
            mention.Status.ToString().ToLowerInvariant(), Find(_attributions, mention.Attribution), Find(_mentions, mention.Parent),
            mention.Evidence.Rule, mention.Evidence.Confidence, mention.Evidence.Reason, place?.Feature);
        WriteParticipants(id, actors, recipients, mention.Others);
        WriteQuantities(id, mention.Quantities);
    }

    private void WriteParticipants(string mention, List<string> actors, List<string> recipients, Values<Participant> others)
    {
        var all = actors.Select(actor => (Role: "actor", Actor: (string?)actor))
            .Concat(recipients.Select(actor => ("recipient", (string?)actor)))
            .Concat(others.Select(other => (other.Role, Find(_actors, other.Actor))));
        var position = 0;
        foreach (var (role, actor) in all)
        {
            if (actor is not null)
            {
                _database.Execute(
                    "INSERT INTO participants (reading, mention, position, role, actor) VALUES (?1, ?2, ?3, ?4, ?5)",
                    _seq, mention, position++, role, actor);
            }
        }
    }

    private void WriteQuantities(string mention, Values<string> ids)
    {
        var position = 0;
        foreach (var id in ids)
        {
            if (_quantities.TryGetValue(id, out var quantity))
            {
                _database.Execute(
                    """
                    INSERT INTO quantities (reading, mention, position, value, value_to, unit, of, repaired, start, "end", bound)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                    """,
                    _seq, mention, position++, Number(quantity.Value), quantity.ValueTo is { } upper ? Number(upper) : null, quantity.Unit,
                    quantity.Of?.TextOf(reading.Report.Text), quantity.Repaired ? 1 : 0, quantity.Span.Start, quantity.Span.End, quantity.Bound);
            }
        }
    }

    private void WriteCommitment(Commitment commitment)
    {
        var id = _commitments[commitment.Id];
        _database.Execute(
            """
            INSERT INTO commitment_entries (reading, id, local, debtor, creditor, consequent_start, consequent_end, antecedent_start,
                antecedent_end, evidence_start, evidence_end, deadline, state, counterpart, rule, confidence, reason)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
            """,
            _seq, id, commitment.Id, Find(_actors, commitment.Debtor), Find(_actors, commitment.Creditor), commitment.Consequent.Start,
            commitment.Consequent.End, commitment.Antecedent?.Start, commitment.Antecedent?.End, commitment.Evidence.Start,
            commitment.Evidence.End, RegisterIds.Day(commitment.Deadline), commitment.State.ToString().ToLowerInvariant(),
            Find(_commitments, commitment.Counterpart), commitment.Because.Rule, commitment.Because.Confidence, commitment.Because.Reason);
        var position = 0;
        foreach (var mention in commitment.Events)
        {
            if (Find(_mentions, mention) is { } known)
            {
                _database.Execute(
                    "INSERT INTO commitment_events (reading, commitment, position, mention) VALUES (?1, ?2, ?3, ?4)", _seq, id, position++, known);
            }
        }
    }

    private void WriteExchanges()
    {
        foreach (var exchange in reading.Exchanges)
        {
            var id = RegisterIds.OfPart('X', report, exchange.Id);
            var entries = exchange.Steps.Select(step => (Kind: "event", Entry: Find(_mentions, step)))
                .Concat(exchange.Commitments.Select(commitment => (Kind: "commitment", Entry: Find(_commitments, commitment))));
            var position = 0;
            foreach (var (kind, entry) in entries.Where(pair => pair.Entry is not null))
            {
                _database.Execute(
                    "INSERT INTO exchange_steps (reading, exchange, position, kind, entry) VALUES (?1, ?2, ?3, ?4, ?5)",
                    _seq, id, position++, kind, entry);
            }
        }
    }

    private void WriteDiscrepancies()
    {
        for (var i = 0; i < reading.Discrepancies.Count; i++)
        {
            var (a, b) = (reading.Discrepancies[i].A, reading.Discrepancies[i].B);
            _database.Execute(
                """
                INSERT INTO discrepancies (reading, position, about, a_start, a_end, a_attribution, b_start, b_end, b_attribution)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                """,
                _seq, i, reading.Discrepancies[i].About, a.Span.Start, a.Span.End, Find(_attributions, a.Attribution),
                b.Span.Start, b.Span.End, Find(_attributions, b.Attribution));
        }
    }

    private void WriteRemarks()
    {
        for (var i = 0; i < reading.Remarks.Count; i++)
        {
            var remark = reading.Remarks[i];
            _database.Execute(
                """INSERT INTO remarks (reading, position, code, start, "end", text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)""",
                _seq, i, remark.Code, remark.Span?.Start, remark.Span?.End, remark.Text);
        }
    }

    private List<string> Known(Values<string> ids) => [.. ids.Select(id => Find(_actors, id)).OfType<string>().Distinct()];

    private static string? Find(Dictionary<string, string> ids, string? id) => id is null ? null : ids.GetValueOrDefault(id);

    private static string Number(decimal value) => value.ToString("0.#############################", CultureInfo.InvariantCulture);
}
