namespace Chancery.Model;

/// <summary>One text as published: an article, a communiqué, a readout.</summary>
public sealed record Report
{
    /// <summary>The id given by whoever brought the report, or one made from its content.</summary>
    public required string Id { get; init; }

    /// <summary>The text exactly as given, after decoding. Every span of a reading points into it.</summary>
    public required string Text { get; init; }

    /// <summary>The day of publication as told from outside the text; null when nobody told.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The outlet that published it; null when unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The headline, when it is not part of the text.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was published; null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1 code of the text's language; null when nobody told.</summary>
    public string? Language { get; init; }

    /// <summary>The file it came from; null when it came from elsewhere.</summary>
    public string? Path { get; init; }
}
