namespace Chancery.Reading.Coreference;

/// <summary>The mentions tied together so far, with what they tell together.</summary>
internal sealed class ChainDraft
{
    public List<Mention> Mentions { get; } = [];

    public Mention Last => Mentions[^1];

    /// <summary>The last mention that is a name, else a description, else the last pronoun.</summary>
    public Mention Best { get; private set; } = null!;

    /// <summary>How often it was a subject.</summary>
    public int Subjects { get; private set; }

    public bool HasName { get; private set; }

    public bool HasPronoun { get; private set; }

    /// <summary>True when some mention told a number of its own; pronouns of address tell none.</summary>
    public GrammaticalNumber Number { get; private set; }

    public char Sex { get; private set; }

    /// <summary>Words of all mentions that are no pronouns.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Heads { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

    public float[] KindScores { get; } = new float[4];

    public ReferentKind Kind { get; private set; }

    public void Add(Mention mention)
    {
        mention.Chain = this;
        Mentions.Add(mention);
        if (Best is null || Rank(mention) >= Rank(Best))
        {
            Best = mention;
        }

        Subjects += mention.Role.Hash == Roles.Subject.Hash ? 1 : 0;
        Number = Number == GrammaticalNumber.Unknown ? mention.Number : Number;
        Sex = Sex == '\0' ? mention.Sex : Sex;
        if (mention.Form != MentionForm.Pronoun)
        {
            HasName |= mention.Form == MentionForm.Name;
            Words.UnionWith(mention.Words);
            Heads.Add(mention.Lemma.Text);
            Texts.Add(mention.Text);
        }

        HasPronoun |= mention.Form == MentionForm.Pronoun;
        Weigh(mention);
    }

    private static int Rank(Mention mention) => mention.Form switch
    {
        MentionForm.Name => 2,
        MentionForm.Description => 1,
        _ => 0,
    };

    private void Weigh(Mention mention)
    {
        var best = 0;
        for (var kind = 0; kind < KindScores.Length; kind++)
        {
            KindScores[kind] += mention.KindScores[kind];
            best = KindScores[kind] > KindScores[best] ? kind : best;
        }

        Kind = (ReferentKind)best;
    }
}
