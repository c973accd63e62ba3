using Chancery.Language.Neural;
using Chancery.Model;

namespace Chancery.Language;

/// <summary>
/// The language layer of one report: tokens with exact spans, sentences, tags, lemmas, trees and names.
/// Immutable; every later pass reads it.
/// </summary>
public sealed class Parse
{
    private readonly int[] _sentenceOf;
    private readonly int[] _children;
    private readonly int[] _childStart;

    /// <summary>Takes over the arrays, which must not be changed afterwards. All are per token and of one length.</summary>
    public Parse(ParseArrays arrays)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        Text = arrays.Text;
        Spans = arrays.Spans;
        Continues = arrays.Continues;
        Lemmas = arrays.Lemmas;
        UposTags = arrays.UposTags;
        XposTags = arrays.XposTags;
        Features = arrays.Features;
        Heads = arrays.Heads;
        Relations = arrays.Relations;
        Sentences = arrays.Sentences.ToValues();
        Names = arrays.Names.ToValues();
        Signs = arrays.Signs;
        _sentenceOf = IndexSentences();
        (_childStart, _children) = IndexChildren(Heads);
    }

    /// <summary>The unaltered text.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => Spans.Length;

    /// <summary>The token at that index.</summary>
    public Token this[int index] => new(this, index);

    /// <summary>The sentences, in text order; together they hold every token.</summary>
    public Values<Sentence> Sentences { get; }

    /// <summary>The names, in text order, never overlapping.</summary>
    public Values<NameMention> Names { get; }

    /// <summary>The name that the token is part of; null where it is part of none. Costs a binary search.</summary>
    public NameMention? NameAt(int token)
    {
        int low = 0, high = Names.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Names[middle].Tokens.End <= token ? (middle + 1, high) : (low, middle);
        }

        return low < Names.Count && Names[low].Tokens.Contains(token) ? Names[low] : null;
    }

    /// <summary>What the network holds of acts; null where it was not asked.</summary>
    internal ActSigns? Signs { get; }

    internal TextSpan[] Spans { get; }

    internal bool[] Continues { get; }

    internal string[] Lemmas { get; }

    internal Upos[] UposTags { get; }

    internal string[] XposTags { get; }

    internal string[] Features { get; }

    internal int[] Heads { get; }

    internal string[] Relations { get; }

    /// <summary>True when the token is written together with the one before it as one orthographic word ("do" + "n't").</summary>
    public bool ContinuesWord(int token) => Continues[token];

    /// <summary>True when a blank line, or any line break, parts the sentence from the one before.</summary>
    public bool OpensLine(Sentence sentence) =>
        sentence.Index == 0 || Text.AsSpan(Sentences[sentence.Index - 1].Span.End, sentence.Span.Start - Sentences[sentence.Index - 1].Span.End).Contains('\n');

    /// <summary>The sentence that holds the token.</summary>
    public Sentence SentenceOf(int token) => Sentences[_sentenceOf[token]];

    /// <summary>Indexes of the dependents of a token, in text order.</summary>
    public ReadOnlySpan<int> ChildrenOf(int token) =>
        _children.AsSpan(_childStart[token], _childStart[token + 1] - _childStart[token]);

    /// <summary>From the start of the first to the end of the last token of a range that holds at least one.</summary>
    public TextSpan SpanOf(TokenRange tokens) => new(Spans[tokens.First].Start, Spans[tokens.End - 1].End);

    /// <summary>The smallest range that holds the token and everything below it in the tree.</summary>
    public TokenRange SubtreeOf(int token)
    {
        int first = token, last = token;
        foreach (var child in ChildrenOf(token))
        {
            var below = SubtreeOf(child);
            first = Math.Min(first, below.First);
            last = Math.Max(last, below.End - 1);
        }

        return new TokenRange(first, last + 1);
    }

    /// <summary>The range of tokens that lie wholly or partly inside the span; empty when none does.</summary>
    public TokenRange TokensIn(TextSpan span)
    {
        var first = FirstEndingAfter(span.Start);
        var end = first;
        while (end < Count && Spans[end].Start < span.End)
        {
            end++;
        }

        return new TokenRange(first, end);
    }

    private int FirstEndingAfter(int position)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Spans[middle].End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private int[] IndexSentences()
    {
        var index = new int[Count];
        foreach (var sentence in Sentences)
        {
            index.AsSpan(sentence.Tokens.First, sentence.Tokens.Count).Fill(sentence.Index);
        }

        return index;
    }

    private static (int[] Start, int[] Children) IndexChildren(int[] heads)
    {
        var start = new int[heads.Length + 1];
        foreach (var head in heads)
        {
            if (head >= 0)
            {
                start[head + 1]++;
            }
        }

        for (var i = 0; i < heads.Length; i++)
        {
            start[i + 1] += start[i];
        }

        var children = new int[start[^1]];
        var next = start[..^1];
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0)
            {
                children[next[heads[i]]++] = i;
            }
        }

        return (start, children);
    }
}

/// <summary>What a <see cref="Parse"/> is made from; arrays are per token.</summary>
public sealed class ParseArrays
{
    /// <summary>The unaltered text.</summary>
    public required string Text { get; init; }

    /// <summary>The letters of each token.</summary>
    public required TextSpan[] Spans { get; init; }

    /// <summary>True where a token is written together with the one before it as one orthographic word.</summary>
    public required bool[] Continues { get; init; }

    /// <summary>Dictionary forms.</summary>
    public required string[] Lemmas { get; init; }

    /// <summary>Universal parts of speech.</summary>
    public required Upos[] UposTags { get; init; }

    /// <summary>Treebank tags; empty strings when unknown.</summary>
    public required string[] XposTags { get; init; }

    /// <summary>UD features; empty strings when none.</summary>
    public required string[] Features { get; init; }

    /// <summary>Indexes of governors in the report, −1 for the root of each sentence. Each sentence must be a tree.</summary>
    public required int[] Heads { get; init; }

    /// <summary>UD relations.</summary>
    public required string[] Relations { get; init; }

    /// <summary>The sentences, in text order, together holding every token.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>The names, in text order.</summary>
    public required IReadOnlyList<NameMention> Names { get; init; }

    /// <summary>What the network holds of acts; null where it was not asked.</summary>
    internal ActSigns? Signs { get; init; }
}
