namespace Chancery.Lexicography;

/// <summary>A fault in the lexicon, with the place where a person can mend it.</summary>
/// <param name="Code">A stable code, <c>LEX001</c>….</param>
/// <param name="File">Path relative to the lexicon folder.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record LexiconProblem(string Code, string File, int Line, int Column, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}: {Code} {Message}";
}
