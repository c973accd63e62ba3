namespace Chancery.Benchmarks.Made;

/// <summary>An event of the made world, as it was.</summary>
internal sealed record MadeEvent
{
    public required int Number { get; init; }

    public required string Type { get; init; }

    public string? Mode { get; init; }

    public required DateOnly Day { get; init; }

    public required int Actor { get; init; }

    public required int Recipient { get; init; }

    /// <summary>Who acted for each side: the number of the person within the country.</summary>
    public required int ActorPerson { get; init; }

    public required int RecipientPerson { get; init; }

    public required int Town { get; init; }

    public required int Number1 { get; init; }

    public required string Context { get; init; }

    public required string Verb { get; init; }
}
