using Chancery.Lexicon.Places;
using Chancery.Model;
using Chancery.Register.Sqlite;

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

    public required ToldParty[] Parties { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Place { get; init; }

    public string? PlaceCountry { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>Kind of place; null when not known.</summary>
    public string? Feature { get; init; }

    public string? Quantity { get; init; }

    /// <summary>The words of the act and its sentence, which few acts are asked for.</summary>
    public required Func<string> Words { get; init; }

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
/// <param name="Country">Its country, or the partially recognised entity it acts for as <c>PRE:…</c>; null when unresolved.</param>
internal readonly record struct ToldParty(string Role, string Actor, string Name, string Kind, string? Country)
{
    /// <summary>What stands for the country of those who act for an entity: never that of the country that claims it.</summary>
    public static string? Side(string? country, string? entity) => entity is null ? country : PartiallyRecognised.Prefix + entity;

    /// <summary>From the columns id, name, kind, country and entity, beginning with that number.</summary>
    public static ToldParty Read(string role, Row row, int first) =>
        new(role, row.Text(first), row.Text(first + 1), row.Text(first + 2), Side(row.TextOrNull(first + 3), row.TextOrNull(first + 4)));
}
