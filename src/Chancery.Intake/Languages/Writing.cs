namespace Chancery.Intake.Languages;

/// <summary>Tells by which letters a character is written.</summary>
internal static class Writing
{
    /// <summary>The name of the script of a letter as languages.tsv has it; null for signs, digits and scripts not listed.</summary>
    public static string? ScriptOf(char letter) => letter switch
    {
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' or (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF') => "Latin",
        >= '\u0370' and <= '\u03FF' => "Greek",
        >= '\u0400' and <= '\u052F' => "Cyrillic",
        >= '\u0530' and <= '\u058F' => "Armenian",
        >= '\u0590' and <= '\u05FF' => "Hebrew",
        >= '\u0600' and <= '\u077F' => "Arabic",
        >= '\u0900' and <= '\u097F' => "Devanagari",
        >= '\u0E00' and <= '\u0E7F' => "Thai",
        >= '\u10A0' and <= '\u10FF' => "Georgian",
        >= '\u3040' and <= '\u30FF' => "Kana",
        >= '\u4E00' and <= '\u9FFF' => "Han",
        >= '\uAC00' and <= '\uD7AF' => "Hangul",
        _ => null,
    };
}
