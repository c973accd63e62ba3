using Chancery.Language;

namespace Chancery.Reading.Coreference;

/// <summary>What tells whether a mention takes up a chain, or starts one.</summary>
internal sealed class LinkFeatures(Parse parse, Quotations quotations)
{
    private static readonly FeaturePart[] _buckets = ["0", "1", "2", "3", "4", "5", "6", "7"];
    private static readonly FeaturePart[] _kinds = KindFeatures.Kinds;
    private static readonly FeaturePart _same = "same";
    private static readonly FeaturePart _clash = "clash";
    private static readonly FeaturePart _open = "open";
    private static readonly FeaturePart _yes = "yes";
    private static readonly FeaturePart _no = "no";
    private static readonly FeaturePart _new = "new";
    private static readonly FeaturePart _newKind = "new-kind";
    private static readonly FeaturePart _newRole = "new-role";
    private static readonly FeaturePart _newSeen = "new-seen";
    private static readonly FeaturePart _newLemma = "new-lemma";
    private static readonly FeaturePart _newGovernor = "new-governor";
    private static readonly FeaturePart _newLong = "new-long";
    private static readonly FeaturePart _newEarly = "new-early";
    private static readonly FeaturePart _classes = "classes";
    private static readonly FeaturePart _sentences = "sentences";
    private static readonly FeaturePart _between = "between";
    private static readonly FeaturePart _kind = "kind";
    private static readonly FeaturePart _number = "number";
    private static readonly FeaturePart _sex = "sex";
    private static readonly FeaturePart _role = "role";
    private static readonly FeaturePart _roles = "roles";
    private static readonly FeaturePart _size = "size";
    private static readonly FeaturePart _words = "words";
    private static readonly FeaturePart _wordsFar = "words-far";
    private static readonly FeaturePart _lemmas = "lemmas";
    private static readonly FeaturePart _tree = "tree";
    private static readonly FeaturePart _treeRole = "tree-role";
    private static readonly FeaturePart _rank = "rank";
    private static readonly FeaturePart _subjects = "subjects";
    private static readonly FeaturePart _best = "best";
    private static readonly FeaturePart _quoted = "quoted";
    private static readonly FeaturePart _asked = "asked";
    private static readonly FeaturePart _governors = "governors";
    private static readonly FeaturePart _kindBest = "kind-best";

    /// <summary>For starting a chain.</summary>
    public void FillNew(FeatureList list, Mention mention, bool headSeen, bool textSeen)
    {
        list.Clear();
        var kind = _kinds[(int)mention.Kind];
        list.Add(_new, mention.Class);
        list.Add(_newKind, mention.Class, kind);
        list.Add(_newRole, mention.Class, mention.Role, kind);
        list.Add(_newSeen, mention.Class, headSeen ? _yes : _no, textSeen ? _yes : _no, kind);
        list.Add(_newLemma, mention.Lemma, mention.Class);
        list.Add(_newGovernor, mention.Class, mention.Role, mention.Governor);
        list.Add(_newLong, mention.Class, Bucket(mention.Tokens.Count));
        list.Add(_newEarly, mention.Class, Bucket(mention.Sentence), mention.Quote > 0 ? _yes : _no);
    }

    /// <summary>For joining the chain; <paramref name="rank"/> counts the fitting chains that were mentioned later.</summary>
    public void Fill(FeatureList list, Mention mention, ChainDraft chain, int rank)
    {
        list.Clear();
        var last = chain.Last;
        var best = chain.Best;
        var sentences = Bucket(mention.Sentence - last.Sentence);
        var (mine, its) = (_kinds[(int)mention.Kind], _kinds[(int)chain.Kind]);
        list.Add(_classes, mention.Class, last.Class);
        list.Add(_best, mention.Class, best.Class, chain.HasName ? _yes : _no);
        list.Add(_sentences, mention.Class, sentences, last.Form == MentionForm.Pronoun ? last.Class : _no);
        list.Add(_between, mention.Class, Bucket(mention.Index - last.Index - 1));
        list.Add(_kind, mention.Class, mine, its);
        list.Add(_kindBest, mention.Class, best.Class, its);
        list.Add(_number, mention.Class, Number(mention, chain), its);
        list.Add(_sex, mention.Class, Sex(mention, chain), its);
        list.Add(_role, mention.Class, last.Role, sentences);
        list.Add(_roles, mention.Class, mention.Role, last.Role);
        list.Add(_size, mention.Class, Bucket(chain.Mentions.Count), sentences);
        var tree = Tree(mention, last);
        list.Add(_tree, mention.Class, tree, last.Class);
        list.Add(_treeRole, mention.Class, tree, last.Role);
        list.Add(_rank, mention.Class, Bucket(rank), Fits(mention, chain) ? _yes : _no);
        list.Add(_subjects, mention.Class, Bucket(chain.Subjects), sentences);
        FillWords(list, mention, chain, sentences);
        FillSpeech(list, mention, last);
    }

    /// <summary>True when nothing speaks against it: kind, number and sex agree or are open.</summary>
    public static bool Fits(Mention mention, ChainDraft chain) =>
        mention.Kind == chain.Kind && Number(mention, chain).Hash != _clash.Hash && Sex(mention, chain).Hash != _clash.Hash;

    /// <summary>True for a noun or name that is of another kind than the chain and shares no word with it: no weights ever tied such a one, so none are asked.</summary>
    public static bool IsHopeless(Mention mention, ChainDraft chain) =>
        mention.Form != MentionForm.Pronoun && mention.Kind != chain.Kind && mention.Sentence != chain.Last.Sentence && Match(mention, chain) is "none" or "clash";

    private void FillSpeech(FeatureList list, Mention mention, Mention last)
    {
        var speaker = mention.Quote > 0 && quotations.SpeakerOf(mention.Quote) == last.Head;
        var quote = mention.Quote == last.Quote ? mention.Quote == 0 ? "out" : "in"
            : mention.Quote == 0 ? "leave" : speaker ? "speaker" : last.Quote > 0 ? "other" : "enter";
        list.Add(_quoted, mention.Class, quote, last.Class);
        if (mention.Form == MentionForm.Pronoun && last.Form == MentionForm.Pronoun)
        {
            list.Add(_asked, mention.Class, last.Class, last.InQuestion ? _yes : _no, mention.InQuestion ? _yes : _no);
        }

        if (mention.Form == MentionForm.Pronoun && mention.Role.Hash == last.Role.Hash)
        {
            list.Add(_governors, mention.Class, mention.Governor, last.Governor);
        }
    }

    private static void FillWords(FeatureList list, Mention mention, ChainDraft chain, FeaturePart sentences)
    {
        if (mention.Form == MentionForm.Pronoun)
        {
            list.Add(_lemmas, mention.Class, chain.Best.Lemma);
            return;
        }

        var match = Match(mention, chain);
        list.Add(_words, mention.Class, match, chain.Best.Class);
        list.Add(_wordsFar, mention.Class, match, sentences);
        if (match != "text" && match != "part")
        {
            list.Add(_lemmas, mention.Lemma, chain.Best.Lemma);
        }
        else
        {
            list.Add(_lemmas, mention.Class, mention.Lemma);
        }
    }

    /// <summary>How the words of a mention agree with those of a chain.</summary>
    private static string Match(Mention mention, ChainDraft chain)
    {
        if (chain.Texts.Contains(mention.Text))
        {
            return "text";
        }

        var head = chain.Heads.Contains(mention.Lemma.Text);
        if (mention.Form == MentionForm.Name && chain.HasName)
        {
            return IsPart(mention.Words, chain.Words) ? "part"
                : head && IsOver(mention, chain) ? "over"
                : head ? "family"
                : IsAcronym(mention, chain) ? "acronym"
                : IsOver(mention, chain) ? "over" : "clash";
        }

        return !head ? "none" : IsPart(mention.Words, chain.Words) ? "head-part" : Modified(mention, chain) ? "head-other" : "head";
    }

    // "the old bridge" after "the new bridge": both tell which one, and differ.
    private static bool Modified(Mention mention, ChainDraft chain) => mention.Words.Length > 1 && chain.Words.Count > 1;

    private static bool IsPart(string[] words, HashSet<string> all)
    {
        foreach (var word in words)
        {
            if (!all.Contains(word))
            {
                return false;
            }
        }

        return words.Length > 0;
    }

    private static bool IsOver(Mention mention, ChainDraft chain)
    {
        foreach (var word in chain.Best.Words)
        {
            if (Array.IndexOf(mention.Words, word) < 0)
            {
                return false;
            }
        }

        return chain.Best.Words.Length > 0;
    }

    private static bool IsAcronym(Mention mention, ChainDraft chain) =>
        IsInitials(mention.Words, chain.Best.Words) || IsInitials(chain.Best.Words, mention.Words);

    private static bool IsInitials(string[] one, string[] many)
    {
        if (one.Length != 1 || many.Length < 2)
        {
            return false;
        }

        var at = 0;
        foreach (var word in many)
        {
            if (at < one[0].Length && word.Length > 0 && word[0] == one[0][at])
            {
                at++;
            }
        }

        return at == one[0].Length && at >= 2;
    }

    private static FeaturePart Number(Mention mention, ChainDraft chain) =>
        mention.Number == GrammaticalNumber.Unknown || chain.Number == GrammaticalNumber.Unknown ? _open : mention.Number == chain.Number ? _same : _clash;

    private static FeaturePart Sex(Mention mention, ChainDraft chain) =>
        mention.Sex == '\0' || chain.Sex == '\0' ? _open : mention.Sex == chain.Sex ? _same : _clash;

    /// <summary>How the two stand to each other in the tree of one sentence.</summary>
    private FeaturePart Tree(Mention mention, Mention last)
    {
        if (mention.Sentence != last.Sentence)
        {
            return last.Sentence == mention.Sentence - 1 ? "before" : "far";
        }

        if (last.Tokens.Contains(mention.Head) || mention.Tokens.Contains(last.Head))
        {
            return mention.GovernorToken == last.Head ? "owns" : "inside";
        }

        if (mention.GovernorToken == last.Head)
        {
            return mention.Role.Hash == Roles.Apposition.Hash ? "appos" : "below";
        }

        if (last.GovernorToken == mention.Head)
        {
            return parse[last.Head].Is("nsubj") ? "copula" : "above";
        }

        return mention.GovernorToken == last.GovernorToken ? "siblings"
            : mention.GovernorToken >= 0 && parse[mention.GovernorToken].HeadIndex == last.GovernorToken ? "under" : "apart";
    }

    private static FeaturePart Bucket(int value) => _buckets[value switch
    {
        <= 3 => Math.Max(value, 0),
        <= 5 => 4,
        <= 9 => 5,
        <= 19 => 6,
        _ => 7,
    }];
}
