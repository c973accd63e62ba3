namespace Chancery.Register.Corrections;

/// <summary>What a correction can say.</summary>
public static class CorrectionAct
{
    /// <summary>The entry is right.</summary>
    public const string Confirm = "confirm";

    /// <summary>The entry is wrong and is not shown any more.</summary>
    public const string Reject = "reject";

    /// <summary>One field of the entry has another value.</summary>
    public const string Change = "change";

    /// <summary>Two entries are the same thing.</summary>
    public const string Merge = "merge";

    /// <summary>The entry is another thing than those it was put together with.</summary>
    public const string Split = "split";

    /// <summary>Two entries belong together.</summary>
    public const string Link = "link";

    /// <summary>Two entries do not belong together.</summary>
    public const string Unlink = "unlink";

    /// <summary>An earlier correction (or undo) does not hold any more.</summary>
    public const string Undo = "undo";
}
