using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Model;
using Chancery.Training.Data;

namespace Chancery.Training;

/// <summary>Scores a model file through the engine's own analyser, on given tokens.</summary>
internal static class Evaluation
{
    /// <summary>Prints the figures of a model on the parts of the corpus that are not learnt.</summary>
    public static void Run(string data, string model, TextWriter log)
    {
        var corpus = Corpus.Load(data);
        var watch = Stopwatch.StartNew();
        var analyser = Analyser.Load(File.ReadAllBytes(model));
        log.WriteLine($"loaded in {watch.ElapsedMilliseconds} ms");
        log.WriteLine(Line("EWT dev", analyser, corpus.Dev));
        log.WriteLine(Line("EWT dev, documents not used for names", analyser, corpus.Names));
        log.WriteLine(Line("GUM dev", analyser, corpus.GumDev));
        Time(analyser, corpus.Dev, log);
    }

    /// <summary>Prints how well names guessed from the trees agree with the learnt half of those marked by hand.</summary>
    public static void RunSilver(string data, string lexicon, TextWriter log)
    {
        var silver = new SilverNames(new NameLists(lexicon));
        int guessed = 0, right = 0, wanted = 0, missedAsOutside = 0;
        foreach (var sentence in Corpus.Load(data).Training.Where(sentence => !sentence.Trees))
        {
            var tags = silver.Label(sentence).Names!;
            for (var i = 0; i < tags.Length; i++)
            {
                guessed += tags[i] > 0 ? 1 : 0;
                right += tags[i] > 0 && tags[i] == sentence.Names![i] ? 1 : 0;
                wanted += sentence.Names![i] > 0 ? 1 : 0;
                missedAsOutside += tags[i] == 0 && sentence.Names![i] > 0 ? 1 : 0;
            }
        }

        log.WriteLine($"words in names: {wanted} marked, {guessed} guessed, {right} of them right, {missedAsOutside} marked words guessed to be outside");
    }

    private static string Line(string name, Analyser analyser, List<TreebankSentence> sentences)
    {
        var figures = new Figures();
        foreach (var document in sentences.GroupBy(sentence => sentence.Document))
        {
            Score(analyser, [.. document], figures);
        }

        return $"{name}: {figures}";
    }

    private static void Score(Analyser analyser, List<TreebankSentence> sentences, Figures figures)
    {
        var (text, spans, ranges) = Lay(sentences);
        var analysis = analyser.Analyse(text, spans, ranges);
        var first = 0;
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                figures.Add(sentence, i, first, analysis);
            }

            if (sentence.Names is { } tags)
            {
                var found = analysis.Names.Where(name => name.Tokens.First >= first && name.Tokens.First < first + sentence.Length)
                    .Select(name => (name.Tokens.First - first, name.Tokens.End - first, name.Type));
                figures.AddNames(tags, [.. found]);
            }

            first += sentence.Length;
        }
    }

    private static (string Text, TextSpan[] Spans, List<Sentence> Sentences) Lay(List<TreebankSentence> sentences)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var ranges = new List<Sentence>();
        foreach (var sentence in sentences)
        {
            var first = spans.Count;
            for (var i = 0; i < sentence.Length; i++)
            {
                if (text.Length > 0 && (i == 0 || !sentence.Attached[i]))
                {
                    text.Append(' ');
                }

                spans.Add(new TextSpan(text.Length, text.Length + sentence.Forms[i].Length));
                text.Append(sentence.Forms[i]);
            }

            ranges.Add(new Sentence(ranges.Count, new TokenRange(first, spans.Count), new TextSpan(spans[first].Start, spans[^1].End)));
        }

        return (text.ToString(), [.. spans], ranges);
    }

    private static void Time(Analyser analyser, List<TreebankSentence> sentences, TextWriter log)
    {
        var documents = sentences.GroupBy(sentence => sentence.Document).Select(document => Lay([.. document])).ToList();
        var best = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var begun = Environment.CpuUsage.TotalTime;
            documents.ForEach(document => analyser.Analyse(document.Text, document.Spans, document.Sentences));
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - begun).TotalSeconds);
        }

        var words = documents.Sum(document => document.Spans.Length);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words / best:F0} words a second, one thread, tokens given"));
    }
}
