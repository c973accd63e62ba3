using System.Globalization;
using System.Text;

namespace Chancery.Register.World;

/// <summary>
/// One way in which reports tell an act: its type, participants, days, place and first quantity, without the words.
/// A facet is made of the mention alone, so the facets of a register do not depend on the order in which reports came.
/// </summary>
internal sealed record Facet
{
    private const char _field = '\t';
    private const char _item = '|';
    private const string _items = "|";

    /// <summary>The content at hand: written anew each time, in the same room.</summary>
    [ThreadStatic]
    private static StringBuilder? _writing;

    private string? _content;
    private FacetRange[]? _sought;

    public required string Type { get; init; }

    public required string Status { get; init; }

    public string Mode { get; init; } = "";

    public string Cameo { get; init; } = "";

    /// <summary>Contexts of acts of speech, which are about something; empty for other acts.</summary>
    public string Contexts { get; init; } = "";

    public double? Score { get; init; }

    public double? Goldstein { get; init; }

    /// <summary>Who did it; of mutual acts everybody.</summary>
    public required FacetParty[] Actors { get; init; }

    public required FacetParty[] Recipients { get; init; }

    public required FacetParty[] Others { get; init; }

    public required Dating Dating { get; init; }

    /// <summary>First day, as a day number.</summary>
    public int First { get; init; }

    /// <summary>Last day.</summary>
    public int Last { get; init; }

    public FacetPlace? Place { get; init; }

    /// <summary>The first quantity with its unit; empty when none.</summary>
    public string Quantity { get; init; } = "";

    /// <summary>Not empty when only the same words tell the same act: undated ones, assertions, and what a person set apart.</summary>
    public string Own { get; init; } = "";

    /// <summary>The number made from the content.</summary>
    public long Seq { get; init; }

    /// <summary>The facet with its number.</summary>
    public Facet Numbered()
    {
        var content = Content();
        return this with { Seq = Codes.Of(content) };
    }

    /// <summary>True when the act lies ahead: never the same as the act itself.</summary>
    public bool IsAhead => Status is "planned" or "conditional" or "requested" or "hypothetical";

    public bool IsMutual => FacetRules.IsMutual(Type);

    /// <summary>True when nothing but itself may join it.</summary>
    public bool IsAlone => Own.Length > 0 || Dating == Dating.None;

    /// <summary>Under which keys it is filed; none when it is alone.</summary>
    public long[] FiledUnder => field ??= IsAlone ? [] : FacetKeys.Filed(this);

    /// <summary>Where to look for others like it; nowhere when it is alone. What was worked out ahead is given once and not kept: many facets are.</summary>
    public FacetRange[] TakeSought()
    {
        var sought = _sought ?? (IsAlone ? [] : FacetKeys.Sought(this));
        _sought = null;
        return sought;
    }

    /// <summary>Keeps no more than is asked for again and again.</summary>
    public void Shrink() => (_content, _sought) = (null, null);

    /// <summary>How much it tells, compared with others (<see cref="FacetRank"/>).</summary>
    public long Rank => field != 0 ? field : field = FacetRank.Of(this);

    /// <summary>The number of what can be in conflict with others (<see cref="FacetMatch"/>).</summary>
    public long Kind => field != 0 ? field : field = FacetMatch.Kind(this);

    /// <summary>Works out ahead what is asked for later.</summary>
    public Facet Ready()
    {
        _ = Rank;
        _ = FiledUnder;
        _sought = TakeSought();
        return this;
    }

    /// <summary>All that makes it this facet and no other.</summary>
    public string Content()
    {
        if (_content is not null)
        {
            return _content;
        }

        var text = _writing ??= new StringBuilder(512);
        text.Clear().Append(Type).Append(_field).Append(Status).Append(_field).Append(Mode).Append(_field).Append(Cameo).Append(_field).Append(Contexts);
        Append(text, Score);
        Append(text, Goldstein);
        Append(text, Actors);
        Append(text, Recipients);
        Append(text, Others);
        text.Append(CultureInfo.InvariantCulture, $"{_field}{(int)Dating}{_field}{First}{_field}{Last}{_field}");
        text.Append(Place?.Name).Append(_field).Append(Place?.Country);
        Append(text, Place?.Latitude);
        Append(text, Place?.Longitude);
        return _content = text.Append(_field).Append(Quantity).Append(_field).Append(Own).ToString();
    }

    /// <summary>Reads what <see cref="Content"/> wrote.</summary>
    public static Facet Parse(long seq, string content)
    {
        var field = content.Split(_field);
        return new Facet
        {
            Seq = seq,
            Type = field[0],
            Status = field[1],
            Mode = field[2],
            Cameo = field[3],
            Contexts = field[4],
            Score = Number(field[5]),
            Goldstein = Number(field[6]),
            Actors = List(field[7]),
            Recipients = List(field[8]),
            Others = List(field[9]),
            Dating = (Dating)int.Parse(field[10], CultureInfo.InvariantCulture),
            First = int.Parse(field[11], CultureInfo.InvariantCulture),
            Last = int.Parse(field[12], CultureInfo.InvariantCulture),
            Place = field[13].Length == 0 ? null : new FacetPlace(field[13], field[14], Number(field[15]), Number(field[16])),
            Quantity = field[17],
            Own = field[18],
        };
    }

    private static void Append(StringBuilder text, FacetParty[] parties)
    {
        text.Append(_field);
        for (var i = 0; i < parties.Length; i++)
        {
            text.Append(i == 0 ? "" : _items).Append(parties[i].Key).Append(';').Append(parties[i].Surname).Append(';').Append(parties[i].Actor);
        }
    }

    private static void Append(StringBuilder text, double? number)
    {
        text.Append(_field);
        if (number is { } known)
        {
            text.Append(CultureInfo.InvariantCulture, $"{known:R}");
        }
    }

    private static FacetParty[] List(string text) => text.Length == 0 ? [] : [.. text.Split(_item).Select(FacetParty.Parse)];

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
