namespace Chancery.Lexicography.Commitments;

/// <summary>An entry of <c>acts.yaml</c> as it is written.</summary>
internal sealed class ActDocument
{
    public string? Id { get; set; }

    public string? Meaning { get; set; }

    public string? Act { get; set; }

    public List<string> Lemmas { get; set; } = [];

    public List<string> Nouns { get; set; } = [];

    public ActExamples? Examples { get; set; }
}

/// <summary>The examples of an entry.</summary>
internal sealed class ActExamples
{
    public List<ActExampleDocument> Match { get; set; } = [];

    public List<string> NoMatch { get; set; } = [];
}

/// <summary>A text that must give a commitment.</summary>
internal sealed class ActExampleDocument
{
    public string? Text { get; set; }

    public string? State { get; set; }
}
