using System.Globalization;

namespace Chancery.Language.Tokenisation;

/// <summary>The kind of every UTF-16 code unit, in one table of 64 KiB.</summary>
internal static class CharKinds
{
    private static readonly CharKind[] Table = Build();

    public static CharKind Of(char c) => Table[c];

    public static bool IsSpace(char c) => Table[c] == CharKind.Space;

    public static bool IsLetter(char c) => Table[c] == CharKind.Letter;

    public static bool IsDigit(char c) => Table[c] == CharKind.Digit;

    public static bool IsWordPart(char c) => Table[c] is CharKind.Letter or CharKind.Digit or CharKind.Joiner || c == '_';

    public static bool IsAlphanumeric(char c) => Table[c] is CharKind.Letter or CharKind.Digit;

    public static bool IsUpper(char c) => char.IsAsciiLetterUpper(c) || (c > 127 && char.IsUpper(c));

    public static bool IsLower(char c) => char.IsAsciiLetterLower(c) || (c > 127 && char.IsLower(c));

    private static CharKind[] Build()
    {
        var table = new CharKind[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = KindOf((char)i);
        }

        return table;
    }

    private static CharKind KindOf(char c) => c switch
    {
        '\'' or '’' or '‘' or 'ʼ' or '`' or '´' => CharKind.Apostrophe,
        '.' or '!' or '?' or '…' or '。' or '！' or '？' or '‼' or '⁇' or '⁈' or '⁉' => CharKind.Stop,
        '\u200b' or '\ufeff' => CharKind.Symbol, // A zero-width space and the byte order mark part words.
        '−' => CharKind.Dash,
        _ when char.IsWhiteSpace(c) => CharKind.Space,
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharKind.Letter,
            UnicodeCategory.DecimalDigitNumber => CharKind.Digit,
            UnicodeCategory.DashPunctuation => CharKind.Dash,
            UnicodeCategory.Format => CharKind.Joiner,
            UnicodeCategory.Surrogate => CharKind.Surrogate,
            UnicodeCategory.CurrencySymbol => CharKind.Currency,
            _ => CharKind.Symbol,
        },
    };
}
