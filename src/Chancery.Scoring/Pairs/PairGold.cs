using Chancery.Model;

namespace Chancery.Scoring.Pairs;

/// <summary>A sentence with a marked source and target and the class of what the one does to the other.</summary>
/// <param name="Id">The number of the sentence in its file.</param>
/// <param name="Text">The sentence without marks.</param>
/// <param name="Source">Who acts; empty when unnamed.</param>
/// <param name="Target">To whom or what; empty when unnamed.</param>
/// <param name="Class">A PLOVER type, or YIELD for CONCEDE and RETREAT together.</param>
public sealed record PairGold(int Id, string Text, TextSpan Source, TextSpan Target, string Class)
{
    /// <summary>The class that joins CONCEDE and RETREAT.</summary>
    public const string Yield = "YIELD";

    /// <summary>Every third sentence by number is kept out of tuning.</summary>
    public bool Aside => Id % 3 == 0;

    /// <summary>The class of a type in data that knows YIELD only.</summary>
    public static string ClassOf(string type) => type is "CONCEDE" or "RETREAT" ? Yield : type;
}
