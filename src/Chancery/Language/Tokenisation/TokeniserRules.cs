using System.Collections.Frozen;
using System.Text;

namespace Chancery.Language.Tokenisation;

/// <summary>
/// What the tokeniser knows of one language, from the section <c>tokeniser</c> of the model: lines of
/// <c>kind TAB value [TAB more]</c>, <c>#</c> for comments. A language without the section gets the rules of shape alone.
/// </summary>
internal sealed class TokeniserRules
{
    /// <summary>Name of the section of the model.</summary>
    public const string Section = "tokeniser";

    private const int MaxContraction = 16;

    private readonly FrozenDictionary<string, (AbbreviationKind Kind, bool Capital)>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly FrozenDictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> _contractions;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _clitics;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _suffixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _units;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _magnitudes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _domains;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _elided;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _honorifics;
    private readonly ushort[] _contractionLengths = new ushort[26];

    private TokeniserRules(Dictionary<string, List<string[]>> lines)
    {
        var abbreviations = new Dictionary<string, (AbbreviationKind, bool)>(StringComparer.OrdinalIgnoreCase);
        Add(abbreviations, lines, "abbreviation", AbbreviationKind.Open);
        Add(abbreviations, lines, "title", AbbreviationKind.Title);
        Add(abbreviations, lines, "numbered", AbbreviationKind.Numbered);
        Add(abbreviations, lines, "trailing", AbbreviationKind.Trailing);
        _abbreviations = abbreviations.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _contractions = Contractions(lines).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _clitics = Set(lines, "clitic", StringComparer.OrdinalIgnoreCase);
        _suffixes = Set(lines, "suffix", StringComparer.OrdinalIgnoreCase);
        _prefixes = Set(lines, "prefix", StringComparer.OrdinalIgnoreCase);
        _units = Set(lines, "unit", StringComparer.Ordinal);
        _magnitudes = Set(lines, "magnitude", StringComparer.Ordinal);
        _domains = Set(lines, "domain", StringComparer.OrdinalIgnoreCase);
        _elided = Set(lines, "elided", StringComparer.OrdinalIgnoreCase);
        _honorifics = Set(lines, "honorific", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Rules of shape alone.</summary>
    public static TokeniserRules Empty { get; } = Read([]);

    /// <summary>The rules of a model.</summary>
    /// <exception cref="InvalidDataException">The section is damaged.</exception>
    public static TokeniserRules Of(ModelFile model) => model.TrySection(Section, out var bytes) ? Read(bytes.Span) : Empty;

    /// <summary>Reads the section.</summary>
    /// <exception cref="InvalidDataException">A line is of an unknown kind or has no value.</exception>
    public static TokeniserRules Read(ReadOnlySpan<byte> section)
    {
        var lines = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(section).Split('\n'))
        {
            var columns = line.TrimEnd('\r').Split('\t');
            if (line.StartsWith('#') || columns is [""])
            {
                continue;
            }

            if (columns.Length < 2 || columns[1].Length == 0 || !Kinds.Contains(columns[0]))
            {
                throw new InvalidDataException($"The language model's tokeniser section has a line that is no rule: '{line.TrimEnd()}'.");
            }

            if (!lines.TryGetValue(columns[0], out var list))
            {
                lines.Add(columns[0], list = []);
            }

            list.Add(columns[1..]);
        }

        return new TokeniserRules(lines);
    }

    /// <summary>What the full stop after that word is; the word comes without it. "Mass." is one, "mass." is none.</summary>
    public AbbreviationKind AbbreviationOf(ReadOnlySpan<char> word) =>
        word.Length <= 12 && _abbreviations.TryGetValue(word, out var found) && (!found.Capital || CharKinds.IsUpper(word[0]))
            ? found.Kind
            : AbbreviationKind.None;

    /// <summary>Lengths of the parts of a word that is written together: "cannot" → 3, 3; null for other words.</summary>
    public byte[]? PartsOf(ReadOnlySpan<char> word) =>
        word.Length < MaxContraction
        && (uint)((word[0] | 0x20) - 'a') is < 26 and var first
        && (_contractionLengths[first] & (1 << word.Length)) != 0
        && _contractions.TryGetValue(word, out var parts) ? parts : null;

    /// <summary>True for what may follow an apostrophe at the end of a word as a token: s, m, re.</summary>
    public bool IsClitic(ReadOnlySpan<char> letters) => _clitics.Contains(letters);

    /// <summary>True for an ending that holds the apostrophe inside and is a token: n't.</summary>
    public bool IsSuffix(ReadOnlySpan<char> letters) => _suffixes.Contains(letters);

    /// <summary>True for prefixes that stay one token with the word after the hyphen: non-, anti-.</summary>
    public bool IsPrefix(ReadOnlySpan<char> letters) => letters.Length <= 10 && _prefixes.Contains(letters);

    /// <summary>True for units that part from a number written together with them: 40km.</summary>
    public bool IsUnit(ReadOnlySpan<char> letters) => letters.Length <= 10 && _units.Contains(letters);

    /// <summary>True for magnitudes that part from a sum of money: $3M.</summary>
    public bool IsMagnitude(ReadOnlySpan<char> letters) => letters.Length <= 10 && _magnitudes.Contains(letters);

    /// <summary>True for the last label of a host name, or a file's extension.</summary>
    public bool IsDomain(ReadOnlySpan<char> label) => label.Length <= 10 && _domains.Contains(label);

    /// <summary>True for words written with a leading apostrophe: 'em, 'til.</summary>
    public bool IsElided(ReadOnlySpan<char> letters) => letters.Length <= 10 && _elided.Contains(letters);

    /// <summary>True for a title before a person's name: Justice, Gen., Sheikh.</summary>
    public bool IsHonorific(ReadOnlySpan<char> word) => word.Length <= 14 && _honorifics.Contains(word);

    private static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet(
        ["abbreviation", "title", "numbered", "trailing", "contraction", "clitic", "suffix", "prefix", "unit", "magnitude", "domain", "elided", "honorific"]);

    private static void Add(Dictionary<string, (AbbreviationKind, bool)> into, Dictionary<string, List<string[]>> lines, string name, AbbreviationKind kind)
    {
        foreach (var line in lines.GetValueOrDefault(name, []))
        {
            into[line[0].TrimEnd('.')] = (kind, CharKinds.IsUpper(line[0][0]));
        }
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(Dictionary<string, List<string[]>> lines, string name, StringComparer comparer) =>
        lines.GetValueOrDefault(name, []).Select(line => line[0]).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    private Dictionary<string, byte[]> Contractions(Dictionary<string, List<string[]>> lines)
    {
        var contractions = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var parts in lines.GetValueOrDefault("contraction", []))
        {
            var word = string.Concat(parts);
            if (word.Length >= MaxContraction || !char.IsAsciiLetter(word[0]))
            {
                throw new InvalidDataException($"The language model's tokeniser section has a contraction that is too long or not of letters: '{word}'.");
            }

            contractions[word] = [.. parts.Select(part => (byte)part.Length)];
            _contractionLengths[(word[0] | 0x20) - 'a'] |= (ushort)(1 << word.Length);
        }

        return contractions;
    }
}
