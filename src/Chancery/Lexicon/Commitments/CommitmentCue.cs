using MemoryPack;

namespace Chancery.Lexicon.Commitments;

/// <summary>Words of one meaning that make or move a commitment.</summary>
[MemoryPackable]
public sealed partial record CommitmentCue
{
    /// <summary>Id that is never reused.</summary>
    public required string Id { get; init; }

    /// <summary>What using them says, in plain words.</summary>
    public required string Meaning { get; init; }

    /// <summary>What it does: <c>request</c>, <c>promise</c>, <c>agree</c>, <c>offer</c>, <c>propose</c>, <c>ready</c>, <c>threat</c>, <c>ultimatum</c>, <c>bind</c>, <c>accept</c>, <c>refuse</c>, <c>withdraw</c>, <c>fulfil</c>, <c>break</c>.</summary>
    public required string Act { get; init; }

    /// <summary>Dictionary forms; particles joined by an underscore.</summary>
    public required string[] Lemmas { get; init; }

    /// <summary>Nouns that do the same when a clause hangs on them ("its <em>pledge</em> to…").</summary>
    public string[] Nouns { get; init; } = [];

    /// <summary>Texts that must give a commitment in that state.</summary>
    public CommitmentExample[] Match { get; init; } = [];

    /// <summary>Texts that must not give a commitment by this cue.</summary>
    public string[] NoMatch { get; init; } = [];
}

/// <summary>A text that must give a commitment.</summary>
[MemoryPackable]
public sealed partial record CommitmentExample
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The state in which it must stand at the end of the text.</summary>
    public required string State { get; init; }
}

/// <summary>Words that bring in a condition.</summary>
[MemoryPackable]
public sealed partial record ConditionPhrase
{
    /// <summary>The words in lower case.</summary>
    public required string[] Words { get; init; }

    /// <summary>True when the words belong to the condition ("after…", "unless…"), false when they only bring it in.</summary>
    public required bool Keep { get; init; }

    /// <summary>True when the words make the condition a price that the other side is asked to pay.</summary>
    public bool IsPrice { get; init; }

    /// <summary>What must follow: <c>clause</c> (a verb in it), <c>present</c> (a verb that is not past), <c>never</c> (the words set no condition); empty for anything.</summary>
    public string Needs { get; init; } = "";
}

/// <summary>A noun that points back at a step of an exchange: "the proposal", "this condition".</summary>
[MemoryPackable]
public sealed partial record StepNoun
{
    /// <summary>The noun in lower case.</summary>
    public required string Noun { get; init; }

    /// <summary>What it points at: <c>request</c>, <c>condition</c>, <c>offer</c>, <c>promise</c>, <c>deal</c>.</summary>
    public required string About { get; init; }
}
