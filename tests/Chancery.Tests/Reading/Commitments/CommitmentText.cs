using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Attributions;
using Chancery.Reading.Commitments;
using Chancery.Reading.Events;
using Chancery.Reading.Headings;
using Chancery.Reading.Predicates;
using Chancery.Reading.Quantities;
using Chancery.Reading.Times;
using Chancery.Reading.Trees;

namespace Chancery.Tests.Reading.Commitments;

/// <summary>Reads commitments from a text over the real parser, with actors given by their names, so that faults of the actors pass play no part.</summary>
internal sealed class CommitmentText
{
    private static readonly TreeMender _mender = new(TestEngine.Lexicon.Data.Events);

    private static readonly AttributionFinder Attributions = new(TestEngine.Lexicon.Data.Attributions);
    private static readonly CommitmentFinder Commitments = new(TestEngine.Lexicon.Data.Commitments);
    private static readonly PredicateFinder Predicates = new(TestEngine.Lexicon.Data.Events);
    private static readonly TimeFinder Times = new(TestEngine.Lexicon.Data.Times, TestEngine.Lexicon.Data.Quantities);

    private CommitmentText(string text, CommitmentLayer layer)
    {
        Text = text;
        Layer = layer;
    }

    public string Text { get; }

    public CommitmentLayer Layer { get; }

    /// <summary>Names are like <c>Sweden</c>, or <c>Berg=Sweden</c> for a person who acts for a country.</summary>
    public static CommitmentText Read(string text, params string[] names)
    {
        var heading = new Heading { Report = new Report { Id = "r", Text = text, Published = new DateOnly(2024, 3, 15) } };
        var parse = _mender.Mend(TestEngine.Parse(text));
        var times = Times.Find(heading, parse);
        var actors = new ActorMentions([.. names.Select((name, i) => ActorOf(name, i, parse))], []);
        var predicates = Predicates.Find(parse);
        var attributions = Attributions.Find(heading, parse, predicates, times, actors);
        var layer = Commitments.Find(heading, parse, predicates, times, new QuantityMentions([], []), actors, attributions, new EventLayer([], [], []));
        return new CommitmentText(text, layer);
    }

    /// <summary>One line per commitment: <c>debtor → creditor: consequent [if antecedent] (state)</c>.</summary>
    public string Told => string.Join("\n", Layer.Items.Select(Line));

    private static string Name(string? id) => id is null ? "?" : id[2..];

    private string Line(Commitment item) =>
        $"{Name(item.Debtor)} → {Name(item.Creditor)}: {item.Consequent.TextOf(Text)}"
        + (item.Antecedent is { } antecedent ? $" [{antecedent.TextOf(Text)}]" : "")
        + $" ({item.State.ToString().ToLowerInvariant()})";

    private static Actor ActorOf(string name, int index, Chancery.Language.Parse parse)
    {
        var (surface, country) = name.Split('=') is [var s, var c] ? (s, c) : (name, name);
        var mentions = new List<ActorMention>();
        for (var token = 0; token < parse.Count; token++)
        {
            if (parse[token].Form.SequenceEqual(surface))
            {
                mentions.Add(new ActorMention(parse[token].Span, new TokenRange(token, token + 1), token, "name"));
            }
        }

        return new Actor
        {
            Id = "a:" + surface,
            Name = surface,
            Kind = ActorKind.State,
            Country = country,
            Mentions = [.. mentions],
            Evidence = new Evidence("test", 1, index.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
    }
}
