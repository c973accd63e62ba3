using System.Runtime.CompilerServices;
using System.Text;
using Chancery.Lexicon;

namespace Chancery.Reading.Events;

/// <summary>
/// Names a feature while it is put together, by a hash; its letters are kept only for those who learn. So a reading
/// makes no string of the thousands of features it weighs.
/// </summary>
[InterpolatedStringHandler]
internal ref struct FeatureName
{
    private readonly StringBuilder? _letters;
    private ulong _hash = LetterHash.Empty;

    public FeatureName(int literalLength, int formattedCount, FeatureTally tally)
    {
        _letters = tally.IsRecording ? new StringBuilder(literalLength + (8 * formattedCount)) : null;
    }

    public readonly ulong Hash => _hash;

    public void AppendLiteral(string text) => AppendFormatted(text.AsSpan());

    public void AppendFormatted(string? text) => AppendFormatted(text.AsSpan());

    public void AppendFormatted(int number) => AppendFormatted(_digits[Math.Clamp(number, 0, _digits.Length - 1)].AsSpan());

    public void AppendFormatted(bool value) => AppendFormatted(value ? "yes" : "no");

    public void AppendFormatted<T>(T value)
        where T : struct, Enum => AppendFormatted(Enum.GetName(value));

    public void AppendFormatted(ReadOnlySpan<char> text)
    {
        _hash = LetterHash.Append(_hash, text);
        _letters?.Append(text);
    }

    public override readonly string ToString() => _letters?.ToString() ?? "";

    private static readonly string[] _digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "many"];
}
