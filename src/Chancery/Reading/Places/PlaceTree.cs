using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Places;

/// <summary>Questions about the tree around a name.</summary>
internal static class PlaceTree
{
    private const int Limit = 32;

    /// <summary>The token of a range that hangs on something outside it.</summary>
    public static int HeadOf(Parse parse, TokenRange tokens)
    {
        for (var token = tokens.First; token < tokens.End; token++)
        {
            if (!tokens.Contains(parse[token].HeadIndex))
            {
                return token;
            }
        }

        return tokens.End - 1;
    }

    /// <summary>The first of a coordination: what holds of it holds of the others ("between Moscow and Kyiv").</summary>
    public static Token FirstConjunct(Token token)
    {
        for (var i = 0; i < Limit && token.Is("conj") && !token.IsRoot; i++)
        {
            token = token.Head;
        }

        return token;
    }

    /// <summary>The preposition that governs the head of a phrase; null when there is none.</summary>
    public static Token? Preposition(Token head)
    {
        Token? found = null;
        foreach (var child in head.Children)
        {
            if (child.Index < head.Index && child.Is("case"))
            {
                found = child;
            }
        }

        return found;
    }

    /// <summary>The last word before the name that is not an article, adjective or direction, in the same sentence.</summary>
    public static Token? WordBefore(Parse parse, PlaceWords words, int first)
    {
        var start = parse.SentenceOf(first).Tokens.First;
        for (var i = first - 1; i >= start && i > first - 4; i--)
        {
            var token = parse[i];
            if (token.Upos is not (Upos.DET or Upos.ADJ) && !PlaceWords.Has(words.Directions, token))
            {
                return token;
            }
        }

        return null;
    }

    /// <summary>True when the two stretches hang on each other as parts of one name.</summary>
    public static bool PartsOfOneName(Parse parse, int left, int right)
    {
        var a = parse[left];
        var b = parse[right];
        return Linked(a, b) || Linked(b, a) || (!a.IsRoot && a.HeadIndex == b.HeadIndex && IsNamePart(a) && IsNamePart(b));
    }

    public static bool IsPossessiveMark(Token token) =>
        token.Form is "'s" or "’s" or "'" or "’" && token.Upos is Upos.PART or Upos.PUNCT or Upos.X;

    public static bool IsCapitalised(Token token) => token.Form.Length > 0 && char.IsUpper(token.Form[0]);

    private static bool Linked(Token dependent, Token head) => dependent.HeadIndex == head.Index && IsNamePart(dependent);

    private static bool IsNamePart(Token token) => token.Is("flat") || token.Is("compound");
}
