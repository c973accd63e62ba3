namespace Chancery.Lexicography.Events;

/// <summary>A frame as it stands in YAML. Lists of words are written in one string, separated by blanks.</summary>
internal sealed class FrameFile
{
    public string Id { get; set; } = "";

    public string Meaning { get; set; } = "";

    public string Verbs { get; set; } = "";

    public string Nouns { get; set; } = "";

    public string Adjectives { get; set; } = "";

    public string? Type { get; set; }

    public string? Mode { get; set; }

    public string? Cameo { get; set; }

    public string? Contexts { get; set; }

    public string? Actor { get; set; }

    public string? Recipient { get; set; }

    public Dictionary<string, string>? Others { get; set; }

    public Dictionary<string, string>? When { get; set; }

    public Dictionary<string, string>? Unless { get; set; }

    public string? Status { get; set; }

    public int Priority { get; set; }

    public bool Agentless { get; set; }

    public bool Undirected { get; set; }

    public bool Together { get; set; }

    public bool Nothing { get; set; }

    public double? Confidence { get; set; }

    public string? Note { get; set; }

    public List<PatternFile>? Patterns { get; set; }

    public ExamplesFile? Examples { get; set; }
}

/// <summary>One reading of a frame as it stands in YAML; what it leaves out it takes from its frame.</summary>
internal sealed class PatternFile
{
    public Dictionary<string, string>? When { get; set; }

    public Dictionary<string, string>? Unless { get; set; }

    public string? Type { get; set; }

    public string? Mode { get; set; }

    public string? Cameo { get; set; }

    public string? Contexts { get; set; }

    public string? Actor { get; set; }

    public string? Recipient { get; set; }

    public Dictionary<string, string>? Others { get; set; }

    public string? Status { get; set; }

    public int? Priority { get; set; }

    public bool? Agentless { get; set; }

    public bool? Undirected { get; set; }

    public bool? Together { get; set; }

    public bool? Nothing { get; set; }

    public double? Confidence { get; set; }
}

/// <summary>Sentences that must and must not fire; <c>sentence | TYPE | actor | recipient</c>, the last three may be left out.</summary>
internal sealed class ExamplesFile
{
    public List<string> Match { get; set; } = [];

    public List<string> NoMatch { get; set; } = [];
}
