using Chancery.Language;
using Chancery.Training.Data;

namespace Chancery.Training.News;

/// <summary>A word of a made sentence with the words that hang on it, in order.</summary>
internal sealed class Branch(string form, string lemma, Upos upos, string xpos, string features = "")
{
    private readonly List<Branch> _before = [];
    private readonly List<Branch> _after = [];

    public string Form { get; } = form;

    public string Lemma { get; } = lemma;

    public string Relation { get; private set; } = "root";

    /// <summary>True when it is written against the word before it.</summary>
    public bool Attached { get; private init; }

    /// <summary>True for a phrase of many.</summary>
    public bool Plural { get; init; }

    /// <summary>True when its verb stands in the plural: a phrase of many, or a row.</summary>
    public bool IsMany => Plural || _after.Exists(child => child.Relation == "conj");

    /// <summary>The word that stands first.</summary>
    public string FirstForm => _before.Count == 0 ? Form : _before[0].FirstForm;

    /// <summary>True when no word stands before it yet.</summary>
    public bool StartsBare => _before.Count == 0;

    public static Branch Comma() => new(",", ",", Upos.PUNCT, ",") { Attached = true };

    public static Branch Hyphen() => new("-", "-", Upos.PUNCT, "HYPH") { Attached = true };

    /// <summary>The same word, written against the one before it.</summary>
    public Branch AttachedCopy() => new(Form, Lemma, Tag, Xpos, Features) { Attached = true, Plural = Plural };

    public static Branch Stop() => new(".", ".", Upos.PUNCT, ".") { Attached = true };

    public static Branch Possessive() => new("'s", "'s", Upos.PART, "POS") { Attached = true };

    /// <summary>An opening quotation mark, or a closing one.</summary>
    public static Branch Quote(bool closes) => new("\"", "\"", Upos.PUNCT, closes ? "''" : "``") { Attached = closes };

    /// <summary>Hangs a word with all below it before this one, behind what stands there.</summary>
    public Branch Before(string relation, Branch word)
    {
        word.Relation = relation;
        _before.Add(word);
        return this;
    }

    /// <summary>Hangs it before all others.</summary>
    public Branch First(string relation, Branch word)
    {
        word.Relation = relation;
        _before.Insert(0, word);
        return this;
    }

    /// <summary>Hangs it behind this one and all that stands there.</summary>
    public Branch After(string relation, Branch word)
    {
        word.Relation = relation;
        _after.Add(word);
        return this;
    }

    public TreebankSentence ToSentence(string id)
    {
        var words = new List<(Branch Word, int Head)>();
        var order = new List<Branch>();
        Flatten(this, order);
        var index = order.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i);
        var heads = new int[order.Count];
        heads[index[this]] = -1;
        foreach (var word in order)
        {
            foreach (var child in word._before.Concat(word._after))
            {
                heads[index[child]] = index[word];
            }
        }

        // After an opening mark a word is written against it.
        var attached = order.Select((word, i) => i > 0 && (word.Attached || order[i - 1].Xpos == "``")).ToArray();
        return new TreebankSentence
        {
            Document = "news",
            Id = id,
            Forms = [.. order.Select((word, i) => Opens(order, i) ? Capital(word.Form) : word.Form)],
            Attached = attached,
            Continues = [.. order.Select(word => word.Xpos == "POS")],
            Lemmas = [.. order.Select(word => word.Lemma)],
            Upos = [.. order.Select(word => word.Tag)],
            Xpos = [.. order.Select(word => word.Xpos)],
            Feats = [.. order.Select(word => word.Features)],
            Heads = heads,
            Relations = [.. order.Select(word => word.Relation)],
        };
    }


    private Upos Tag { get; } = upos;

    private string Xpos { get; } = xpos;

    private string Features { get; } = features;

    /// <summary>True for the first word, also behind an opening quotation mark or the dash of a dateline.</summary>
    private static bool Opens(List<Branch> order, int i) =>
        i == 0 || (i == 1 && order[0].Xpos == "``") || (order[0].Relation == "dislocated" && order[0]._after.Contains(order[i - 1]) && order[0]._after[^1] == order[i - 1]);

    private static void Flatten(Branch word, List<Branch> order)
    {
        word._before.ForEach(child => Flatten(child, order));
        order.Add(word);
        word._after.ForEach(child => Flatten(child, order));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
