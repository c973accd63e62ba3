using Chancery.Language;
using Chancery.Language.Segmentation;
using Chancery.Language.Tokenisation;

namespace Chancery.Tests.Language;

/// <summary>The shipped English tokeniser, and the segmenter by rules alone.</summary>
internal static class EnglishTokens
{
    public static TokeniserRules Rules { get; } = TokeniserRules.Read(File.ReadAllBytes(Repository.PathOf("models", "en", "tokeniser.tsv")));

    /// <summary>The words, parted by spaces; a bar stands before those that continue a written word.</summary>
    public static string Shown(string text)
    {
        var buffer = Tokenise(text);
        var words = new List<string>();
        for (var i = 0; i < buffer.Count; i++)
        {
            words.Add((buffer.Continues[i] ? "|" : i == 0 ? "" : " ") + buffer.Spans[i].TextOf(text));
        }

        return string.Concat(words);
    }

    public static TokenBuffer Tokenise(string text)
    {
        var buffer = new TokenBuffer();
        new Tokeniser(Rules).Tokenise(text, buffer);
        return buffer;
    }

    public static List<Sentence> Segment(string text, BoundaryClassifier? classifier = null, params int[] breaks)
    {
        var buffer = Tokenise(text);
        return new Segmenter(Rules, classifier).Segment(new TokenView(text, buffer.Spans, buffer.Continues), breaks);
    }
}
