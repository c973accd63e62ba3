using System.Text;
using Chancery.Model;

namespace Chancery.Benchmarks.Made;

/// <summary>Writes one report and its reading at once.</summary>
internal sealed class MadeWriter(MadeSettings settings, Random random, int number, DateOnly published)
{
    private static readonly string[] _filler =
        ("the day before talks over trade and grain went on while officials in both capitals weighed what the other side might do next and "
        + "observers said that little had changed since spring when prices rose and the harbour was shut for a week after storms hit the coast "
        + "families waited for news as trains ran late and markets opened with doubts about fuel water power roads schools and the coming vote").Split(' ');

    private static readonly Evidence _because = new("made", 0.9, "Made for a measurement.");

    private readonly StringBuilder _text = new();
    private readonly List<Actor> _actors = [];
    private readonly List<PlaceMention> _places = [];
    private readonly List<Quantity> _quantities = [];
    private readonly List<EventMention> _events = [];
    private readonly List<Attribution> _attributions = [];
    private readonly List<int> _truth = [];

    public void Tell(MadeEvent made, bool isBackground)
    {
        var start = _text.Length;
        var type = Chance(settings.WrongType) ? MadeTypes.Confused(Array.FindIndex(MadeTypes.All, entry => entry.Type == made.Type), random) : -1;
        var (kind, verb) = type < 0 ? (made.Type, made.Verb) : (MadeTypes.All[type].Type, MadeTypes.All[type].Verbs[0]);
        var info = Array.Find(MadeTypes.All, entry => entry.Type == kind);
        var leftOut = Chance(settings.MissingSide) ? random.Next(2) : -1;
        var persons = info.Speech && Chance(settings.Persons);
        var actor = leftOut == 0 ? null : Party(Wrong(made.Actor), persons ? made.ActorPerson : -1);
        Word(verb, out var trigger);
        var recipient = leftOut == 1 ? null : Party(Wrong(made.Recipient), persons ? made.RecipientPerson : -1);
        var place = Chance(0.5) ? Place(made) : null;
        var quantity = !info.Speech && Chance(0.6) ? Quantity(made) : null;
        var days = Days(made, isBackground);
        Fill(random.Next(12, 28));
        var sentence = new TextSpan(start, _text.Length - 1);
        _events.Add(new EventMention
        {
            Id = $"e{_events.Count + 1}",
            Type = kind,
            Mode = type < 0 && Chance(0.6) ? made.Mode : null,
            Contexts = Chance(0.6) ? [made.Context] : [],
            Cameo = info.Cameo,
            Score = info.Score,
            Goldstein = info.Score,
            Quad = info.Score > 0 ? 1 : 4,
            Trigger = trigger,
            TriggerToken = 0,
            Sentence = sentence,
            Actors = actor is null ? [] : [actor],
            Recipients = recipient is null ? [] : [recipient],
            Happened = new Happening(days, null, "Made."),
            Place = place,
            Quantities = quantity is null ? [] : [quantity],
            Attribution = Chance(0.5) ? Attribution(sentence, actor) : null,
            Status = Chance(0.02) ? EventStatus.Denied : EventStatus.Actual,
            Evidence = _because,
        });
        _truth.Add(made.Number);
    }

    public MadeReport Finish()
    {
        Fill(random.Next(30, 60));
        return new MadeReport(
            new Model.Reading
            {
                Report = new Report
                {
                    Id = $"made-{number}", Text = _text.ToString(), Published = published, Outlet = MadeNames.Outlet((int)(200 * Math.Pow(random.NextDouble(), 2))), Language = "en",
                },
                Actors = _actors.ToValues(),
                Places = _places.ToValues(),
                Quantities = _quantities.ToValues(),
                Attributions = _attributions.ToValues(),
                Events = _events.ToValues(),
                Provenance = new Provenance("made", "made", "made"),
            },
            [.. _truth],
            null);
    }

    private bool Chance(double share) => random.NextDouble() < share;

    private int Wrong(int country) => Chance(settings.WrongParty) ? random.Next(MadeNames.Countries) : country;

    private string Party(int country, int person)
    {
        var (kind, name) = person < 0
            ? (ActorKind.State, MadeNames.Country(country))
            : (ActorKind.Person, Chance(0.4) ? MadeNames.Surname(country, person) : MadeNames.FullName(country, person));
        Word(name, out var span);
        var mention = new ActorMention(span, default, 0, "name");
        var code = MadeNames.Code(country);
        var known = _actors.FindIndex(actor => actor.Name == name && actor.Country == code);
        if (known >= 0)
        {
            _actors[known] = _actors[known] with { Mentions = [.. _actors[known].Mentions, mention] };
            return _actors[known].Id;
        }

        _actors.Add(new Actor { Id = $"a{_actors.Count + 1}", Name = name, Kind = kind, Country = code, Sector = "GOV", Mentions = [mention], Evidence = _because });
        return _actors[^1].Id;
    }

    private string Place(MadeEvent made)
    {
        Word("in", out _);
        Word(MadeNames.Town(made.Recipient, made.Town), out var span);
        _places.Add(new PlaceMention
        {
            Id = $"p{_places.Count + 1}", Span = span, Tokens = default, Name = MadeNames.Town(made.Recipient, made.Town), Country = MadeNames.Code(made.Recipient), Feature = "city",
            Latitude = MadeNames.Latitude(made.Recipient, made.Town), Longitude = MadeNames.Longitude(made.Recipient, made.Town), Evidence = _because,
        });
        return _places[^1].Id;
    }

    /// <summary>Most reports give the true number, some another.</summary>
    private string Quantity(MadeEvent made)
    {
        var value = Chance(0.7) ? made.Number1 : made.Number1 + random.Next(-1, 4);
        Word(value.ToString(System.Globalization.CultureInfo.InvariantCulture), out var span);
        Word("people", out _);
        _quantities.Add(new Quantity { Id = $"q{_quantities.Count + 1}", Span = span, Tokens = default, Value = value, Unit = "person", Evidence = _because });
        return _quantities[^1].Id;
    }

    private string Attribution(TextSpan content, string? speaker)
    {
        _attributions.Add(new Attribution
        {
            Id = $"s{_attributions.Count + 1}", Speaker = speaker, Cue = new TextSpan(content.Start, content.Start + 1), Content = content, CueLemma = "say", Strength = "said", Date = published, Evidence = _because,
        });
        return _attributions[^1].Id;
    }

    /// <summary>Told to the day, as fresh, as some time in a month, or wrong by a day.</summary>
    private DateInterval Days(MadeEvent made, bool isBackground)
    {
        if (isBackground && Chance(0.4))
        {
            var first = new DateOnly(made.Day.Year, made.Day.Month, 1);
            return new DateInterval(first, first.AddMonths(1).AddDays(-1), DatePrecision.Month);
        }

        return !isBackground && Chance(settings.Undated) ? DateInterval.OnOrBefore(published)
            : DateInterval.Day(Chance(settings.WrongDay) ? made.Day.AddDays(random.Next(2) == 0 ? -1 : 1) : made.Day);
    }

    private void Word(string word, out TextSpan span)
    {
        span = new TextSpan(_text.Length, _text.Length + word.Length);
        _text.Append(word).Append(' ');
    }

    private void Fill(int words)
    {
        for (var i = 0; i < words; i++)
        {
            _text.Append(_filler[random.Next(_filler.Length)]).Append(i == words - 1 ? ". " : " ");
        }
    }
}
