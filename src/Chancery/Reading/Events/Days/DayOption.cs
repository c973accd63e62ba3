using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>Where the days of an option are told, as seen from the act.</summary>
internal enum DayPlace
{
    /// <summary>Nowhere: open towards the past or the future.</summary>
    Nowhere,

    /// <summary>In the sentence of the act.</summary>
    Same,

    /// <summary>In the sentence before.</summary>
    Before,

    /// <summary>Further up.</summary>
    Above,

    /// <summary>Only behind the act.</summary>
    Behind,

    /// <summary>It is the day of the report.</summary>
    Published,
}

/// <summary>Some days on which an act may have happened.</summary>
/// <param name="Happened">The days, and why they come into question.</param>
/// <param name="Place">Where they are told nearest to the act.</param>
internal sealed record DayOption(Happening Happened, DayPlace Place)
{
    /// <summary>The rule by which grammar chose them; null when it chose others.</summary>
    public DayRule? Rule { get; init; }

    /// <summary>Where they are told, nearest to the act; null when they are told nowhere.</summary>
    public TimeMention? Told { get; init; }

    /// <summary>How many sentences back.</summary>
    public int Back { get; init; }

    /// <summary>How many other days are told between there and the act.</summary>
    public int Between { get; init; }

    /// <summary>True for the first day that the report tells.</summary>
    public bool First { get; init; }
}
