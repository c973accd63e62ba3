namespace Chancery.Register.World;

/// <summary>What the assembling of events knows about types and sizes.</summary>
internal static class FacetRules
{
    /// <summary>An act "on or before" the day of its report is looked for so many days back.</summary>
    public const int FreshDays = 14;

    /// <summary>A stretch of days up to this length counts as a range, a longer one as wide.</summary>
    public const int RangeDays = 31;

    /// <summary>Nothing is looked for further away than this.</summary>
    public const int WidestDays = 400;

    /// <summary>More candidates than this under one key are a crowd in which nothing can be told: a guard, not a rule.</summary>
    public const int Crowd = 2000;

    /// <summary>Parties beyond this number are not paired one by one.</summary>
    public const int MostPaired = 5;

    private static readonly HashSet<string> _speech =
        ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "STATEMENT"];

    /// <summary>Acts that all participants do alike.</summary>
    public static bool IsMutual(string type) => type == "CONSULT";

    /// <summary>Acts of speech: two of them between the same two may be about different things.</summary>
    public static bool IsSpeech(string type) => _speech.Contains(type);

    /// <summary>Assertions are the same only in the same words.</summary>
    public static bool IsWords(string type) => type == "STATEMENT";
}
