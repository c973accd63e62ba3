namespace Chancery.Model;

/// <summary>Why something was found: the rule or lexicon entry that fired, how sure, and one sentence.</summary>
/// <param name="Rule">Id of the rule or lexicon entry, as in <c>frame ask.request#2</c>.</param>
/// <param name="Confidence">From 0 (a guess) to 1 (certain).</param>
/// <param name="Reason">One sentence for a human reader.</param>
public readonly record struct Evidence(string Rule, double Confidence, string Reason);
