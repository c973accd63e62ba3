using Chancery.Model;

namespace Chancery.Exchange.Imports;

/// <summary>A row of another data set as a reading: a report of one line that claims the row's act.</summary>
/// <remarks>The line is made from the row's own fields, so that every span of the reading points at the field it came from.</remarks>
internal sealed class ImportedRow(string dataset)
{
    private readonly System.Text.StringBuilder _text = new();
    private readonly List<Actor> _actors = [];

    /// <summary>Adds a field to the line and gives its span.</summary>
    public TextSpan Field(string name, string value)
    {
        _text.Append(_text.Length == 0 ? "" : "; ").Append(name).Append(": ");
        var start = _text.Length;
        _text.Append(value);
        return new TextSpan(start, _text.Length);
    }

    /// <summary>Adds a participant; null when the row names none.</summary>
    public string? Party(string name, string value, string country, string sector)
    {
        var called = value.Length > 0 ? value : country;
        if (called.Length == 0)
        {
            return null;
        }

        var span = Field(name, called);
        var isState = sector.Length == 0 && country.Length > 0;
        _actors.Add(new Actor
        {
            Id = $"a{_actors.Count + 1}", Name = called, Kind = isState ? ActorKind.State : ActorKind.Organisation, Country = country.Length == 0 ? null : country,
            Sector = sector.Length == 0 ? null : sector, Mentions = [new ActorMention(span, default, 0, "import")], Evidence = Because,
        });
        return _actors[^1].Id;
    }

    /// <summary>Adds the participants of one side, told as lists joined by semicolons.</summary>
    public Values<string> Parties(string name, string values, string countries, string sectors)
    {
        var (called, codes, sector) = (List(values), List(countries), List(sectors));
        return Enumerable.Range(0, Math.Max(called.Length, codes.Length))
            .Select(i => Party(name, called.ElementAtOrDefault(i) ?? "", Code(codes.ElementAtOrDefault(i)), sector.ElementAtOrDefault(i) ?? "")).OfType<string>().ToValues();
    }

    /// <summary>Three capitals; nothing else is a country's code.</summary>
    public static string Code(string? text) => text is { Length: 3 } code && code.All(char.IsAsciiLetterUpper) ? code : "";

    private static string[] List(string text) => text.Split(';', StringSplitOptions.TrimEntries);

    /// <summary>Why it was read so.</summary>
    public Evidence Because { get; } = new("import." + dataset, 0.5, "Taken from a row of another data set as that data set's claim.");

    /// <summary>The reading.</summary>
    public Model.Reading Reading(string id, string outlet, DateOnly? published, string? url, PlaceMention? place, EventMention mention) => new()
    {
        Report = new Report { Id = id, Text = _text.ToString(), Published = published, Outlet = outlet, Url = url, Language = "en" },
        Sentences = [new TextSpan(0, _text.Length)],
        Actors = _actors.ToValues(),
        Places = place is null ? [] : [place],
        Events = [mention with { Sentence = new TextSpan(0, _text.Length) }],
        Provenance = new Provenance(EngineVersion.Current, "import", dataset),
    };
}
