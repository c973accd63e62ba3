using Chancery.Language;

namespace Chancery.Training.News;

/// <summary>The word lists that made sentences draw on, and the forms of their words.</summary>
internal sealed class NewsWords
{
    private static readonly HashSet<string> Adjectives = [.. "Prime Foreign Deputy Vice United African European Constitutional National Supreme Electoral Islamic Revolutionary Red White".Split(' ')];

    private readonly Dictionary<string, string[]> _nouns;
    private readonly Dictionary<string, (string Past, string Participle)> _forms;
    private readonly SeededRandom _random;

    public NewsWords(SeededRandom random, string lexicon)
    {
        _random = random;
        _nouns = Rows("news-nouns.tsv").ToDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal);
        _forms = Rows("news-forms.tsv").ToDictionary(row => row[0], row => (row[1], row[2]), StringComparer.Ordinal);
        Complements = [.. Rows("news-complements.tsv").Select(row => (row[0], row[1], row[2].Split(' ').Distinct().ToArray()))];
        Frames = [.. Rows("news-verbs.tsv").Select(row => (row[0], row[1].Split(' ').Distinct().ToArray()))];
        foreach (var row in File.ReadLines(Path.Combine(lexicon, "3-places", "countries.tsv")).Where(line => line[0] != '#').Skip(1).Select(line => line.Split('\t')))
        {
            Countries.Add((row[2], row[4].Split('|')[0].TrimStart('~')));
        }

        Countries.RemoveAll(country => country.Adjective.Length == 0 || country.Adjective.Contains(' ', StringComparison.Ordinal) || country.Name.Contains('\'', StringComparison.Ordinal) || country.Name.Contains(',', StringComparison.Ordinal) || country.Name.Contains('-', StringComparison.Ordinal)
            || country.Name.StartsWith("United", StringComparison.Ordinal) || country.Name.EndsWith('s'));
    }

    public List<(string Frame, string[] Verbs)> Frames { get; }

    public List<(string Takes, string Kind, string[] Nouns)> Complements { get; }

    public List<(string Name, string Adjective)> Countries { get; } = [];

    public string Any(string kind) => Any(_nouns[kind]);

    public T Any<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    /// <summary>A noun of one or more words: the last is the head.</summary>
    public Branch Noun(string words, bool plural)
    {
        var parts = words.Split('_');
        var head = new Branch(parts[^1], plural ? Singular(parts[^1]) : parts[^1], Upos.NOUN, plural ? "NNS" : "NN", plural ? "Number=Plur" : "Number=Sing") { Plural = plural };
        foreach (var part in parts[..^1])
        {
            head.Before("compound", new Branch(part, part, Upos.NOUN, "NN", "Number=Sing"));
        }

        return head;
    }

    /// <summary>"Security Council", "Prime Minister", "Secretary of State": a name of common words in capitals.</summary>
    public Branch Title(string words)
    {
        var parts = words.Split('_');
        if (parts is [var first, "of", var last])
        {
            return Name(first).After("nmod", Name(last).Before("case", Case("of")));
        }

        var head = parts[^1] is "Nations" or "Guards" or "States" ? new Branch(parts[^1], parts[^1][..^1], Upos.PROPN, "NNPS", "Number=Plur") : Name(parts[^1]);
        foreach (var part in parts[..^1])
        {
            var adjective = Adjectives.Contains(part);
            head.Before(adjective ? "amod" : "compound", adjective ? new Branch(part, part, Upos.ADJ, "NNP", "Degree=Pos") : Name(part));
        }

        return head;
    }

    public static Branch Name(string form) => new(form, form, Upos.PROPN, "NNP", "Number=Sing");

    public static Branch Case(string form) => new(form, form, Upos.ADP, "IN");

    public static Branch The() => new("the", "the", Upos.DET, "DT", "Definite=Def|PronType=Art");

    public static Branch A(string next) => new("aeiou".Contains(next[0], StringComparison.Ordinal) ? "an" : "a", "a", Upos.DET, "DT", "Definite=Ind|PronType=Art");

    public static Branch Adjective(string form) => new(form, char.IsUpper(form[0]) ? form : form.ToLowerInvariant(), Upos.ADJ, "JJ", "Degree=Pos");

    public static Branch And(string word = "and") => new(word, word, Upos.CCONJ, "CC");

    public static Branch Finite(string lemma, string form, bool past, bool plural, Upos tag = Upos.VERB) =>
        new(form, lemma, tag, past ? "VBD" : plural ? "VBP" : "VBZ", $"Mood=Ind|Number={(plural ? "Plur" : "Sing")}|Person=3|Tense={(past ? "Past" : "Pres")}|VerbForm=Fin");

    public Branch Verb(string lemma, VerbForm form, bool plural) => form switch
    {
        VerbForm.Past => Finite(lemma, Past(lemma), true, plural),
        VerbForm.Present => Finite(lemma, plural ? lemma : Third(lemma), false, plural),
        VerbForm.Infinitive => new Branch(lemma, lemma, Upos.VERB, "VB", "VerbForm=Inf"),
        VerbForm.Gerund => new Branch(Ing(lemma), lemma, Upos.VERB, "VBG", "Tense=Pres|VerbForm=Part"),
        VerbForm.AfterPreposition => new Branch(Ing(lemma), lemma, Upos.VERB, "VBG", "VerbForm=Ger"),
        VerbForm.Perfect => new Branch(Participle(lemma), lemma, Upos.VERB, "VBN", "Tense=Past|VerbForm=Part"),
        _ => new Branch(Participle(lemma), lemma, Upos.VERB, "VBN", "Tense=Past|VerbForm=Part|Voice=Pass"),
    };

    private string Past(string lemma) => _forms.TryGetValue(lemma, out var forms) ? forms.Past : Regular(lemma);

    private string Participle(string lemma) => _forms.TryGetValue(lemma, out var forms) ? forms.Participle : Regular(lemma);

    private static string Regular(string lemma) => lemma[^1] == 'e' ? lemma + "d" : EndsInY(lemma) ? lemma[..^1] + "ied" : lemma + "ed";

    private static string Third(string lemma) => EndsInY(lemma) ? lemma[..^1] + "ies" : lemma.EndsWith('s') || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma[^1] is 'x' or 'o' ? lemma + "es" : lemma + "s";

    private string Ing(string lemma)
    {
        // Whoever doubles a letter in the past does so here, too.
        var doubled = lemma is "hit" or "cut" or "set" or "put" or "shut" or "quit" or "begin" or "overrun" ? lemma + lemma[^1] : Past(lemma) == lemma + lemma[^1] + "ed" ? lemma + lemma[^1] : lemma;
        return (doubled == lemma && lemma[^1] == 'e' && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] : doubled) + "ing";
    }

    private static bool EndsInY(string lemma) => lemma[^1] == 'y' && !"aeou".Contains(lemma[^2], StringComparison.Ordinal);

    private static string Singular(string plural) => plural switch
    {
        "people" => "people",
        "police" => "police",
        "men" or "women" or "gunmen" or "policemen" or "militiamen" => plural[..^2] + "an",
        "children" => "child",
        "families" or "parties" or "companies" or "authorities" or "deputies" or "supplies" or "delegacies" => plural[..^3] + "y",
        "duties" => "duty",
        "crises" => "crisis",
        "churches" or "branches" => plural[..^2],
        _ => plural[..^1],
    };

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "News", file)).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'));
}

/// <summary>Forms of verbs.</summary>
internal enum VerbForm
{
    /// <summary>"condemned".</summary>
    Past,

    /// <summary>"condemns".</summary>
    Present,

    /// <summary>"condemn".</summary>
    Infinitive,

    /// <summary>"…, condemning the raid".</summary>
    Gerund,

    /// <summary>"after condemning the raid".</summary>
    AfterPreposition,

    /// <summary>"has condemned".</summary>
    Perfect,

    /// <summary>"was condemned", "the condemned man".</summary>
    Passive,
}
