using Chancery.Register.Sqlite;

namespace Chancery.Register.Corrections;

/// <summary>Turns what a person says about an event or mention into corrections: one for each mention, held by its words.</summary>
/// <param name="register">The register that takes them.</param>
/// <param name="author">Who says so.</param>
/// <param name="reason">Why.</param>
public sealed class Corrector(SqliteRegister register, string author, string reason)
{
    /// <summary>The entry is right, or wrong (<see cref="CorrectionAct.Confirm"/>, <see cref="CorrectionAct.Reject"/>).</summary>
    public IReadOnlyList<CorrectionEntry> Judge(string id, string act) => Each(id, mention => On(mention, act));

    /// <summary>One field has another value. Actors are told by id, country code or whole name, several joined by commas.</summary>
    /// <exception cref="RegisterException">There is no such field or actor, or the value makes no sense.</exception>
    public IReadOnlyList<CorrectionEntry> Change(string id, string field, string? value) => Change(id, [(field, value)]);

    /// <summary>Several fields have other values. All are checked before anything is kept.</summary>
    /// <exception cref="RegisterException">There is no such field or actor, or a value makes no sense.</exception>
    public IReadOnlyList<CorrectionEntry> Change(string id, IReadOnlyList<(string Field, string? Value)> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.FirstOrDefault(change => !CorrectionField.All.Contains(change.Field)) is { Field: { } unknown })
        {
            throw new RegisterException($"there is no field '{unknown}' to change; there are {string.Join(", ", CorrectionField.All)}");
        }

        var stored = changes.Select(change => (change.Field, Value: Checked(change.Field, string.IsNullOrWhiteSpace(change.Value) ? null : change.Value.Trim()))).ToList();
        // The mentions are found once: the first change may already make them another event.
        return [.. Mentions(id).SelectMany(mention => stored.Select(change =>
            register.Correct(On(mention, CorrectionAct.Change) with { Field = change.Field, Value = change.Value, Was = Value(mention, change.Field) })))];
    }

    /// <summary>Two events are one.</summary>
    public IReadOnlyList<CorrectionEntry> Merge(string id, string other)
    {
        var (one, two) = (Found(id), Found(other));
        return one.Id == two.Id
            ? throw new RegisterException($"{id} and {other} are one event already")
            : [register.Correct(On(one.Best, CorrectionAct.Merge) with { Kind = "event", Target = one.Id, Other = two.Id, OtherAnchor = AnchorOf(two.Best) })];
    }

    /// <summary>A mention is an event of its own.</summary>
    public IReadOnlyList<CorrectionEntry> Split(string mention)
    {
        var entry = Found(mention);
        var told = entry.Mentions.Where(own => own.Id.StartsWith(mention, StringComparison.Ordinal)).ToList();
        return told.Count == 1 ? [register.Correct(On(told[0], CorrectionAct.Split) with { Other = entry.Id })]
            : throw new RegisterException($"{mention}: one mention (M-…) is split off at a time");
    }

    /// <summary>A correction does not hold any more.</summary>
    public IReadOnlyList<CorrectionEntry> Undo(string id)
    {
        var held = register.Corrections().Where(entry => entry.Id.StartsWith(id, StringComparison.Ordinal)).ToList();
        return held.Count == 1
            ? [register.Correct(new Correction { Act = CorrectionAct.Undo, Kind = "correction", Target = held[0].Id, Author = author, Reason = reason })]
            : throw new RegisterException($"{id}: {(held.Count == 0 ? "no correction has" : "several corrections have")} this id");
    }

    private List<CorrectionEntry> Each(string id, Func<MentionEntry, Correction> make) => Mentions(id).ConvertAll(mention => register.Correct(make(mention)));

    /// <summary>All mentions of an event, or the one that is meant.</summary>
    private List<MentionEntry> Mentions(string id) =>
        [.. Found(id).Mentions.Where(mention => !id.StartsWith("M-", StringComparison.Ordinal) || mention.Id.StartsWith(id, StringComparison.Ordinal))];

    private EventEntry Found(string id)
    {
        var events = register.Events(new EventFilter { Id = id });
        return events.Count == 1 ? events[0]
            : throw new RegisterException($"{id}: {(events.Count == 0 ? "no event or mention has this id" : "several entries have this id; give more of it")}");
    }

    private Correction On(MentionEntry mention, string act) =>
        new() { Act = act, Kind = "mention", Target = mention.Id, Anchor = AnchorOf(mention), Author = author, Reason = reason };

    private static Anchor AnchorOf(MentionEntry mention) => new(mention.Report.Id, mention.Trigger, mention.Trigger.TextOf(mention.Report.Text));

    private string? Checked(string field, string? value) => field switch
    {
        CorrectionField.Actors or CorrectionField.Recipients => string.Join(',', CorrectionField.List(value).Select(register.ActorId)),
        CorrectionField.From or CorrectionField.To when value is not null && CorrectionField.Day(value) is null => throw new RegisterException($"'{value}' is no day as YYYY-MM-DD"),
        CorrectionField.Type => value?.ToUpperInvariant() ?? throw new RegisterException("an event cannot be without type"),
        CorrectionField.Status => value?.ToLowerInvariant() ?? throw new RegisterException("an event cannot be without status"),
        _ => value,
    };

    private static string? Value(MentionEntry mention, string field) => field switch
    {
        CorrectionField.Type => mention.Type,
        CorrectionField.Mode => mention.Mode,
        CorrectionField.Cameo => mention.Cameo,
        CorrectionField.Status => mention.Status,
        CorrectionField.From => RegisterIds.Day(mention.From),
        CorrectionField.To => RegisterIds.Day(mention.To),
        CorrectionField.Place => mention.Place,
        CorrectionField.Actors => string.Join(',', mention.Actors.Select(actor => actor.Id)),
        _ => string.Join(',', mention.Recipients.Select(actor => actor.Id)),
    };
}
