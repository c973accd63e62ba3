namespace Chancery.Register.Questions;

/// <summary>What two sides did to each other in one stretch of time.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Out">Acts of the first towards the second.</param>
/// <param name="Back">Acts of the second towards the first.</param>
/// <param name="Mutual">Acts that both did alike.</param>
/// <param name="Score">Mean PLOVER score; null when none has one.</param>
/// <param name="Goldstein">Mean Goldstein value; null when none has one.</param>
public sealed record RelationPeriod(DateOnly Start, int Out, int Back, int Mutual, double? Score, double? Goldstein)
{
    /// <summary>All acts.</summary>
    public int Count => Out + Back + Mutual;
}
