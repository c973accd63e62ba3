namespace Chancery.Lexicography.Places;

/// <summary>Plurals of the names of peoples.</summary>
internal static class Demonyms
{
    /// <summary>"Armenians", "Frenchmen"; null for words that have none ("Chinese", "Swiss", "Spanish", "U.S.").</summary>
    public static string? PluralOf(string demonym)
    {
        if (demonym.EndsWith('.') || demonym.Length < 4 || demonym.All(char.IsUpper))
        {
            return null;
        }

        string[] without = ["ese", "ish", "ss", "nch", "tch", "yz", "elsh", "is", "Dutch", "Manx", "Maltese", "ois", "ais", "Basotho", "Batswana", "Motswana", "Mosotho", "ic"];
        if (Array.Exists(without, ending => demonym.EndsWith(ending, StringComparison.Ordinal)))
        {
            return null;
        }

        return demonym.EndsWith("man", StringComparison.Ordinal) && !demonym.EndsWith("German", StringComparison.Ordinal) && !demonym.EndsWith("Roman", StringComparison.Ordinal)
            && IsCompoundOfMan(demonym)
            ? demonym[..^3] + "men"
            : demonym + "s";
    }

    // "Frenchman", "Irishwoman", "Manxman", not "Ottoman", "Caymanian", "Omani".
    private static bool IsCompoundOfMan(string demonym) =>
        Array.Exists(["chman", "shman", "hwoman", "xman", "yman"], ending => demonym.EndsWith(ending, StringComparison.Ordinal));
}
