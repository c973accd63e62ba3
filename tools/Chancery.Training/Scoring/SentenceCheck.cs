using Chancery.Language;
using Chancery.Language.Segmentation;
using Chancery.Language.Tokenisation;

namespace Chancery.Training.Scoring;

/// <summary>Prints where sentences part from a treebank.</summary>
internal static class SentenceCheck
{
    public static int Run(string model, string[] treebanks)
    {
        var file = ModelFile.Open(File.ReadAllBytes(model));
        var rules = TokeniserRules.Of(file);
        var tokeniser = new Tokeniser(rules);
        var segmenter = new Segmenter(rules, BoundaryClassifier.Of(file));
        foreach (var path in treebanks)
        {
            int right = 0, gold = 0, found = 0;
            var missed = new List<string>();
            foreach (var document in GoldReader.Read(path))
            {
                var buffer = new TokenBuffer();
                tokeniser.Tokenise(document.Text, buffer);
                var sentences = segmenter.Segment(new TokenView(document.Text, buffer.Spans, buffer.Continues), []);
                var spans = sentences.Select(sentence => sentence.Span).ToList();
                right += spans.Intersect(document.Sentences).Count();
                gold += document.Sentences.Count;
                found += spans.Count;
                var (wanted, got) = (document.Sentences.Select(span => span.Start).ToHashSet(), spans.Select(span => span.Start).ToHashSet());
                missed.AddRange(wanted.Except(got).Select(start => "missed  " + Around(document.Text, start)));
                missed.AddRange(got.Except(wanted).Select(start => "wrong   " + Around(document.Text, start)));
            }

            Console.WriteLine($"{path}: sentences {TokenCheck.F1(right, gold, found):F2} (gold {gold}, found {found}, right {right})");
            foreach (var line in missed)
            {
                Console.WriteLine(line);
            }
        }

        return 0;
    }

    private static string Around(string text, int start) =>
        (text[Math.Max(0, start - 60)..start] + "◆" + text[start..Math.Min(text.Length, start + 40)]).Replace('\n', '¶');
}
