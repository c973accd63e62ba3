using Chancery.Model;

namespace Chancery.Language;

/// <summary>A view of one token (a syntactic word) of a parse; a pair of the parse and an index, free to copy.</summary>
public readonly struct Token : IEquatable<Token>
{
    private readonly Parse _parse;

    internal Token(Parse parse, int index)
    {
        _parse = parse;
        Index = index;
    }

    /// <summary>0-based index in the report.</summary>
    public int Index { get; }

    /// <summary>Its letters in the unaltered text.</summary>
    public TextSpan Span => _parse.Spans[Index];

    /// <summary>Its letters.</summary>
    public ReadOnlySpan<char> Form => Span.Of(_parse.Text);

    /// <summary>The dictionary form; lower case except for proper names.</summary>
    public string Lemma => _parse.Lemmas[Index];

    /// <summary>Universal part of speech.</summary>
    public Upos Upos => _parse.UposTags[Index];

    /// <summary>Penn Treebank tag: <c>VBD</c>, <c>NNP</c>….</summary>
    public string Xpos => _parse.XposTags[Index];

    /// <summary>UD features, <c>Name=Value</c> joined by <c>|</c>; empty when none.</summary>
    public string Features => _parse.Features[Index];

    /// <summary>Index of the governing token; −1 for the root of a sentence.</summary>
    public int HeadIndex => _parse.Heads[Index];

    /// <summary>UD relation to the governor, with subtype: <c>nsubj:pass</c>, <c>root</c>.</summary>
    public string Relation => _parse.Relations[Index];

    /// <summary>True for the root of a sentence.</summary>
    public bool IsRoot => HeadIndex < 0;

    /// <summary>The governing token; must not be asked of a root.</summary>
    public Token Head => _parse[HeadIndex];

    /// <summary>The token right behind it in its sentence; null at the end.</summary>
    public Token? Next => Index + 1 < Sentence.Tokens.End ? _parse[Index + 1] : null;

    /// <summary>The dependents, in text order.</summary>
    public TokenList Children => new(_parse, _parse.ChildrenOf(Index));

    /// <summary>The sentence it stands in.</summary>
    public Sentence Sentence => _parse.SentenceOf(Index);

    /// <summary>True when the relation is <paramref name="relation"/> or a subtype of it (<c>obl</c> covers <c>obl:agent</c>).</summary>
    public bool Is(string relation)
    {
        var own = Relation;
        return own.StartsWith(relation, StringComparison.Ordinal)
            && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>The first dependent with that relation or a subtype of it; null when there is none.</summary>
    public Token? Child(string relation)
    {
        foreach (var child in Children)
        {
            if (child.Is(relation))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>True when the features hold <paramref name="feature"/>, as in <c>Tense=Past</c>.</summary>
    public bool Has(string feature)
    {
        var rest = Features.AsSpan();
        foreach (var part in rest.Split('|'))
        {
            if (rest[part].SequenceEqual(feature))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(Token other) => ReferenceEquals(_parse, other._parse) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Token other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>Same token of the same parse.</summary>
    public static bool operator ==(Token left, Token right) => left.Equals(right);

    /// <summary>Another token.</summary>
    public static bool operator !=(Token left, Token right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() => $"{Index}:{Form}/{Upos}/{Relation}";
}

/// <summary>Tokens of a parse by their indexes; made for <c>foreach</c>, allocates nothing.</summary>
public readonly ref struct TokenList
{
    private readonly Parse _parse;
    private readonly ReadOnlySpan<int> _indexes;

    internal TokenList(Parse parse, ReadOnlySpan<int> indexes)
    {
        _parse = parse;
        _indexes = indexes;
    }

    /// <summary>Number of tokens.</summary>
    public int Count => _indexes.Length;

    /// <summary>The token at that position of the list.</summary>
    public Token this[int position] => _parse[_indexes[position]];

    /// <summary>Supports <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks the list.</summary>
    public ref struct Enumerator
    {
        private readonly TokenList _list;
        private int _position;

        internal Enumerator(TokenList list)
        {
            _list = list;
            _position = -1;
        }

        /// <summary>The token at hand.</summary>
        public readonly Token Current => _list[_position];

        /// <summary>Goes to the next token.</summary>
        public bool MoveNext() => ++_position < _list.Count;
    }
}
