namespace Chancery.Language.Neural;

/// <summary>Memory for one run of the network, used again by the next; of one thread at a time.</summary>
internal sealed class Scratch
{
    private float[] _embedded = [];
    private float[] _gates = [];
    private float[] _state = [];
    private float[] _views = [];
    private float[] _arcs = [];
    private float[] _labels = [];
    private float[] _product = [];
    private float[] _right = [];
    private float[] _middle = [];
    private float[] _actState = [];
    private float[] _actViews = [];
    private float[] _scales = [];
    private byte[] _bytes = [];

    /// <summary>Keeps embeddings of words that come again and again.</summary>
    public EmbeddingCache Embeddings { get; } = new();

    /// <summary>Decodes trees.</summary>
    public TreeDecoder Trees { get; } = new();

    /// <summary>Keeps strings that come again and again.</summary>
    public StringPool Strings { get; } = new();

    /// <summary>Embeddings, a row of zeros before each sentence and two at the end.</summary>
    public Span<float> Embedded(int length) => Ensure(ref _embedded, length);

    /// <summary>States of the tokens half way up.</summary>
    public Span<float> Middle(int length) => Ensure(ref _middle, length);

    /// <summary>States of the network of acts.</summary>
    public Span<float> ActState(int length) => Ensure(ref _actState, length);

    /// <summary>What stands on them.</summary>
    public Span<float> ActViews(int length) => Ensure(ref _actViews, length);

    /// <summary>Gates of a recurrent layer.</summary>
    public Span<float> Gates(int length) => Ensure(ref _gates, length);

    /// <summary>States of the tokens.</summary>
    public Span<float> State(int length) => Ensure(ref _state, length);

    /// <summary>What the heads take from the states.</summary>
    public Span<float> Views(int length) => Ensure(ref _views, length);

    /// <summary>Arc queries, scores of one sentence, and arc views.</summary>
    public Span<float> Arcs(int length) => Ensure(ref _arcs, length);

    /// <summary>Scores of labels.</summary>
    public Span<float> Labels(int length) => Ensure(ref _labels, length);

    /// <summary>Scratch of a matrix product.</summary>
    public Span<float> Product(int length) => Ensure(ref _product, length);

    /// <summary>The packed right factor of a matrix product.</summary>
    public Span<float> Right(int length) => Ensure(ref _right, length);

    /// <summary>Scales of quantised rows.</summary>
    public Span<float> Scales(int length) => Ensure(ref _scales, length);

    /// <summary>Quantised rows.</summary>
    public Span<byte> Bytes(int length)
    {
        if (_bytes.Length < length)
        {
            _bytes = new byte[length + length / 4];
        }

        return _bytes.AsSpan(0, length);
    }

    private static Span<float> Ensure(ref float[] array, int length)
    {
        if (array.Length < length)
        {
            array = new float[length + length / 4];
        }

        return array.AsSpan(0, length);
    }
}
