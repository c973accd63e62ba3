using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training.Data;

/// <summary>The known words and the labels of a set of sentences.</summary>
internal sealed class Vocabulary
{
    /// <summary>In texts without answers a word must occur so much oftener to be known.</summary>
    private const int TextsCountFor = 3;

    /// <summary>
    /// Collects words that occur at least <paramref name="leastWord"/> times in treebanks, or oftener in texts without
    /// answers; the words of known names; and the treebanks' labels.
    /// </summary>
    public Vocabulary(
        IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<TreebankSentence> texts,
        IReadOnlyCollection<KeyValuePair<ulong, ushort>> nameSorts, int leastWord)
    {
        var trees = sentences.Where(sentence => sentence.Trees).ToList();
        var inTexts = texts.SelectMany(sentence => sentence.Forms).CountBy(form => TokenFeatures.KeyOf(form)).ToDictionary();
        var inTrees = trees.SelectMany(sentence => sentence.Forms).CountBy(form => TokenFeatures.KeyOf(form)).ToDictionary();
        var counts = inTrees.Keys.Union(inTexts.Keys)
            .Select(key => KeyValuePair.Create(key, inTrees.GetValueOrDefault(key) + inTexts.GetValueOrDefault(key) / TextsCountFor))
            .Where(pair => pair.Value >= leastWord).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).ToList();
        Words = WordTable.Build([.. counts.Select(pair => pair.Key)]);
        Names = WordTable.Build(nameSorts);
        Counts = [0, .. counts.Select(pair => pair.Value)];
        Xpos = new LabelSet(trees.SelectMany(sentence => sentence.Xpos), 1);
        Feats = new LabelSet(trees.SelectMany(sentence => sentence.Feats), 2);
        Relations = new LabelSet(trees.SelectMany(sentence => sentence.Relations), 1);
        Lemmas = new LabelSet(
            trees.SelectMany(sentence => sentence.Forms.Zip(sentence.Lemmas, (form, lemma) => LemmaScript.Derive(form, lemma).ToString())), 3);
    }

    /// <summary>The known words and the labels of a trained network.</summary>
    public Vocabulary(NetworkWeights weights)
    {
        Words = weights.Words;
        Names = weights.Names;
        Counts = new int[weights.Shape.Features.Words];
        Xpos = new LabelSet(weights.XposLabels);
        Feats = new LabelSet(weights.FeatsLabels);
        Relations = new LabelSet(weights.RelationLabels);
        Lemmas = new LabelSet([.. weights.LemmaScripts.Select(script => script.ToString())]);
    }

    /// <summary>Knows the words of the vectors too, in rows behind those it knew.</summary>
    public Vocabulary With(WordVectors vectors)
    {
        FirstOfVectors = Counts.Length;
        var words = Words.Entries.ToDictionary();
        foreach (var key in vectors.Keys)
        {
            words.TryAdd(key, checked((ushort)(words.Count + 1)));
        }

        Words = WordTable.Build(words);
        Counts = [.. Counts, .. new int[words.Count + 1 - Counts.Length]];
        return this;
    }

    /// <summary>Counts how often the known words occur, which decides how often they are learnt as unknown.</summary>
    public Vocabulary Count(IEnumerable<TreebankSentence> sentences)
    {
        foreach (var form in sentences.SelectMany(sentence => sentence.Forms))
        {
            Counts[Words.Find(TokenFeatures.KeyOf(form))]++;
        }

        Counts[0] = 0;
        return this;
    }

    /// <summary>True when the other has the same labels in the same order.</summary>
    public bool HasLabelsOf(Vocabulary other) =>
        Xpos.Labels.SequenceEqual(other.Xpos.Labels) && Feats.Labels.SequenceEqual(other.Feats.Labels)
        && Relations.Labels.SequenceEqual(other.Relations.Labels) && Lemmas.Labels.SequenceEqual(other.Lemmas.Labels);

    /// <summary>The known words.</summary>
    public WordTable Words { get; private set; }

    /// <summary>The sorts of known names that words occur in.</summary>
    public WordTable Names { get; }

    /// <summary>The first row of the words that only vectors know.</summary>
    public int FirstOfVectors { get; private set; } = int.MaxValue;

    /// <summary>How often each row's word occurs.</summary>
    public int[] Counts { get; private set; }

    /// <summary>Treebank tags.</summary>
    public LabelSet Xpos { get; }

    /// <summary>Feature bundles.</summary>
    public LabelSet Feats { get; }

    /// <summary>Lemma scripts.</summary>
    public LabelSet Lemmas { get; }

    /// <summary>Relations.</summary>
    public LabelSet Relations { get; }
}
