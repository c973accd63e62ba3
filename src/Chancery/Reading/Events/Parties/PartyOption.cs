using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>Which side of an act is asked for.</summary>
internal enum PartySide
{
    Actor,
    Recipient,
}

/// <summary>Some who may be one side of an act.</summary>
/// <param name="Codes">Their codes in order; empty for nobody.</param>
/// <param name="Actors">Themselves.</param>
/// <param name="ByRules">True for those whom frames and rules chose.</param>
/// <param name="InRow">True for those who stand coordinated in the sentence.</param>
internal sealed record PartyOption(string[] Codes, List<Actor> Actors, bool ByRules, bool InRow)
{
    public bool IsSame(string[] codes) => Codes.AsSpan().SequenceEqual(codes);
}
