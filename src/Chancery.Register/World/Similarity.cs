using System.Collections.Concurrent;

namespace Chancery.Register.World;

/// <summary>What two facets have in common, and what of it is enough.</summary>
internal readonly record struct Similarity
{
    private static readonly ConcurrentDictionary<(string Days, int Same), string> _words = new();

    public int Persons { get; init; }

    public bool Parties { get; init; }

    public bool SomeParty { get; init; }

    public bool Place { get; init; }

    public bool Elsewhere { get; init; }

    public bool Quantity { get; init; }

    public bool OtherMode { get; init; }

    public bool Code { get; init; }

    public bool About { get; init; }

    /// <summary>The judgement; null when too little speaks for one act or something speaks against it.</summary>
    public Match? Judge(DayMatch days, int parties) => IsEnough(days.Relation) && !IsAgainst
        ? new Match(days.Score + parties + (3 * Math.Min(Persons, 2)) + (Place ? 3 : 0) + (Quantity ? 2 : 0) + (Code ? 1 : 0) + (About ? 1 : 0), this, days)
        : null;

    /// <summary>Another place is a contradiction only where the same persons vouch for the same act, another mode where persons or place do.</summary>
    private bool IsAgainst => (Elsewhere && Persons < 2) || (OtherMode && Persons == 0 && !Place);

    private bool IsEnough(DayRelation days) => days switch
    {
        DayRelation.Same => SomeParty || Place,
        DayRelation.Shortly or DayRelation.Within => Parties || (SomeParty && (Persons > 0 || Place)),
        DayRelation.Together => Parties,
        DayRelation.Nearby => Parties && (Persons > 0 || Place),
        DayRelation.Somewhere => Parties && (Persons > 0 || Place || Quantity),
        DayRelation.NextTo => Parties && (Persons > 1 || (Persons > 0 && About) || (Place && (Quantity || Persons > 0 || About))),
        _ => false,
    };

    /// <summary>What they have in common, in words: a few dozens of sentences, each made once.</summary>
    public string Words(DayMatch days)
    {
        var key = (days.Words, (Parties ? 1 : 0) + (Persons > 0 ? 2 : 0) + (Place ? 4 : 0) + (Elsewhere ? 8 : 0) + (Quantity ? 16 : 0));
        return _words.TryGetValue(key, out var words) ? words : _words[key] = Sentence(days);
    }

    private string Sentence(DayMatch days)
    {
        string?[] words =
        [
            "same type of act",
            days.Words,
            Parties ? "same sides" : "same side where told",
            Persons > 0 ? "same persons" : null,
            Place ? "same place" : Elsewhere ? "though the places differ" : null,
            Quantity ? "same quantity" : null,
        ];
        return string.Join(", ", words.Where(word => word is not null));
    }
}
