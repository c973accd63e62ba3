using Chancery.Model;

namespace Chancery.Language.Tokenisation;

/// <summary>Growing list of tokens: their spans and whether each continues the orthographic word before it.</summary>
internal sealed class TokenBuffer
{
    private TextSpan[] _spans = new TextSpan[256];
    private bool[] _continues = new bool[256];

    public int Count { get; private set; }

    public ReadOnlySpan<TextSpan> Spans => _spans.AsSpan(0, Count);

    public ReadOnlySpan<bool> Continues => _continues.AsSpan(0, Count);

    public void Add(int start, int end, bool continues = false)
    {
        if (Count == _spans.Length)
        {
            Array.Resize(ref _spans, Count * 2);
            Array.Resize(ref _continues, Count * 2);
        }

        _spans[Count] = new TextSpan(start, end);
        _continues[Count++] = continues;
    }

    /// <summary>Makes it ready for another text; keeps the room.</summary>
    public void Clear() => Count = 0;
}
