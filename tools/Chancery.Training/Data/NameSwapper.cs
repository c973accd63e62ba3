using Chancery.Language;

namespace Chancery.Training.Data;

/// <summary>Puts other names of the same sort and number of words in the place of names, so that their context is learnt too.</summary>
internal sealed class NameSwapper
{
    private readonly List<string> _demonyms;
    private readonly HashSet<string> _knownDemonyms;
    private readonly Dictionary<(NameType Type, int Words), List<string[]>> _names = [];

    /// <summary>Takes names from the lists and from the sentences themselves.</summary>
    public NameSwapper(NameLists lists, IEnumerable<TreebankSentence> sentences)
    {
        _demonyms = lists.Demonyms;
        _knownDemonyms = new HashSet<string>(lists.Demonyms, StringComparer.Ordinal);
        foreach (var (words, type) in lists.Written)
        {
            Add(type, words);
        }

        foreach (var sentence in sentences)
        {
            foreach (var (first, end, type) in NameSpans.Of(sentence.Names ?? []))
            {
                Add(type, sentence.Forms[first..end]);
            }
        }
    }

    /// <summary>The sentence with some of its names changed.</summary>
    public TreebankSentence Vary(TreebankSentence sentence, SeededRandom random) => VaryNames(VaryDemonyms(sentence, random), random);

    /// <summary>American forces, Danish cheese: the adjective may as well be of any other country.</summary>
    private TreebankSentence VaryDemonyms(TreebankSentence sentence, SeededRandom random)
    {
        string[]? forms = null, lemmas = null;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence.Xpos[i] == "JJ" && _knownDemonyms.Contains(sentence.Forms[i]) && sentence.Lemmas[i] == sentence.Forms[i] && random.Chance(0.35f))
            {
                forms ??= (string[])sentence.Forms.Clone();
                lemmas ??= (string[])sentence.Lemmas.Clone();
                forms[i] = lemmas[i] = _demonyms[random.Next(_demonyms.Count)];
            }
        }

        return forms is null ? sentence : sentence with { Forms = forms, Lemmas = lemmas! };
    }

    private TreebankSentence VaryNames(TreebankSentence sentence, SeededRandom random)
    {
        if (sentence.Names is null || sentence.Names.AsSpan().IndexOfAnyExcept(0, -1) < 0)
        {
            return sentence;
        }

        string[]? forms = null, lemmas = null;
        foreach (var (first, end, type) in NameSpans.Of(sentence.Names ?? []))
        {
            var proper = sentence.Xpos.AsSpan(first, end - first).IndexOfAnyExcept("NNP") < 0;
            if (!proper || !random.Chance(0.25f) || !_names.TryGetValue((type, end - first), out var others))
            {
                continue;
            }

            forms ??= (string[])sentence.Forms.Clone();
            lemmas ??= (string[])sentence.Lemmas.Clone();
            var other = others[random.Next(others.Count)];
            other.CopyTo(forms, first);
            other.CopyTo(lemmas, first);
        }

        return forms is null ? sentence : sentence with { Forms = forms, Lemmas = lemmas! };
    }

    private void Add(NameType type, string[] words)
    {
        if (!_names.TryGetValue((type, words.Length), out var list))
        {
            _names[(type, words.Length)] = list = [];
        }

        list.Add(words);
    }
}
