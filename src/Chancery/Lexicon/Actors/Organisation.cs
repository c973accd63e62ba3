using MemoryPack;

namespace Chancery.Lexicon.Actors;

/// <summary>An organisation that is known by name.</summary>
[MemoryPackable]
public sealed partial record Organisation
{
    /// <summary>Its id in the lexicon.</summary>
    public required string Id { get; init; }

    /// <summary>The usual English name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names and acronyms.</summary>
    public string[] OtherNames { get; init; } = [];

    /// <summary>What stands in <see cref="Model.Actor.Country"/>: ISO alpha-3, <c>IGO:…</c>, <c>REB:…</c>; null when of no country.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector.</summary>
    public string? Sector { get; init; }

    /// <summary>Further sectors.</summary>
    public string[] OtherSectors { get; init; } = [];

    /// <summary><c>igo</c>, <c>ngo</c>, <c>media</c>, <c>armed</c>, <c>ministry</c>….</summary>
    public required string Kind { get; init; }

    /// <summary>Of an armed group: the country it is at home in, and where it ruled if it ever did, ISO alpha-3; null for all others.</summary>
    public string? Home { get; init; }

    /// <summary>The first days of its times in power, in order.</summary>
    public DateOnly[] RulesFrom { get; init; } = [];

    /// <summary>The last days of its times in power, one for each first day.</summary>
    public DateOnly[] RulesTo { get; init; } = [];

    /// <summary>Whether it ruled its country on a day; false when the day is not known.</summary>
    public bool RuledOn(DateOnly? day)
    {
        for (var i = 0; i < RulesFrom.Length; i++)
        {
            if (RulesFrom[i] <= day && day <= RulesTo[i])
            {
                return true;
            }
        }

        return false;
    }
}
