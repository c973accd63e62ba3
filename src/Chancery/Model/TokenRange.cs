namespace Chancery.Model;

/// <summary>A half-open range <c>[First, End)</c> of token indexes in the parse of one report.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
public readonly record struct TokenRange(int First, int End)
{
    /// <summary>Number of tokens.</summary>
    public int Count => End - First;

    /// <summary>True when the token lies inside the range.</summary>
    public bool Contains(int token) => First <= token && token < End;

    /// <summary>True when <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(TokenRange other) => First <= other.First && other.End <= End;

    /// <summary>True when the two share a token.</summary>
    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;
}
