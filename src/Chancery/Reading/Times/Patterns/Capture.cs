namespace Chancery.Reading.Times.Patterns;

/// <summary>What one class of a pattern caught.</summary>
/// <param name="Class">The class.</param>
/// <param name="Part">0, or 1 for the second catch of the same class (<c>{day:2}</c>).</param>
/// <param name="First">Its first atom.</param>
/// <param name="End">The atom after its last.</param>
/// <param name="Text">The value of a word of the lexicon; empty for built-in classes.</param>
/// <param name="Number">The value of a number.</param>
/// <param name="Form">The reading of a nested date or duration; null for the others.</param>
internal readonly record struct Capture(TimeClass Class, byte Part, int First, int End, string Text, decimal Number, TimeForm? Form)
{
    /// <summary>Far beyond any year, day or count that means something, and far from what an integer cannot hold.</summary>
    private const int _most = 999_999_999;

    public int Integer => (int)Math.Clamp(Number, -_most, _most);
}
