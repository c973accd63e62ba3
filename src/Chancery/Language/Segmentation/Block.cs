using Chancery.Language.Tokenisation;

namespace Chancery.Language.Segmentation;

/// <summary>
/// A run of tokens that is surely a sequence of whole sentences (a paragraph between blank lines or mandatory breaks),
/// with the habits of its writer.
/// </summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Habit">0 when stops are followed by capitals, 1 when it varies, 2 when the writer leaves out capitals.</param>
/// <param name="LastStop">Index of the last token that is a stop; −1 when it holds none.</param>
internal readonly record struct Block(int First, int End, int Habit, int LastStop)
{
    /// <summary>Reads the habits of the tokens from <paramref name="first"/> to <paramref name="end"/>.</summary>
    public static Block Of(in TokenView tokens, int first, int end)
    {
        int lower = CharKinds.IsLower(tokens.First(first)) ? 1 : 0, upper = 0, lastStop = -1;
        for (var i = first; i < end; i++)
        {
            if (!tokens.IsStop(i))
            {
                continue;
            }

            lastStop = i;
            if (i + 1 < end && tokens.Last(i) != '…' && tokens.Spans[i].Length == 1)
            {
                var next = tokens.First(i + 1);
                lower += CharKinds.IsLower(next) ? 1 : 0;
                upper += CharKinds.IsUpper(next) ? 1 : 0;
            }
        }

        return new Block(first, end, lower == 0 ? 0 : lower <= upper ? 1 : 2, lastStop);
    }
}
