namespace Chancery.Model;

/// <summary>Everything that was found in one report.</summary>
public sealed record Reading
{
    /// <summary>The report; its date, outlet and language completed from the text where nobody told them.</summary>
    public required Report Report { get; init; }

    /// <summary>The sentences, in text order.</summary>
    public Values<TextSpan> Sentences { get; init; } = [];

    /// <summary>Expressions of time.</summary>
    public Values<TimeMention> Times { get; init; } = [];

    /// <summary>Numbers with their units.</summary>
    public Values<Quantity> Quantities { get; init; } = [];

    /// <summary>Places.</summary>
    public Values<PlaceMention> Places { get; init; } = [];

    /// <summary>Actors with their mentions.</summary>
    public Values<Actor> Actors { get; init; } = [];

    /// <summary>Who is reported to have said what.</summary>
    public Values<Attribution> Attributions { get; init; } = [];

    /// <summary>Acts.</summary>
    public Values<EventMention> Events { get; init; } = [];

    /// <summary>What is owed.</summary>
    public Values<Commitment> Commitments { get; init; } = [];

    /// <summary>Requests with their replies.</summary>
    public Values<Exchange> Exchanges { get; init; } = [];

    /// <summary>Accounts that contradict each other.</summary>
    public Values<Discrepancy> Discrepancies { get; init; } = [];

    /// <summary>What the reader could not make full sense of.</summary>
    public Values<Remark> Remarks { get; init; } = [];

    /// <summary>Version of the engine, hash of the lexicon and hash of the model that made this reading.</summary>
    public required Provenance Provenance { get; init; }
}

/// <summary>With what a reading was made, so that it can be told which readings a change touches.</summary>
/// <param name="Engine">Version of the engine.</param>
/// <param name="Lexicon">First 12 hex digits of the SHA-256 of the compiled lexicon.</param>
/// <param name="Model">First 12 hex digits of the SHA-256 of the language model.</param>
public readonly record struct Provenance(string Engine, string Lexicon, string Model);
