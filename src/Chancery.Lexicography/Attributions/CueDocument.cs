namespace Chancery.Lexicography.Attributions;

/// <summary>An entry of <c>cues/*.yaml</c> as it is written.</summary>
internal sealed class CueDocument
{
    public string? Id { get; set; }

    public string? Meaning { get; set; }

    public string? Strength { get; set; }

    public string? Kind { get; set; }

    public List<string> Lemmas { get; set; } = [];

    public List<string> Patterns { get; set; } = [];

    public List<string> Prepositions { get; set; } = [];

    public List<string> Extend { get; set; } = [];

    public List<string> Nouns { get; set; } = [];

    public List<string> Verbs { get; set; } = [];

    public string? Channel { get; set; }

    public string? Note { get; set; }

    public CueExamples? Examples { get; set; }
}

/// <summary>The examples of an entry.</summary>
internal sealed class CueExamples
{
    public List<CueExampleDocument> Match { get; set; } = [];

    public List<string> NoMatch { get; set; } = [];
}

/// <summary>A text that must match.</summary>
internal sealed class CueExampleDocument
{
    public string? Text { get; set; }

    public string? Source { get; set; }

    public string? Content { get; set; }
}
