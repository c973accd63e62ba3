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
    public void Tokenise(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        var scanner = new TokenScanner(text, rules, tokens);
        var position = 0;
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

            var start = position;
            while (position < text.Length && CharKinds.IsLetter(text[position]))
            {
                position++;
            }

            if (position - start is > 0 and <= MaxTokenLength && (position == text.Length || CharKinds.IsSpace(text[position])))
            {
                scanner.AddPlainWord(start, position); // The common case.
                continue;
            }

            while (position < text.Length && !CharKinds.IsSpace(text[position]))
            {
                position++;
            }

            scanner.AddChunk(start, position);
        }
    }
}
