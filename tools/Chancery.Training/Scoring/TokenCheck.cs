using Chancery.Language;
using Chancery.Language.Tokenisation;
using Chancery.Model;

namespace Chancery.Training.Scoring;

/// <summary>Prints where the tokeniser parts from a treebank, the most frequent first.</summary>
internal static class TokenCheck
{
    public static int Run(string model, string[] treebanks)
    {
        var tokeniser = new Tokeniser(TokeniserRules.Of(ModelFile.Open(File.ReadAllBytes(model))));
        foreach (var path in treebanks)
        {
            var differences = new Dictionary<string, int>();
            int gold = 0, found = 0, right = 0, goldWords = 0, foundWords = 0, rightWords = 0;
            foreach (var document in GoldReader.Read(path))
            {
                var buffer = new TokenBuffer();
                tokeniser.Tokenise(document.Text, buffer);
                var tokens = Orthographic(buffer.Spans, buffer.Continues);
                right += tokens.Intersect(document.Tokens).Count();
                gold += document.Tokens.Count;
                found += tokens.Count;
                var words = document.Words.Select(word => word.Span).ToHashSet();
                goldWords += document.Words.Count;
                foundWords += buffer.Count;
                rightWords += buffer.Spans.ToArray().Count(words.Contains);
                Compare(document, buffer, differences);
            }

            Console.WriteLine($"{path}: tokens {F1(right, gold, found):F2} words {F1(rightWords, goldWords, foundWords):F2}");
            foreach (var (text, count) in differences.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(150))
            {
                Console.WriteLine($"{count,6} {text}");
            }
        }

        return 0;
    }

    public static List<TextSpan> Orthographic(ReadOnlySpan<TextSpan> spans, ReadOnlySpan<bool> continues)
    {
        var tokens = new List<TextSpan>();
        for (var i = 0; i < spans.Length; i++)
        {
            if (continues[i])
            {
                tokens[^1] = new TextSpan(tokens[^1].Start, spans[i].End);
            }
            else
            {
                tokens.Add(spans[i]);
            }
        }

        return tokens;
    }

    public static double F1(int right, int gold, int found) => 200.0 * right / Math.Max(1, gold + found);

    private static void Compare(GoldDocument document, TokenBuffer buffer, Dictionary<string, int> differences)
    {
        var text = document.Text;
        var gold = document.Words.Select(word => (word.Span, word.Continues)).ToList();
        var position = 0;
        while (position < text.Length)
        {
            var end = text.AsSpan(position).IndexOfAny(' ', '\n');
            end = end < 0 ? text.Length : position + end;
            if (end > position)
            {
                var chunk = new TextSpan(position, end);
                var wanted = Shown(text, gold.Where(word => chunk.Contains(word.Span)));
                var got = Shown(text, buffer.Spans.ToArray().Zip(buffer.Continues.ToArray()).Where(pair => chunk.Contains(pair.First)));
                if (wanted != got)
                {
                    var key = $"{got}   should be   {wanted}";
                    differences[key] = differences.GetValueOrDefault(key) + 1;
                }
            }

            position = end + 1;
        }
    }

    private static string Shown(string text, IEnumerable<(TextSpan Span, bool Continues)> words) =>
        string.Concat(words.Select(word => (word.Continues ? "|" : " ") + word.Span.TextOf(text)));
}
