namespace Chancery.Reading.Actors;

/// <summary>Codes of the remarks of the actors pass.</summary>
public static class ActorRemarks
{
    /// <summary>A collective that the report does not resolve: "a number of Western countries".</summary>
    public const string Vague = "ACT001";
}
