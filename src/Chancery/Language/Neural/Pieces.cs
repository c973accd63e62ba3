using Chancery.Model;

namespace Chancery.Language.Neural;

/// <summary>Cuts sentences that are too long to be parsed whole, and joins the trees of the pieces.</summary>
internal static class Pieces
{
    /// <summary>A cut is sought among that many tokens before the longest piece's end.</summary>
    private const int Window = 64;

    /// <summary>The pieces of a sentence, in order: nearly always the sentence itself.</summary>
    public static List<TokenRange> Of(string text, ReadOnlySpan<TextSpan> spans, TokenRange sentence)
    {
        var pieces = new List<TokenRange>(1);
        var first = sentence.First;
        while (sentence.End - first > Analyser.LongestPiece)
        {
            var end = CutBefore(text, spans, first + Analyser.LongestPiece);
            pieces.Add(new TokenRange(first, end));
            first = end;
        }

        if (sentence.End > first)
        {
            pieces.Add(new TokenRange(first, sentence.End));
        }

        return pieces;
    }

    /// <summary>Where a sentence has several roots, all but the first become its parataxis.</summary>
    public static void Join(TokenRange sentence, Analysis analysis)
    {
        if (sentence.Count <= Analyser.LongestPiece)
        {
            return;
        }

        var root = -1;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (analysis.Heads[i] >= 0)
            {
                continue;
            }

            if (root < 0)
            {
                root = i;
            }
            else
            {
                analysis.Heads[i] = root;
                analysis.Relations[i] = "parataxis";
            }
        }
    }

    private static int CutBefore(string text, ReadOnlySpan<TextSpan> spans, int end)
    {
        for (var i = end; i > end - Window; i--)
        {
            if (spans[i - 1].Length == 1 && text[spans[i - 1].Start] is ',' or ';' or ':' or '.' or '!' or '?')
            {
                return i;
            }
        }

        return end;
    }
}
