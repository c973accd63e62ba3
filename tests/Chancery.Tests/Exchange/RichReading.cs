using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Tests.Exchange;

/// <summary>A reading made by hand that has something in every list.</summary>
internal static class RichReading
{
    public const string Text =
        "Zora asked Marland on 3 May 2031 to receive its envoy. Marland's minister Ada Marl agreed on condition that Zora lift its ban. "
        + "According to the Ledger, Marl said 40 tons of grain reached Port Kest. Zora said 30 tons came.";

    public static Chancery.Model.Reading Create(string text = Text, string? title = "An envoy for a ban") => new()
    {
        Report = ReportFactory.FromText(text) with { Published = new DateOnly(2031, 5, 4), Outlet = "The Ledger", Title = title, Language = "en" },
        Sentences = [Of(text, "Zora asked", "envoy."), Of(text, "Marland's", "ban."), Of(text, "According", "Kest."), Of(text, "Zora said", "came.")],
        Times = [new TimeMention { Id = "t1", Span = Of(text, "3 May 2031"), Tokens = default, Type = TimeType.Date, Value = "2031-05-03", Interval = DateInterval.Day(new DateOnly(2031, 5, 3)), Evidence = Because("time.day") }],
        Quantities = [new Quantity { Id = "q1", Span = Of(text, "40 tons"), Tokens = default, Value = 40.00m, Unit = "t", Of = Of(text, "grain"), Evidence = Because("quantity.unit") }],
        Places = [new PlaceMention { Id = "p1", Span = Of(text, "Port Kest"), Tokens = default, Name = "Port Kest", Feature = "city", Country = "MRL", Latitude = 1.5, Longitude = -2.25, Note = "Also Kestport.", Evidence = Because("place.gazetteer") }],
        Actors =
        [
            ActorOf("a1", "Zora", ActorKind.State, "ZOR", Of(text, "Zora"), Of(text, "Zora said", "Zora said") with { }),
            ActorOf("a2", "Marland", ActorKind.State, "MRL", Of(text, "Marland")),
            ActorOf("a3", "Ada Marl", ActorKind.Person, "MRL", Of(text, "Ada Marl")) with { Sector = "GOV", Office = "Minister" },
            ActorOf("a4", "The Ledger", ActorKind.Organisation, null, Of(text, "the Ledger")),
        ],
        Attributions =
        [
            new Attribution { Id = "s1", Speaker = "a4", Source = Of(text, "the Ledger"), Cue = Of(text, "According to"), Content = Of(text, "Marl said", "Kest"), CueLemma = "according_to", Strength = "said", Evidence = Because("cue.according-to") },
            new Attribution { Id = "s2", Speaker = "a3", Source = null, Cue = Of(text, "said 40", "said 40"), Content = Of(text, "40 tons", "Kest"), CueLemma = "say", Strength = "said", Channel = "statement", Date = new DateOnly(2031, 5, 4), Parent = "s1", Evidence = Because("cue.say") },
        ],
        Events =
        [
            Event("e1", "REQUEST", Of(text, "asked"), Of(text, "Zora asked", "envoy."), ["a1"], ["a2"]) with
            {
                Mode = "meet", Contexts = ["diplomatic"], Cameo = "022", Score = 0, Goldstein = 3.4, Quad = 1,
                Happened = new Happening(DateInterval.Day(new DateOnly(2031, 5, 3)), "t1", "The date stands beside the verb."),
            },
            Event("e2", "AGREE", Of(text, "agreed"), Of(text, "Marland's", "ban."), ["a2"], ["a1"]) with
            {
                Others = [new Participant("envoy", "a3")],
                Happened = new Happening(DateInterval.OnOrBefore(new DateOnly(2031, 5, 4)), null, "Not after publication."),
            },
            Event("e3", "AID", Of(text, "reached"), Of(text, "According", "Kest."), ["a1"], []) with
            {
                Place = "p1", PlaceReason = "Named as the goal.", Attribution = "s2", Quantities = ["q1"], Said = new DateOnly(2031, 5, 4), Parent = "e2",
                Happened = new Happening(new DateInterval(null, null, DatePrecision.Open), null, "No date is told."),
                Status = EventStatus.Planned,
            },
        ],
        Commitments =
        [
            new Commitment { Id = "c1", Debtor = "a2", Creditor = "a1", Consequent = Of(text, "receive its envoy"), Antecedent = Of(text, "Zora lift its ban"), Evidence = Of(text, "agreed"), State = CommitmentState.Accepted, Events = ["e1", "e2"], Counterpart = "c2", Because = Because("commitment.agree") },
            new Commitment { Id = "c2", Debtor = "a1", Creditor = "a2", Consequent = Of(text, "Zora lift its ban"), Evidence = Of(text, "on condition that"), Deadline = new DateOnly(2031, 6, 1), State = CommitmentState.Conditional, Events = ["e2"], Counterpart = "c1", Because = Because("commitment.condition") },
        ],
        Exchanges = [new Chancery.Model.Exchange("x1", ["e1", "e2"], ["c1", "c2"])],
        Discrepancies = [new Discrepancy("tons of grain", new Account(Of(text, "40 tons"), "s2"), new Account(Of(text, "30 tons"), null))],
        Remarks = [new Remark("TXT001", null, "No outlet is told."), new Remark("QTY001", Of(text, "40 tons"), "Repaired.")],
        Provenance = new Provenance("0.1.0", "0123456789ab", "ba9876543210"),
    };

    private static TextSpan Of(string text, string words) => Of(text, words, words);

    private static TextSpan Of(string text, string first, string last)
    {
        var start = text.IndexOf(first, StringComparison.Ordinal);
        return new TextSpan(start, text.IndexOf(last, start, StringComparison.Ordinal) + last.Length);
    }

    private static Evidence Because(string rule) => new(rule, 0.9, "Read so by hand.");

    private static Actor ActorOf(string id, string name, ActorKind kind, string? country, params TextSpan[] mentions) => new()
    {
        Id = id, Name = name, Kind = kind, Country = country, Evidence = Because("actor.name"),
        Mentions = mentions.Select(span => new ActorMention(span, default, 0, "name")).ToValues(),
    };

    private static EventMention Event(string id, string type, TextSpan trigger, TextSpan sentence, Values<string> actors, Values<string> recipients) => new()
    {
        Id = id, Type = type, Trigger = trigger, TriggerToken = 0, Sentence = sentence, Actors = actors, Recipients = recipients,
        Happened = default, Status = EventStatus.Actual, Evidence = Because("frame " + type.ToLowerInvariant()),
    };
}
