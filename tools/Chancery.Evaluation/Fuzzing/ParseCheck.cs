using Chancery.Language;

namespace Chancery.Evaluation.Fuzzing;

/// <summary>What must hold of the parse of any text, however hostile.</summary>
internal static class ParseCheck
{
    /// <summary>What is wrong; null when nothing is.</summary>
    public static string? Fault(Parse parse) => TokenFault(parse) ?? TreeFault(parse);

    /// <summary>Tokens lie in order, overlap nowhere and cover every character that is no white space.</summary>
    private static string? TokenFault(Parse parse)
    {
        var position = 0;
        for (var i = 0; i <= parse.Count; i++)
        {
            (int start, int end) = i < parse.Count ? (parse[i].Span.Start, parse[i].Span.End) : (parse.Text.Length, parse.Text.Length);
            if (start < position || (i < parse.Count && end <= start))
            {
                return $"token {i} at {start} overlaps";
            }

            if (parse.Text.AsSpan()[position..start].Trim().Length > 0)
            {
                return $"characters between {position} and {start} are in no token";
            }

            position = end;
        }

        return null;
    }

    /// <summary>Sentences hold all tokens once, and in each all tokens lead to its one root.</summary>
    private static string? TreeFault(Parse parse)
    {
        var next = 0;
        foreach (var sentence in parse.Sentences)
        {
            if (sentence.Tokens.First != next || sentence.Tokens.Count == 0)
            {
                return $"sentence {sentence.Index} does not begin where the last one ends";
            }

            next = sentence.Tokens.End;
            var roots = 0;
            for (var i = sentence.Tokens.First; i < next; i++)
            {
                roots += parse[i].IsRoot ? 1 : 0;
                var (at, steps) = (i, 0);
                while (at >= 0 && steps++ <= sentence.Tokens.Count)
                {
                    at = parse[at].IsRoot ? -1 : sentence.Tokens.Contains(parse[at].HeadIndex) ? parse[at].HeadIndex : int.MinValue;
                }

                if (at != -1)
                {
                    return $"token {i} does not lead to the root of its sentence";
                }
            }

            if (roots != 1)
            {
                return $"sentence {sentence.Index} has {roots} roots";
            }
        }

        return next == parse.Count ? null : $"tokens from {next} on are in no sentence";
    }
}
