namespace Chancery.Evaluation;

/// <summary>One commitment: <c>debtor | creditor | state | what is owed | condition | deadline | number of the counterpart</c>.</summary>
/// <remarks>
/// Sides are countries (<c>USA</c>, <c>IGO:UN</c>, <c>REB:Hamas</c>), or the name where there is no country; several are
/// joined by <c>+</c>; <c>-</c> for none. Where careful readers may differ, the answers are parted by <c>/</c>. What is
/// owed and the condition are words of the text.
/// </remarks>
internal sealed class CommitmentGold
{
    private readonly string[] _parts;

    private CommitmentGold(string[] parts) => _parts = parts;

    public string Owed => _parts[3];

    /// <summary>True and false when a condition is told or not; null when readers may differ.</summary>
    public bool? Conditional => _parts[4].StartsWith("-/", StringComparison.Ordinal) ? null : _parts[4] != "-";

    public static CommitmentGold Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        return parts.Length == 7
            ? new CommitmentGold(parts)
            : throw new FormatException($"A commitment has 7 parts between '|', this one {parts.Length}: {line}");
    }

    public bool IsDebtor(IEnumerable<string> sides) => IsSide(_parts[0], sides);

    public bool IsCreditor(IEnumerable<string> sides) => IsSide(_parts[1], sides);

    public bool IsState(string state) => Answers(_parts[2]).Contains(state);

    public bool IsDeadline(string? day) => Answers(_parts[5]).Contains(day ?? "-");

    /// <summary>The other commitment of the report by its number from 1; null when it has none.</summary>
    public bool HasCounterpart(bool found) => Answers(_parts[6]).Any(answer => (answer != "-") == found);

    public override string ToString() => string.Join(" | ", _parts);

    private static string[] Answers(string part) => part.Split('/');

    private static bool IsSide(string part, IEnumerable<string> sides)
    {
        var found = sides.ToHashSet(StringComparer.Ordinal);
        return Answers(part).Any(answer => answer == "-" ? found.Count == 0 : found.SetEquals(answer.Split('+', StringSplitOptions.TrimEntries)));
    }
}
