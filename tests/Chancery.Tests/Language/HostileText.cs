using CsCheck;

namespace Chancery.Tests.Language;

/// <summary>Random texts that no writer would write: mark-up, controls, halves of characters, runs.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "The", "envoy", "said", "U.S.", "Gen.", "don't", "'s", "’", "\"", "“", "”", "(", ")", "[", "]", ".", "...", "!", "?", ",", ";", ":", "-", "--", "—",
        "40", "40,000", "$3bn", "5%", "1990's", "28/11/2023", "http://a.b/c?d=e", "x@y.org", "www.", "<br/>", "<", ">", "&amp;", "&", "#tag", "@me", ":)", "=====",
        "\n", "\n\n", "\r\n", "\t", " ", "  ", "\u00a0", "\u200b", "\ufeff", "\u00ad", "\0", "\u0007", "\ud83d", "\ude00", "👍🏽", "🇦🇲", "外交部", "السلام", "é", "ﬁ", "\u0301", "_", "a.b.c", "aa.Bb",
    ];

    private static readonly Gen<string> AnyPiece = Gen.Int[0, 1000].Select(i => Pieces[i % Pieces.Length]);

    /// <summary>Texts of up to some hundred pieces, with and without spaces between them.</summary>
    public static Gen<string> Generator { get; } =
        Gen.OneOf(AnyPiece, Gen.String[Gen.Char, 0, 5], AnyPiece.Select(piece => piece + " "))
            .Array[0, 120].Select(string.Concat);
}
