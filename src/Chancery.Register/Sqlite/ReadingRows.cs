using System.Globalization;
using Chancery.Model;
using Chancery.Register.Totals;
using Chancery.Register.World;

namespace Chancery.Register.Sqlite;

/// <summary>
/// The rows of one reading, worked out without the register, which may be on another thread.
/// </summary>
internal sealed class ReadingRows(Model.Reading reading, string report)
{
    private static readonly string[] _precisions = [.. Enum.GetNames<DatePrecision>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] _statuses = [.. Enum.GetNames<EventStatus>().Select(name => name.ToLowerInvariant())];

    private readonly Dictionary<string, string> _actors = reading.Actors.ToDictionary(a => a.Id, ActorIds.Of);
    private readonly Dictionary<string, string> _attributions = reading.Attributions.ToDictionary(
        s => s.Id, s => RegisterIds.OfPart('S', report, s.CueLemma, s.Cue, s.Content));

    private readonly Dictionary<string, string> _mentions = reading.Events.ToDictionary(
        e => e.Id, e => RegisterIds.OfPart('M', report, $"{e.Type}/{e.Mode}/{e.Id}", e.Trigger));

    private readonly Dictionary<string, string> _commitments = reading.Commitments.ToDictionary(
        c => c.Id, c => RegisterIds.OfPart('C', report, c.Id, c.Consequent, c.Evidence));

    private readonly Dictionary<string, PlaceMention> _places = reading.Places.ToDictionary(p => p.Id);
    private readonly Dictionary<string, Quantity> _quantities = reading.Quantities.ToDictionary(q => q.Id);
    private ClaimRows _rows = null!;
    private int _index;

    /// <summary>Whom the reading mentions, and how often.</summary>
    public IReadOnlyList<(string Actor, int Mentions)> Mentioned => field ??=
    [
        .. reading.Actors.SelectMany(actor => actor.Mentions.Select(mention => (Id: _actors[actor.Id], mention.Span, Local: actor.Id))).Distinct()
            .GroupBy(mention => mention.Id).Select(group => (group.Key, group.Count())),
    ];

    /// <summary>Gathers all rows, as those of the reading with that place among those told together.</summary>
    public void Gather(ClaimRows rows, int index, string recordedAt)
    {
        (_rows, _index) = (rows, index);
        GatherReport(recordedAt);
        GatherReading(recordedAt);
        foreach (var actor in reading.Actors)
        {
            GatherActor(actor);
        }

        GatherAttributions();
        foreach (var mention in reading.Events)
        {
            GatherMention(mention);
        }

        foreach (var commitment in reading.Commitments)
        {
            GatherCommitment(commitment);
        }

        GatherExchanges();
        GatherDiscrepancies();
        GatherRemarks();
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
                Status = _statuses[(int)mention.Status],
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

    private void GatherReport(string recordedAt)
    {
        var (rows, told) = (_rows.Reports, reading.Report);
        rows.Report(_index);
        rows.Reading(_index);
        rows.Text(report);
        rows.Text(told.Id);
        rows.Text(told.Title);
        rows.Text(told.Text);
        rows.Day(told.Published);
        rows.Text(told.Outlet);
        rows.Text(told.Url);
        rows.Text(told.Language);
        rows.Text(told.Path);
        rows.Text(recordedAt);
    }

    private void GatherReading(string recordedAt)
    {
        var rows = _rows.Readings;
        rows.Reading(_index);
        rows.Text(report);
        rows.Report(_index);
        rows.Text(reading.Provenance.Engine);
        rows.Text(reading.Provenance.Lexicon);
        rows.Text(reading.Provenance.Model);
        rows.Text(recordedAt);
        if (Mentioned.Count > 0)
        {
            _rows.ReadingActors.Reading(_index);
            _rows.ReadingActors.Text(ActorTotals.Written(Mentioned));
        }
    }

    private void GatherActor(Actor actor)
    {
        var id = _actors[actor.Id];
        _rows.Actors.Add((_index, id, actor));
        var rows = _rows.Later.ActorMentions;
        foreach (var mention in actor.Mentions)
        {
            _rows.Later.ActorMentionKeys.Add(EntryNumber.Of(id)!.Value);
            rows.Reading(_index);
            rows.Text(id);
            rows.Text(actor.Id);
            rows.Text(actor.Sector);
            rows.Text(actor.Office);
            rows.Span(mention.Span);
            rows.Text(mention.Span.Of(reading.Report.Text));
            rows.Text(mention.Rule);
            rows.Because(actor.Evidence);
            rows.Text(actor.OtherSectors.Count == 0 ? null : string.Join('|', actor.OtherSectors));
        }
    }

    private void GatherAttributions()
    {
        HashSet<string>? told = null;
        foreach (var attribution in reading.Attributions)
        {
            var id = _attributions[attribution.Id];
            _rows.Ids.Add((EntryNumber.Of(id)!.Value, _index));
            if ((told ??= new HashSet<string>(StringComparer.Ordinal)).Add(id)) // Two with one id: the first is kept.
            {
                GatherAttribution(id, attribution);
            }
        }
    }

    private void GatherAttribution(string id, Attribution attribution)
    {
        var speaker = Find(_actors, attribution.Speaker);
        _rows.Later.AttributionKeys.Add(speaker is null ? 0 : EntryNumber.Of(speaker)!.Value);
        var rows = _rows.Later.Attributions;
        rows.Reading(_index);
        rows.Text(id);
        rows.Text(attribution.Id);
        rows.Text(speaker);
        rows.Span(attribution.Source);
        rows.Span(attribution.Cue);
        rows.Span(attribution.Content);
        rows.Text(attribution.CueLemma);
        rows.Text(attribution.Strength);
        rows.Text(attribution.Channel);
        rows.Day(attribution.Date);
        rows.Text(Find(_attributions, attribution.Parent));
        rows.Because(attribution.Evidence);
    }

    private void GatherMention(EventMention mention)
    {
        var id = _mentions[mention.Id];
        var place = mention.Place is { } placeId ? _places.GetValueOrDefault(placeId) : null;
        _rows.Ids.Add((EntryNumber.Of(id)!.Value, _index));
        var rows = _rows.Mentions;
        rows.Reading(_index);
        rows.Text(id);
        rows.Text(mention.Id);
        rows.Text(mention.Type);
        rows.Text(mention.Mode);
        rows.Text(string.Join('|', mention.Contexts));
        rows.Text(mention.Cameo);
        rows.Real(mention.Score);
        rows.Real(mention.Goldstein);
        rows.Number(mention.Quad);
        rows.Span(mention.Trigger);
        rows.Span(mention.Sentence);
        rows.Day(mention.Happened.Interval.From);
        rows.Day(mention.Happened.Interval.To);
        rows.Text(_precisions[(int)mention.Happened.Interval.Precision]);
        rows.Text(mention.Happened.Reason);
        rows.Day(mention.Said);
        rows.Text(place?.Name);
        rows.Text(place?.Country);
        rows.Real(place?.Latitude);
        rows.Real(place?.Longitude);
        rows.Text(mention.PlaceReason);
        rows.Text(_statuses[(int)mention.Status]);
        rows.Text(Find(_attributions, mention.Attribution));
        rows.Text(Find(_mentions, mention.Parent));
        rows.Because(mention.Evidence);
        rows.Text(place?.Feature);
        GatherParticipants(id, mention);
        GatherQuantities(id, mention.Quantities);
    }

    private void GatherParticipants(string mention, EventMention told)
    {
        var position = 0;
        foreach (var actor in Known(told.Actors))
        {
            GatherParticipant(mention, position++, "actor", actor);
        }

        foreach (var actor in Known(told.Recipients))
        {
            GatherParticipant(mention, position++, "recipient", actor);
        }

        foreach (var other in told.Others)
        {
            if (Find(_actors, other.Actor) is { } actor)
            {
                GatherParticipant(mention, position++, other.Role, actor);
            }
        }
    }

    private void GatherParticipant(string mention, int position, string role, string actor)
    {
        var rows = _rows.Participants;
        rows.Reading(_index);
        rows.Text(mention);
        rows.Number(position);
        rows.Text(role);
        rows.Text(actor);
    }

    private void GatherQuantities(string mention, Values<string> ids)
    {
        var rows = _rows.Quantities;
        var position = 0;
        foreach (var id in ids)
        {
            if (_quantities.TryGetValue(id, out var quantity))
            {
                rows.Reading(_index);
                rows.Text(mention);
                rows.Number(position++);
                rows.Text(Number(quantity.Value));
                rows.Text(quantity.ValueTo is { } upper ? Number(upper) : null);
                rows.Text(quantity.Unit);
                rows.Text(quantity.Of?.TextOf(reading.Report.Text));
                rows.Number(quantity.Repaired ? 1 : 0);
                rows.Span(quantity.Span);
                rows.Text(quantity.Bound);
            }
        }
    }

    private void GatherCommitment(Commitment commitment)
    {
        var id = _commitments[commitment.Id];
        var rows = _rows.Commitments;
        rows.Reading(_index);
        rows.Text(id);
        rows.Text(commitment.Id);
        rows.Text(Find(_actors, commitment.Debtor));
        rows.Text(Find(_actors, commitment.Creditor));
        rows.Span(commitment.Consequent);
        rows.Span(commitment.Antecedent);
        rows.Span(commitment.Evidence);
        rows.Day(commitment.Deadline);
        rows.Text(commitment.State.ToString().ToLowerInvariant());
        rows.Text(Find(_commitments, commitment.Counterpart));
        rows.Because(commitment.Because);
        var position = 0;
        foreach (var mention in commitment.Events)
        {
            if (Find(_mentions, mention) is { } known)
            {
                _rows.CommitmentEvents.Reading(_index);
                _rows.CommitmentEvents.Text(id);
                _rows.CommitmentEvents.Number(position++);
                _rows.CommitmentEvents.Text(known);
            }
        }
    }

    private void GatherExchanges()
    {
        var rows = _rows.ExchangeSteps;
        foreach (var exchange in reading.Exchanges)
        {
            var id = RegisterIds.OfPart('X', report, exchange.Id);
            var entries = exchange.Steps.Select(step => (Kind: "event", Entry: Find(_mentions, step)))
                .Concat(exchange.Commitments.Select(commitment => (Kind: "commitment", Entry: Find(_commitments, commitment))));
            var position = 0;
            foreach (var (kind, entry) in entries.Where(pair => pair.Entry is not null))
            {
                rows.Reading(_index);
                rows.Text(id);
                rows.Number(position++);
                rows.Text(kind);
                rows.Text(entry);
            }
        }
    }

    private void GatherDiscrepancies()
    {
        var rows = _rows.Discrepancies;
        for (var i = 0; i < reading.Discrepancies.Count; i++)
        {
            var (a, b) = (reading.Discrepancies[i].A, reading.Discrepancies[i].B);
            rows.Reading(_index);
            rows.Number(i);
            rows.Text(reading.Discrepancies[i].About);
            rows.Span(a.Span);
            rows.Text(Find(_attributions, a.Attribution));
            rows.Span(b.Span);
            rows.Text(Find(_attributions, b.Attribution));
        }
    }

    private void GatherRemarks()
    {
        var rows = _rows.Remarks;
        for (var i = 0; i < reading.Remarks.Count; i++)
        {
            var remark = reading.Remarks[i];
            rows.Reading(_index);
            rows.Number(i);
            rows.Text(remark.Code);
            rows.Span(remark.Span);
            rows.Text(remark.Text);
        }
    }

    private List<string> Known(Values<string> ids) => [.. ids.Select(id => Find(_actors, id)).OfType<string>().Distinct()];

    private static string? Find(Dictionary<string, string> ids, string? id) => id is null ? null : ids.GetValueOrDefault(id);

    private static string Number(decimal value) => value.ToString("0.#############################", CultureInfo.InvariantCulture);
}
