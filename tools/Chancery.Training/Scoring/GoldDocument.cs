using Chancery.Model;

namespace Chancery.Training.Scoring;

/// <summary>One document of a treebank as raw text, with what its annotators marked in it.</summary>
internal sealed class GoldDocument
{
    /// <summary>The text: sentences joined by their own white space, paragraphs by a blank line.</summary>
    public required string Text { get; init; }

    public required List<GoldWord> Words { get; init; }

    /// <summary>Orthographic tokens: words, and multiword tokens as one.</summary>
    public required List<TextSpan> Tokens { get; init; }

    public required List<TextSpan> Sentences { get; init; }

    /// <summary>Index of the first word of each sentence, and the number of words at the end.</summary>
    public required List<int> SentenceStarts { get; init; }

    /// <summary>Number of its first sentence in the file.</summary>
    public required int FirstSentence { get; init; }
}

/// <summary>One syntactic word with its columns.</summary>
/// <param name="Span">Its letters; the whole multiword token when the parts do not spell it.</param>
/// <param name="Continues">True for the later parts of a multiword token.</param>
/// <param name="Columns">The ten columns of CoNLL-U.</param>
/// <param name="Head">Index of the governor among the words of the document; −1 for a root.</param>
internal sealed record GoldWord(TextSpan Span, bool Continues, string[] Columns, int Head);
