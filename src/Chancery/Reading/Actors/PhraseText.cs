using System.Text;
using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>Words as actors are named by them: with single spaces, and in small letters.</summary>
internal static class PhraseText
{
    public static string Of(Parse parse, TokenRange tokens)
    {
        if (tokens.Count == 0)
        {
            return "";
        }

        var builder = new StringBuilder();
        var space = false;
        foreach (var letter in parse.SpanOf(tokens).Of(parse.Text))
        {
            if (char.IsWhiteSpace(letter))
            {
                space = builder.Length > 0;
                continue;
            }

            if (space)
            {
                builder.Append(' ');
                space = false;
            }

            builder.Append(letter);
        }

        return builder.ToString();
    }

    public static string Lower(ReadOnlySpan<char> form)
    {
        if (form.Length > 40)
        {
            return "";
        }

        Span<char> buffer = stackalloc char[form.Length];
        form.ToLowerInvariant(buffer);
        return new string(buffer);
    }
}
