using Chancery.Language;

namespace Chancery.Training.Data;

/// <summary>A sentence with what a treebank says of it.</summary>
internal sealed record TreebankSentence
{
    /// <summary>Name of the document it stands in.</summary>
    public required string Document { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The words.</summary>
    public required string[] Forms { get; init; }

    /// <summary>True where a word is written against the one before it.</summary>
    public required bool[] Attached { get; init; }

    /// <summary>True where a word is part of the same multiword token as the one before it.</summary>
    public required bool[] Continues { get; init; }

    /// <summary>Dictionary forms.</summary>
    public required string[] Lemmas { get; init; }

    /// <summary>Universal parts of speech.</summary>
    public required Upos[] Upos { get; init; }

    /// <summary>Treebank tags.</summary>
    public required string[] Xpos { get; init; }

    /// <summary>Features, "" when none.</summary>
    public required string[] Feats { get; init; }

    /// <summary>Governors within the sentence, −1 for the root.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Relations.</summary>
    public required string[] Relations { get; init; }

    /// <summary>Name tags by number; null when nobody looked for names.</summary>
    public int[]? Names { get; init; }

    /// <summary>True when the names are guessed rather than marked by hand.</summary>
    public bool NamesAreGuessed { get; init; }

    /// <summary>True when the case of its words was changed after teachers saw it: their lemma scripts no longer fit.</summary>
    public bool Recased { get; init; }

    /// <summary>What teachers say of it; null when there are none.</summary>
    public SoftTargets? Soft { get; init; }

    /// <summary>False when only the names may be learnt.</summary>
    public bool Trees { get; init; } = true;

    /// <summary>Number of words.</summary>
    public int Length => Forms.Length;
}
