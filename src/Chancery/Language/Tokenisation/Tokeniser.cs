namespace Chancery.Language.Tokenisation;

/// <summary>
/// Cuts text into syntactic words as the English treebanks of Universal Dependencies do. Every character that is no
/// white space belongs to exactly one token; linear time on any text; allocates nothing but the buffer's growth.
/// </summary>
internal sealed class Tokeniser(TokeniserRules rules)
{
    /// <summary>Longer words are cut, so that nothing downstream meets a token of unbounded length.</summary>
    public const int MaxTokenLength = 256;

    /// <summary>Adds the tokens of a text to the buffer.</summary>
    public void Tokenise(ReadOnlySpan<char> text, TokenBuffer tokens) => Tokenise(text, 0, text.Length, tokens);

    /// <summary>Adds the tokens of a part of a text to the buffer, with spans into the whole.</summary>
    public void Tokenise(ReadOnlySpan<char> whole, int start, int end, TokenBuffer tokens)
    {
        var text = whole[..end];
        var scanner = new TokenScanner(text, rules, tokens);
        var position = start;
        while (true)
        {
            while (position < text.Length && CharKinds.IsSpace(text[position]))
            {
                position++;
            }

            if (position == text.Length)
            {
                return;
            }

            position = AddChunk(text, position, ref scanner);
        }
    }

    private static int AddChunk(ReadOnlySpan<char> text, int start, ref TokenScanner scanner)
    {
        var end = start;
        while (end < text.Length && CharKinds.IsLetter(text[end]))
        {
            end++;
        }

        if (end - start is > 0 and <= MaxTokenLength && (end == text.Length || CharKinds.IsSpace(text[end])))
        {
            scanner.AddPlainWord(start, end); // The common case.
            return end;
        }

        while (end < text.Length && !CharKinds.IsSpace(text[end]))
        {
            end++;
        }

        scanner.AddChunk(start, end);
        return end;
    }
}
