using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Model;
using Chancery.Training.Data;

namespace Chancery.Training.Scoring;

/// <summary>Lists the names of GUM's dev part that the engine misses and those that it invents.</summary>
internal static class NameCheck
{
    public static int Run(string data, string model)
    {
        var analyser = Analyser.Load(File.ReadAllBytes(model));
        foreach (var sentence in Corpus.Load(data).GumDev)
        {
            var text = string.Join(' ', sentence.Forms);
            var spans = new List<TextSpan>();
            foreach (var form in sentence.Forms)
            {
                var start = spans.Count == 0 ? 0 : spans[^1].End + 1;
                spans.Add(new TextSpan(start, start + form.Length));
            }

            var whole = new Sentence(0, new TokenRange(0, spans.Count), new TextSpan(0, text.Length));
            var found = analyser.Analyse(text, spans.ToArray(), [whole]).Names.Select(name => (name.Tokens.First, name.Tokens.End, name.Type)).ToHashSet();
            var wanted = NameSpans.Of(sentence.Names ?? []).ToHashSet();
            foreach (var (first, end, type) in wanted.Except(found).Concat(found.Except(wanted)).OrderBy(name => name.Item1))
            {
                var side = wanted.Contains((first, end, type)) ? "missed" : "invented";
                Console.WriteLine($"{side}\t{type}\t{string.Join(' ', sentence.Forms[first..end])}\t{text}");
            }
        }

        return 0;
    }
}
