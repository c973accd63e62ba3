using System.Diagnostics;
using System.Globalization;
using Chancery.Language;
using Chancery.Language.Segmentation;
using Chancery.Language.Tokenisation;

namespace Chancery.Training.Scoring;

/// <summary>Scores the whole language engine, from raw text and on given tokens, and writes the figures as a page.</summary>
internal static class LanguageReport
{
    public static int Run(string data, string model, string output)
    {
        var bytes = File.ReadAllBytes(model);
        var watch = Stopwatch.StartNew();
        var engine = LanguageEngine.Load(bytes);
        var load = watch.Elapsed;
        var page = new StringWriter { NewLine = "\n" };
        page.WriteLine("# The language engine: figures\n");
        page.WriteLine("Written by `dotnet run -c Release --project tools/Chancery.Training -- report DATA models/en.model evaluation/language.md`.");
        page.WriteLine($"Model {engine.ModelHash}, {bytes.Length / 1e6:F1} MB. Training and dev parts: see tools/Chancery.Training/README.md.\n");
        page.WriteLine("## From raw text (F1)\n");
        page.WriteLine("Documents are rebuilt with a blank line between paragraphs; the engine finds tokens and sentences itself.\n");
        page.WriteLine(RawScores.Header);
        foreach (var (name, file) in new[] { ("EWT dev", "ewt-dev"), ("GUM dev (open documents)", "gum-open-dev") })
        {
            page.WriteLine(Score(engine, GoldReader.Read(Path.Combine(data, "ud", file + ".conllu"))).Row(name));
        }

        page.WriteLine("\n## On given tokens and sentences\n\n```");
        Evaluation.Run(data, model, page);
        page.WriteLine("```\n\n## Speed: words by seconds of processor time, one thread, the best of twelve rounds\n");
        WriteSpeed(engine, ModelFile.Open(bytes), GoldReader.Read(Path.Combine(data, "ud", "ewt-dev.conllu")), load, page);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        File.WriteAllText(output, page.ToString());
        Console.Write(page);
        return 0;
    }

    private static RawScores Score(LanguageEngine engine, List<GoldDocument> documents)
    {
        var scores = new RawScores();
        foreach (var document in documents)
        {
            scores.Add(document, engine.Parse(document.Text, []));
        }

        return scores;
    }

    private static void WriteSpeed(LanguageEngine engine, ModelFile file, List<GoldDocument> documents, TimeSpan load, TextWriter page)
    {
        var words = documents.Sum(document => document.Words.Count);
        var rules = TokeniserRules.Of(file);
        var (tokeniser, segmenter, buffer) = (new Tokeniser(rules), new Segmenter(rules, BoundaryClassifier.Of(file)), new TokenBuffer());
        var all = Best(words, () => documents.ForEach(document => engine.Parse(document.Text, [])));
        var texts = documents.Select(document => document.Text).Chunk(12).Select(few => string.Join("\n\n", few)).ToList();
        var longer = Best(words, () => texts.ForEach(text => engine.Parse(text, [])));
        var split = Best(words, () => documents.ForEach(document =>
        {
            buffer.Clear();
            tokeniser.Tokenise(document.Text, buffer);
            segmenter.Segment(new TokenView(document.Text, buffer.Spans, buffer.Continues), []);
        }));
        page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- text to tokens, tags, lemmas, trees and names: {all:F0} words a second (EWT dev, documents one by one; mostly shorter than 100 words)"));
        page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- the same on documents of some 1,000 words: {longer:F0} words a second"));
        page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- text to tokens and sentences alone: {split / 1e6:F1} million tokens a second"));
        page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- loading the model, first time in the process: {load.TotalMilliseconds:F0} ms"));
    }

    /// <summary>Processor time of the whole process, so that what else the machine does bears on it little.</summary>
    private static double Best(int words, Action run)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 12; round++)
        {
            var begun = Environment.CpuUsage.TotalTime;
            run();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - begun).TotalSeconds);
        }

        return words / best;
    }
}
