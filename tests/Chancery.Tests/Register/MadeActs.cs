using Chancery.Model;
using Chancery.Register;
using Chancery.Tests.Exchange;

namespace Chancery.Tests.Register;

/// <summary>Readings of one act each, in a few words.</summary>
internal static class MadeActs
{
    public static readonly DateOnly Published = new(2031, 5, 20);

    /// <summary>A reading of a text of its own that tells the acts.</summary>
    public static Chancery.Model.Reading Report(string name, params MadeAct[] acts) => Report(name, Published, "Ledger", acts);

    public static Chancery.Model.Reading Report(string name, DateOnly published, string? outlet, params MadeAct[] acts)
    {
        var text = string.Concat(acts.Select((act, i) => $"Story {name} tells act {i} as {act.Words}. "));
        var actors = acts.SelectMany(act => act.Actors.Concat(act.Recipients)).Distinct().ToList();
        return new Chancery.Model.Reading
        {
            Report = new Report { Id = name, Text = text, Published = published, Outlet = outlet, Language = "en" },
            Actors = actors.Select((actor, i) => ActorOf($"a{i}", actor)).ToValues(),
            Places = acts.Select((act, i) => act.Place is null ? null : new PlaceMention { Id = $"p{i}", Span = new TextSpan(0, 5), Tokens = default, Name = act.Place, Country = "ZOR", Feature = "city", Evidence = Because }).OfType<PlaceMention>().ToValues(),
            Quantities = acts.Select((act, i) => act.Number is null ? null : new Quantity { Id = $"q{i}", Span = new TextSpan(0, 5), Tokens = default, Value = act.Number.Value, Unit = "person", Evidence = Because }).OfType<Quantity>().ToValues(),
            Events = acts.Select((act, i) => Mention(act, i, text, actors)).ToValues(),
            Provenance = new Provenance("0.1.0", "l", "m"),
        };
    }

    private static readonly Evidence Because = new("made", 0.9, "Made for a test.");

    private static EventMention Mention(MadeAct act, int i, string text, List<string> actors)
    {
        var start = text.IndexOf($"act {i} ", StringComparison.Ordinal);
        return new EventMention
        {
            Id = $"e{i}",
            Type = act.Type,
            Mode = act.Mode,
            Trigger = new TextSpan(start, start + 5),
            TriggerToken = 0,
            Sentence = new TextSpan(start, text.IndexOf('.', start)),
            Actors = act.Actors.Select(actor => $"a{actors.IndexOf(actor)}").ToValues(),
            Recipients = act.Recipients.Select(actor => $"a{actors.IndexOf(actor)}").ToValues(),
            Happened = new Happening(act.Days, null, "Made."),
            Place = act.Place is null ? null : $"p{i}",
            Quantities = act.Number is null ? [] : [$"q{i}"],
            Status = act.Status,
            Evidence = Because,
        };
    }

    /// <summary>"ZOR" is the state; "ZOR:Ada Marl" a person of it.</summary>
    private static Actor ActorOf(string id, string name)
    {
        var (country, person) = name.Split(':') is [var code, var rest] ? (code, rest) : (name, null);
        return new Actor
        {
            Id = id,
            Name = person ?? "State of " + country,
            Kind = person is null ? ActorKind.State : ActorKind.Person,
            Country = country,
            Mentions = [new ActorMention(new TextSpan(0, 5), default, 0, "name")],
            Evidence = Because,
        };
    }
}

/// <summary>One act to be told.</summary>
internal sealed record MadeAct(string Type, string[] Actors, string[] Recipients, DateInterval Days)
{
    public string? Mode { get; init; }

    public string? Place { get; init; }

    public decimal? Number { get; init; }

    public EventStatus Status { get; init; } = EventStatus.Actual;

    public string Words { get; init; } = "is told";
}
