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

    private readonly LocalIds _actors = LocalIds.Of(reading.Actors, a => a.Id, ActorIds.Of);
    private readonly LocalIds _attributions = LocalIds.Of(reading.Attributions, s => s.Id, s => RegisterIds.OfPart('S', report, s.CueLemma, s.Cue, s.Content));
    private readonly LocalIds _mentions = LocalIds.Of(reading.Events, e => e.Id, e => RegisterIds.OfPart('M', report, $"{e.Type}/{e.Mode}/{e.Id}", e.Trigger));
    private readonly LocalIds _commitments = LocalIds.Of(reading.Commitments, c => c.Id, c => RegisterIds.OfPart('C', report, c.Id, c.Consequent, c.Evidence));
    private readonly LocalIds _quantities = LocalIds.Of(reading.Quantities, q => q.Id, q => q.Id);
    private readonly LocalIds _places = LocalIds.Of(reading.Places, p => p.Id, p => p.Id);
    private ClaimRows _rows = null!;
    private int _index;

    /// <summary>Whom the reading mentions, and how often.</summary>
    public IReadOnlyList<(string Actor, int Mentions)> Mentioned => field ??= Count();

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
        foreach (var place in _mentions.InOrder())
        {
            GatherMention(_mentions[place], reading.Events[place]);
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
        for (var i = 0; i < reading.Events.Count; i++)
        {
            var mention = reading.Events[i];
            var place = PlaceOf(mention);
            var quantity = QuantityOf(mention.Quantities);
            yield return new ToldAct
            {
                Mention = _mentions[i],
                Trigger = mention.Trigger,
                Type = mention.Type,
                Mode = mention.Mode,
                Cameo = mention.Cameo,
                Contexts = Joined(',', mention.Contexts),
                Score = mention.Score,
                Goldstein = mention.Goldstein,
                Status = _statuses[(int)mention.Status],
                Parties = PartiesOf(mention),
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

    private List<(string Actor, int Mentions)> Count()
    {
        var counted = new List<(string Actor, int Mentions)>(reading.Actors.Count);
        for (var i = 0; i < reading.Actors.Count; i++)
        {
            var (id, mentions) = (_actors[i], Different(reading.Actors[i].Mentions));
            if (counted.FindIndex(entry => entry.Actor == id) is >= 0 and var known)
            {
                counted[known] = (id, counted[known].Mentions + mentions);
            }
            else if (mentions > 0)
            {
                counted.Add((id, mentions));
            }
        }

        return counted;
    }

    /// <summary>How many of the mentions stand at different words.</summary>
    private static int Different(Values<ActorMention> mentions) => mentions.Count < 2 ? mentions.Count : mentions.Select(mention => mention.Span).Distinct().Count();

    private ToldParty[] PartiesOf(EventMention mention)
    {
        var parties = new List<ToldParty>(mention.Actors.Count + mention.Recipients.Count + mention.Others.Count);
        foreach (var actor in mention.Actors.AsSpan())
        {
            AddParty(parties, "actor", actor);
        }

        foreach (var actor in mention.Recipients.AsSpan())
        {
            AddParty(parties, "recipient", actor);
        }

        foreach (var other in mention.Others.AsSpan())
        {
            AddParty(parties, other.Role, other.Actor);
        }

        return [.. parties];
    }

    private void AddParty(List<ToldParty> parties, string role, string local)
    {
        if (_actors.PlaceOf(local) is >= 0 and var place && reading.Actors[place] is var actor)
        {
            parties.Add(new ToldParty(role, _actors[place], actor.Name, ActorIds.Kind(actor.Kind), ToldParty.Side(actor.Country, actor.Entity)));
        }
    }

    private PlaceMention? PlaceOf(EventMention mention) => _places.PlaceOf(mention.Place) is >= 0 and var place ? reading.Places[place] : null;

    private Quantity? QuantityOf(Values<string> ids)
    {
        foreach (var id in ids.AsSpan())
        {
            if (_quantities.PlaceOf(id) is >= 0 and var place)
            {
                return reading.Quantities[place];
            }
        }

        return null;
    }

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
        var id = _actors.Find(actor.Id)!;
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
            var id = _attributions.Find(attribution.Id)!;
            _rows.Ids.Add((EntryNumber.Of(id)!.Value, _index));
            if ((told ??= new HashSet<string>(StringComparer.Ordinal)).Add(id)) // Two with one id: the first is kept.
            {
                GatherAttribution(id, attribution);
            }
        }
    }

    private void GatherAttribution(string id, Attribution attribution)
    {
        var speaker = _actors.Find(attribution.Speaker);
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
        rows.Text(_attributions.Find(attribution.Parent));
        rows.Because(attribution.Evidence);
    }

    private void GatherMention(string id, EventMention mention)
    {
        var place = PlaceOf(mention);
        _rows.Ids.Add((EntryNumber.Of(id)!.Value, _index));
        var rows = _rows.Mentions;
        rows.Reading(_index);
        rows.Text(id);
        rows.Text(mention.Id);
        rows.Text(mention.Type);
        rows.Text(mention.Mode);
        rows.Text(Joined('|', mention.Contexts));
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
        rows.Text(_attributions.Find(mention.Attribution));
        rows.Text(_mentions.Find(mention.Parent));
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
            if (_actors.Find(other.Actor) is { } actor)
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
            if (_quantities.PlaceOf(id) is >= 0 and var place && reading.Quantities[place] is var quantity)
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
        var id = _commitments.Find(commitment.Id)!;
        var rows = _rows.Commitments;
        rows.Reading(_index);
        rows.Text(id);
        rows.Text(commitment.Id);
        rows.Text(_actors.Find(commitment.Debtor));
        rows.Text(_actors.Find(commitment.Creditor));
        rows.Span(commitment.Consequent);
        rows.Span(commitment.Antecedent);
        rows.Span(commitment.Evidence);
        rows.Day(commitment.Deadline);
        rows.Text(commitment.State.ToString().ToLowerInvariant());
        rows.Text(_commitments.Find(commitment.Counterpart));
        rows.Because(commitment.Because);
        var position = 0;
        foreach (var mention in commitment.Events)
        {
            if (_mentions.Find(mention) is { } known)
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
            var entries = exchange.Steps.Select(step => (Kind: "event", Entry: _mentions.Find(step)))
                .Concat(exchange.Commitments.Select(commitment => (Kind: "commitment", Entry: _commitments.Find(commitment))));
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
            rows.Text(_attributions.Find(a.Attribution));
            rows.Span(b.Span);
            rows.Text(_attributions.Find(b.Attribution));
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

    /// <summary>Those that are among the actors, each once.</summary>
    private List<string> Known(Values<string> ids)
    {
        var known = new List<string>(ids.Count);
        foreach (var id in ids.AsSpan())
        {
            if (_actors.Find(id) is { } actor && !known.Contains(actor))
            {
                known.Add(actor);
            }
        }

        return known;
    }

    private static string Joined(char between, Values<string> words) => words.Count == 1 ? words[0] : string.Join(between, words);

    private static string Number(decimal value) => value.ToString("0.#############################", CultureInfo.InvariantCulture);
}
