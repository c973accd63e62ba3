using Chancery.Language;
using Chancery.Model;

namespace Chancery.Training.Data;

/// <summary>Sentences of texts of which nothing is known, cut by the engine of a model file.</summary>
internal static class PlainText
{
    private const int Shortest = 4;
    private const int Longest = 70;

    /// <summary>Reads the files of a folder that end in .txt, in order of their names; a document each.</summary>
    public static IEnumerable<TreebankSentence> Read(string folder, string model)
    {
        var engine = LanguageEngine.Load(File.ReadAllBytes(model));
        foreach (var file in Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var parse = engine.Parse(File.ReadAllText(file), []);
            foreach (var sentence in parse.Sentences.Where(sentence => sentence.Tokens.Count is >= Shortest and <= Longest))
            {
                yield return Build(Path.GetFileName(file), parse, sentence);
            }
        }
    }

    private static TreebankSentence Build(string document, Parse parse, Sentence sentence)
    {
        var (first, length) = (sentence.Tokens.First, sentence.Tokens.Count);
        string[] Nothing() => [.. Enumerable.Repeat("", length)];
        return new TreebankSentence
        {
            Document = document,
            Id = $"{document}-{sentence.Index}",
            Forms = [.. Enumerable.Range(first, length).Select(i => parse.Spans[i].Of(parse.Text).ToString())],
            Attached = [.. Enumerable.Range(first, length).Select(i => i > first && parse.Spans[i - 1].End == parse.Spans[i].Start)],
            Continues = new bool[length],
            Lemmas = Nothing(),
            Upos = new Upos[length],
            Xpos = Nothing(),
            Feats = Nothing(),
            Heads = new int[length],
            Relations = Nothing(),
        };
    }
}
