namespace Chancery.Language.Neural;

/// <summary>What the network says of the tokens of a text; arrays are per token.</summary>
/// <param name="tokens">Number of tokens.</param>
internal sealed class Analysis(int tokens)
{
    /// <summary>Universal parts of speech.</summary>
    public Upos[] Upos { get; } = new Upos[tokens];

    /// <summary>Treebank tags.</summary>
    public string[] Xpos { get; } = new string[tokens];

    /// <summary>Features, "" when none.</summary>
    public string[] Features { get; } = new string[tokens];

    /// <summary>Dictionary forms.</summary>
    public string[] Lemmas { get; } = new string[tokens];

    /// <summary>Governors as indexes in the text, −1 for the root of a sentence.</summary>
    public int[] Heads { get; } = new int[tokens];

    /// <summary>Relations.</summary>
    public string[] Relations { get; } = new string[tokens];

    /// <summary>What is held of acts; null where the model has no network for them.</summary>
    public ActSigns? Signs { get; init; }

    /// <summary>Is shown the states of the tokens; null where nobody asks.</summary>
    public StateReader? Reader { get; init; }

    /// <summary>Names, in text order.</summary>
    public List<NameMention> Names { get; } = [];
}

/// <summary>Is shown the state of a token at the top, its state half way up, and its embedding.</summary>
internal delegate void StateReader(int token, ReadOnlySpan<float> state, ReadOnlySpan<float> middle, ReadOnlySpan<float> embedded);
