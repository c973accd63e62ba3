using Chancery.Language;

namespace Chancery.Reading.Coreference;

/// <summary>Which quotation each token stands in, and who speaks it as far as its sentence tells.</summary>
internal sealed class Quotations
{
    /// <summary>No quotation is longer; a mark that was never closed must not swallow the rest.</summary>
    private const int Longest = 400;

    private readonly int[] _at;
    private readonly List<int> _speakers = [-1];

    public Quotations(Parse parse)
    {
        _at = new int[parse.Count];
        var token = 0;
        while (token < parse.Count)
        {
            token = Opens(parse, token) && Close(parse, token) is var close && close > 0 ? Mark(parse, token, close) : token + 1;
        }
    }

    /// <summary>Number of the quotation; 0 outside.</summary>
    public int At(int token) => _at[token];

    /// <summary>The token of the subject beside the quotation; −1 when there is none.</summary>
    public int SpeakerOf(int quotation) => _speakers[quotation];

    private static bool Opens(Parse parse, int token) => parse[token].Form is "\"" or "“" or "``" or "«" or "„";

    private static int Close(Parse parse, int open)
    {
        var limit = Math.Min(parse.Count, open + Longest);
        for (var token = open + 1; token < limit; token++)
        {
            if (parse[token].Form is "\"" or "”" or "''" or "»" or "“")
            {
                return token;
            }
        }

        return 0;
    }

    private int Mark(Parse parse, int open, int close)
    {
        _at.AsSpan(open, close - open + 1).Fill(_speakers.Count);
        _speakers.Add(Speaker(parse, open, close));
        return close + 1;
    }

    // "…", the minister said / She said: "…": a subject outside the marks in the sentence of either mark.
    private static int Speaker(Parse parse, int open, int close)
    {
        var first = parse.SentenceOf(open).Tokens.First;
        var end = parse.SentenceOf(close).Tokens.End;
        for (var step = 1; step < 30; step++)
        {
            if (close + step < end && parse[close + step].Relation == "nsubj")
            {
                return close + step;
            }

            if (open - step >= first && parse[open - step].Relation == "nsubj")
            {
                return open - step;
            }
        }

        return -1;
    }
}
