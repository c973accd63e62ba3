using System.Runtime.InteropServices;
using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training.Data;

/// <summary>Known names: places, organisations and persons of the lexicon, and common first names.</summary>
internal sealed class NameLists
{
    private static readonly HashSet<string> Joining = new(
        "and the for von van der den del dos das bin ibn with from".Split(' '), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, NameType> _types = new(StringComparer.Ordinal);

    /// <summary>No known names.</summary>
    public NameLists() => FirstNames = [];

    /// <summary>Reads the TSV files of a lexicon folder.</summary>
    public NameLists(string lexicon)
    {
        var countries = Path.Combine(lexicon, "3-places", "countries.tsv");
        Add(countries, NameType.Location, "name", "other_names", "capital");
        Demonyms.AddRange(Values(countries, "demonyms").Where(word => word.All(char.IsLetter)).Distinct(StringComparer.Ordinal));
        foreach (var name in File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "places.txt")).Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            AddName(name, NameType.Location);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(lexicon, "3-places", "gazetteer"), "*.tsv").Order(StringComparer.Ordinal))
        {
            Add(file, NameType.Location, "name", "other_names");
        }

        Add(Path.Combine(lexicon, "4-actors", "organisations.tsv"), NameType.Organisation, "name", "other_names");
        Add(Path.Combine(lexicon, "4-actors", "armed-groups.tsv"), NameType.Organisation, "name", "other_names");
        foreach (var file in Directory.GetFiles(Path.Combine(lexicon, "4-actors", "holders"), "*.tsv").Order(StringComparer.Ordinal))
        {
            Add(file, NameType.Person, "person");
        }

        FirstNames = [.. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "first-names.txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        FirstNames.UnionWith(_types.Where(name => name.Value == NameType.Person).Select(name => name.Key.Split(' ')[0]).Where(first => first.Length > 3));
    }

    /// <summary>The sorts of names that each word occurs in, by the word's key.</summary>
    public Dictionary<ulong, ushort> Sorts
    {
        get
        {
            var sorts = new Dictionary<ulong, ushort>();
            void Note(string word, NameSorts sort)
            {
                if (word.Length > 2 && !Joining.Contains(word))
                {
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(sorts, TokenFeatures.KeyOf(word), out _);
                    known |= (ushort)sort;
                }
            }

            FirstNames.ToList().ForEach(name => Note(name, NameSorts.First));
            Demonyms.ForEach(word => Note(word, NameSorts.Demonym));
            foreach (var (words, type) in Written)
            {
                var alone = words.Length == 1;
                for (var i = 0; i < words.Length; i++)
                {
                    Note(words[i], type switch
                    {
                        NameType.Person => i == words.Length - 1 ? NameSorts.Family : NameSorts.First,
                        NameType.Location => alone ? NameSorts.Place : NameSorts.PlacePart,
                        _ => alone ? NameSorts.Organisation : NameSorts.OrganisationPart,
                    });
                }
            }

            return sorts;
        }
    }

    /// <summary>What people and things of countries are called: Kenyan, Danish.</summary>
    public List<string> Demonyms { get; } = [];

    /// <summary>First names, in small letters.</summary>
    public HashSet<string> FirstNames { get; }

    /// <summary>The names as they are written, without those that cannot be cut into words by their spaces.</summary>
    public List<(string[] Words, NameType Type)> Written { get; } = [];

    /// <summary>The sort of a name; null when it is not known.</summary>
    public NameType? TypeOf(string words) => _types.TryGetValue(KeyOf(words), out var type) ? type : null;

    /// <summary>Case does not count, but in short names such as US and WHO, which are words too.</summary>
    private static string KeyOf(string name) => name.Length <= 4 && name.All(char.IsUpper) ? name : name.Length <= 3 ? "(" + name : name.ToLowerInvariant();

    private void Add(string file, NameType type, params string[] columns)
    {
        foreach (var name in Values(file, columns))
        {
            AddName(name, type);
        }
    }

    private static IEnumerable<string> Values(string file, params string[] columns)
    {
        var rows = File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        var chosen = columns.Select(column => Array.IndexOf(rows[0], column)).ToArray();
        return rows.Skip(1).SelectMany(row => chosen.Where(column => column < row.Length).SelectMany(column => row[column].Split('|')))
            .Select(name => name.TrimStart('~').Trim()).Where(name => name.Length > 0);
    }

    private void AddName(string name, NameType type)
    {
        if (name.Length > 1 && name.All(letter => char.IsLetter(letter) || letter is ' ' or '.') && _types.TryAdd(KeyOf(name), type))
        {
            Written.Add((name.Split(' '), type));
        }
    }
}
