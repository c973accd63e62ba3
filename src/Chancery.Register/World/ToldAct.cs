using Chancery.Model;

namespace Chancery.Register.World;

/// <summary>An act as one mention tells it, as far as it matters for which event it belongs to.</summary>
internal sealed record ToldAct
{
    public required string Mention { get; init; }

    /// <summary>The words of the act.</summary>
    public required TextSpan Trigger { get; init; }

    public required string Type { get; init; }

    public string? Mode { get; init; }

    public string? Cameo { get; init; }

    public string Contexts { get; init; } = "";

    public double? Score { get; init; }

    public double? Goldstein { get; init; }

    public required string Status { get; init; }

    public required IReadOnlyList<ToldParty> Parties { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Place { get; init; }

    public string? PlaceCountry { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>Kind of place; null when not known.</summary>
    public string? Feature { get; init; }

    public string? Quantity { get; init; }

    /// <summary>The words of the act and its sentence.</summary>
    public required string Words { get; init; }

    /// <summary>How sure it was read.</summary>
    public double Confidence { get; init; }

    /// <summary>Not null when a person set this mention apart: what makes it its own.</summary>
    public string? SetApart { get; init; }
}

/// <summary>A participant of a told act.</summary>
/// <param name="Role">actor, recipient, or a third party's role.</param>
/// <param name="Actor">The register's id.</param>
/// <param name="Name">The fullest name.</param>
/// <param name="Kind">person, office, organisation, state or group.</param>
/// <param name="Country">Its country; null when unresolved.</param>
internal readonly record struct ToldParty(string Role, string Actor, string Name, string Kind, string? Country);
