namespace Chancery.Reading.Coreference;

/// <summary>What sort of thing a mention or chain refers to.</summary>
public enum ReferentKind : byte
{
    /// <summary>A human being, or several.</summary>
    Person,

    /// <summary>A body of people that acts as one.</summary>
    Organisation,

    /// <summary>A place; states count as places here.</summary>
    Place,

    /// <summary>Anything else: objects, events, times, ideas.</summary>
    Thing,
}
