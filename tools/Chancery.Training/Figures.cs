using System.Globalization;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training.Data;

namespace Chancery.Training;

/// <summary>Counts of right answers as the CoNLL 2018 shared task counts them: relations without subtypes.</summary>
internal sealed class Figures
{
    private int _words, _upos, _xpos, _feats, _lemma, _uas, _las;
    private int _namesRight, _namesFound, _namesWanted;

    /// <summary>Compares one word; its sentence's first word has index <paramref name="first"/> in the text.</summary>
    public void Add(TreebankSentence sentence, int word, int first, Analysis analysis)
    {
        var i = first + word;
        _words++;
        _upos += analysis.Upos[i] == sentence.Upos[word] ? 1 : 0;
        _xpos += analysis.Xpos[i] == sentence.Xpos[word] ? 1 : 0;
        _feats += analysis.Features[i] == sentence.Feats[word] ? 1 : 0;
        _lemma += analysis.Lemmas[i] == sentence.Lemmas[word] ? 1 : 0;
        var head = analysis.Heads[i] < 0 ? -1 : analysis.Heads[i] - first;
        if (head == sentence.Heads[word])
        {
            _uas++;
            _las += Universal(analysis.Relations[i]) == Universal(sentence.Relations[word]) ? 1 : 0;
        }
    }

    /// <summary>Compares the names of a sentence: right are those with the same words and type.</summary>
    public void AddNames(int[] tags, List<(int First, int End, NameType Type)> found)
    {
        var wanted = NameSpans.Of(tags).ToHashSet();
        _namesWanted += wanted.Count;
        _namesFound += found.Count;
        _namesRight += found.Count(wanted.Contains);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"LAS {Percent(_las)} UAS {Percent(_uas)} UPOS {Percent(_upos)} XPOS {Percent(_xpos)} UFeats {Percent(_feats)} lemma {Percent(_lemma)} names P {Share(_namesRight, _namesFound)} R {Share(_namesRight, _namesWanted)} F1 {Share(2 * _namesRight, _namesFound + _namesWanted)} ({_words} words, {_namesWanted} names)");

    private static string Universal(string relation) => relation.Split(':')[0];

    private string Percent(int count) => Share(count, _words);

    private static string Share(int count, int of) => (of == 0 ? 0 : 100.0 * count / of).ToString("F2", CultureInfo.InvariantCulture);
}
