namespace Chancery.Reading.Coreference;

/// <summary>
/// The chains a mention may take up: those mentioned lately, and those with its words. Few at a time, so that a report
/// costs no more than its length.
/// </summary>
internal sealed class ChainCandidates
{
    private const int Lately = 22;
    private const int Reach = 80;
    private const int PerWord = 4;
    private readonly List<Mention> _mentions = [];
    private readonly Dictionary<string, List<ChainDraft>> _byWord = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly List<ChainDraft> _found = [];

    public bool KnowsHead(Mention mention) => _byWord.ContainsKey(mention.Lemma.Text);

    public bool KnowsText(Mention mention) => _texts.Contains(mention.Text);

    /// <summary>The candidates, those mentioned last first; valid until the next call.</summary>
    public List<ChainDraft> Of(Mention mention)
    {
        _found.Clear();
        for (var i = _mentions.Count - 1; i >= 0 && i >= _mentions.Count - Reach && _found.Count < Lately; i--)
        {
            Take(_mentions[i].Chain!);
        }

        TakeByWord(mention.Lemma.Text);
        if (mention.Form == MentionForm.Name)
        {
            foreach (var word in mention.Words)
            {
                TakeByWord(word);
            }
        }

        return _found;
    }

    public void Add(Mention mention, ChainDraft chain)
    {
        _mentions.Add(mention);
        Note(mention.Lemma.Text, chain);
        _texts.Add(mention.Text);
        if (mention.Form == MentionForm.Name)
        {
            foreach (var word in mention.Words)
            {
                Note(word, chain);
            }
        }
    }

    private void Take(ChainDraft chain)
    {
        if (!_found.Contains(chain))
        {
            _found.Add(chain);
        }
    }

    private void TakeByWord(string word)
    {
        if (_byWord.TryGetValue(word, out var chains))
        {
            foreach (var chain in chains)
            {
                Take(chain);
            }
        }
    }

    // The last few chains of a word: "the man" of page one is not sought for ever.
    private void Note(string word, ChainDraft chain)
    {
        if (!_byWord.TryGetValue(word, out var chains))
        {
            _byWord[word] = chains = [];
        }

        chains.Remove(chain);
        chains.Add(chain);
        if (chains.Count > PerWord)
        {
            chains.RemoveAt(0);
        }
    }
}
