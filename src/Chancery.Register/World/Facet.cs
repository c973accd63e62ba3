namespace Chancery.Register.World;

/// <summary>
/// One way in which reports tell an act: its type, participants, days, place and first quantity, without the words.
/// A facet is made of the mention alone, so the facets of a register do not depend on the order in which reports came.
/// </summary>
/// <remarks>Hundreds of thousands are kept in memory during a load: what many have in common they share.</remarks>
internal sealed class Facet
{
    private string? _content;
    private FacetRange[]? _sought;
    private long[]? _filedUnder;

    /// <summary>What kind of act it is.</summary>
    public required FacetAct Act { get; init; }

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

    /// <summary>True when nothing but itself may join it: undated ones, assertions, and what a person set apart.</summary>
    public bool IsAlone { get; private set; }

    /// <summary>The number made from the content and the last day.</summary>
    public long Seq { get; private set; }

    public string Type => Act.Type;

    public string Status => Act.Status;

    public string Mode => Act.Mode;

    public string Cameo => Act.Cameo;

    /// <summary>Contexts of acts of speech, which are about something; empty for other acts.</summary>
    public string Contexts => Act.Contexts;

    public double? Score => Act.Score;

    public double? Goldstein => Act.Goldstein;

    /// <summary>True when the act lies ahead: never the same as the act itself.</summary>
    public bool IsAhead => Act.IsAhead;

    public bool IsMutual => Act.IsMutual;

    /// <summary>All that makes it this facet and no other, to be written; null once it stands in the register.</summary>
    public string? Content => _content;

    /// <summary>Under which keys it is filed; none when it is alone.</summary>
    public long[] FiledUnder => _filedUnder ??= IsAlone ? [] : FacetKeys.Filed(this);

    /// <summary>How much it tells, compared with others (<see cref="FacetRank"/>).</summary>
    public long Rank => field != 0 ? field : field = FacetRank.Of(this);

    /// <summary>The number of what can be in conflict with others (<see cref="FacetMatch"/>).</summary>
    public long Kind => field != 0 ? field : field = FacetMatch.Kind(this);

    /// <summary>The facet with its number; <paramref name="own"/> is empty, or what only the same words have.</summary>
    public Facet Numbered(string own)
    {
        _content = FacetText.Write(this, own);
        return Known(FacetNumber.Of(_content, Last), own);
    }

    /// <summary>The facet with the number that it has in the register.</summary>
    public Facet Known(long seq, string own)
    {
        (Seq, IsAlone) = (seq, own.Length > 0 || Dating == Dating.None);
        return this;
    }

    /// <summary>Where to look for others like it; nowhere when it is alone. What was worked out ahead is given once and not kept: many facets are.</summary>
    public FacetRange[] TakeSought()
    {
        var sought = _sought ?? (IsAlone ? [] : FacetKeys.Sought(this));
        _sought = null;
        return sought;
    }

    /// <summary>Works out ahead what is asked for later.</summary>
    public Facet Ready()
    {
        _ = Rank;
        _ = FiledUnder;
        _sought = TakeSought();
        return this;
    }

    /// <summary>Keeps no more than is asked for again and again.</summary>
    public void Shrink() => (_content, _sought, _filedUnder) = (null, null, null);
}
