using Chancery.Language.Tokenisation;
using Chancery.Model;

namespace Chancery.Language.Segmentation;

/// <summary>
/// Groups tokens into sentences: certain boundaries first (mandatory breaks, paragraphs, lines that were broken on
/// purpose), then a classifier, or plain rules where the model brings none, for the gaps inside.
/// </summary>
internal sealed class Segmenter(TokeniserRules rules, BoundaryClassifier? classifier)
{
    /// <summary>Longer runs are cut, at punctuation where there is some, so that no tree grows without bound.</summary>
    public const int LongestSentence = 250;

    /// <summary>Groups the tokens. <paramref name="breaks"/> are positions of the text, in order, where sentences must end.</summary>
    public List<Sentence> Segment(in TokenView tokens, IReadOnlyList<int> breaks)
    {
        var sentences = new List<Sentence>((tokens.Count / 16) + 1);
        var lines = new LineBreaks(tokens.Text);
        var (first, nextBreak) = (0, 0);
        for (var i = 1; i <= tokens.Count; i++)
        {
            if (i == tokens.Count || PartsSurely(tokens, i, breaks, ref nextBreak, ref lines))
            {
                SegmentBlock(tokens, Block.Of(tokens, first, i), sentences);
                first = i;
            }
        }

        return sentences;
    }

    /// <summary>True when the gap before the token is worth asking the classifier.</summary>
    internal static bool IsCandidate(in TokenView tokens, int token, int blockStart)
    {
        var before = tokens.Last(token - 1);
        if (tokens.Continues[token] || before is ',' or '(' or '[' or '“' or '$')
        {
            return false;
        }

        var next = tokens.First(token);
        if (CharKinds.IsLower(next))
        {
            return CharKinds.Of(before) == CharKind.Stop || (tokens.IsCloser(token - 1) && tokens.EndsWithStop(token - 1, blockStart));
        }

        return next is not (',' or '.' or ')' or ']' or '”' or ';' or '%' or '’')
            && (tokens.GapBefore(token).Length > 0 || tokens.EndsWithStop(token - 1, blockStart));
    }

    /// <summary>Follows brackets and quotation marks over one token.</summary>
    internal static OpenMarks After(OpenMarks open, in TokenView tokens, int token) => tokens.First(token) switch
    {
        '(' or '[' => open | OpenMarks.Bracket,
        ')' or ']' => open & ~OpenMarks.Bracket,
        '"' => open ^ OpenMarks.Quote,
        '“' => open | OpenMarks.Quote,
        '”' => open & ~OpenMarks.Quote,
        _ => open,
    };

    private static bool PartsSurely(in TokenView tokens, int token, IReadOnlyList<int> breaks, ref int nextBreak, ref LineBreaks lines)
    {
        var (end, start) = (tokens.Spans[token - 1].End, tokens.Spans[token].Start);
        while (nextBreak < breaks.Count && breaks[nextBreak] < end)
        {
            nextBreak++;
        }

        return (nextBreak < breaks.Count && breaks[nextBreak] <= start) || (start > end && lines.Parts(end, start));
    }

    private void SegmentBlock(in TokenView tokens, in Block block, List<Sentence> sentences)
    {
        var start = block.First;
        var open = OpenMarks.None;
        for (var i = block.First + 1; i < block.End; i++)
        {
            open = After(open, tokens, i - 1);
            if (IsCandidate(tokens, i, block.First) && IsBoundary(tokens, block, start, i, open))
            {
                Add(tokens, start, i, sentences);
                start = i;
            }
        }

        Add(tokens, start, block.End, sentences);
    }

    private bool IsBoundary(in TokenView tokens, in Block block, int start, int token, OpenMarks open)
    {
        if (Forbids(tokens, block, token))
        {
            return false;
        }

        if (classifier is null)
        {
            return open == OpenMarks.None && tokens.EndsWithStop(token - 1, block.First) && !CharKinds.IsLower(tokens.First(token));
        }

        Span<int> features = stackalloc int[BoundaryFeatures.Count];
        BoundaryFeatures.Fill(tokens, block, start, token, open, features);
        return classifier.Score(features) > 0;
    }

    /// <summary>Gaps that never part, whatever the classifier learnt from careless writers.</summary>
    internal bool Forbids(in TokenView tokens, in Block block, int token)
    {
        var before = tokens.Form(token - 1);
        if (tokens.IsLeftoverSpace(token))
        {
            return true;
        }

        if (before.Length > 1 && before[^1] == '.' && rules.AbbreviationOf(before[..^1]) == AbbreviationKind.Title)
        {
            return true;
        }

        // 'called the vote a "sham" Monday': what is quoted in passing ends no sentence.
        if (before is "\"" or "”" or "''" && tokens.GapBefore(token).Length > 0 && !tokens.EndsWithStop(token - 1, block.First))
        {
            return true;
        }

        // "29.8 thousand square meters. km" is a damaged unit, not a new sentence.
        return before is "." && CharKinds.IsLower(tokens.First(token)) && (block.Habit < 2 || rules.IsUnit(tokens.Form(token)));
    }

    private static void Add(in TokenView tokens, int start, int end, List<Sentence> sentences)
    {
        while (end - start > LongestSentence)
        {
            var cut = start + LongestSentence;
            for (var i = cut; i > start + (LongestSentence / 2); i--)
            {
                if (!CharKinds.IsAlphanumeric(tokens.First(i - 1)) && tokens.Last(i - 1) is '.' or ';' or ':' or ',' or '!' or '?')
                {
                    cut = i;
                    break;
                }
            }

            while (cut > start + 1 && tokens.Continues[cut])
            {
                cut--;
            }

            AddOne(tokens, start, cut, sentences);
            start = cut;
        }

        AddOne(tokens, start, end, sentences);
    }

    private static void AddOne(in TokenView tokens, int start, int end, List<Sentence> sentences) =>
        sentences.Add(new Sentence(sentences.Count, new TokenRange(start, end), new TextSpan(tokens.Spans[start].Start, tokens.Spans[end - 1].End)));
}
