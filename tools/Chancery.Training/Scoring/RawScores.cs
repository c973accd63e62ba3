using System.Globalization;
using Chancery.Language;
using Chancery.Model;

namespace Chancery.Training.Scoring;

/// <summary>
/// F1 from raw text as the CoNLL 2018 shared task counts it: a word counts when its letters are exactly those of a
/// word of the treebank, a relation when the governor's are too; relations without subtypes.
/// </summary>
internal sealed class RawScores
{
    private static readonly string[] Columns = ["tokens", "sentences", "words", "UPOS", "XPOS", "UFeats", "lemma", "UAS", "LAS"];

    private readonly int[] _right = new int[Columns.Length];
    private readonly int[] _gold = new int[Columns.Length];
    private readonly int[] _found = new int[Columns.Length];

    /// <summary>The heads of the columns of <see cref="Row"/>.</summary>
    public static string Header => $"| text | {string.Join(" | ", Columns)} |\n|---|{string.Concat(Columns.Select(_ => "---|"))}";

    public void Add(GoldDocument gold, Parse parse)
    {
        var tokens = TokenCheck.Orthographic(parse.Spans, parse.Continues);
        Count(0, tokens.Intersect(gold.Tokens).Count(), gold.Tokens.Count, tokens.Count);
        Count(1, parse.Sentences.Select(sentence => sentence.Span).Intersect(gold.Sentences).Count(), gold.Sentences.Count, parse.Sentences.Count);
        for (var column = 2; column < Columns.Length; column++)
        {
            Count(column, 0, gold.Words.Count, parse.Count);
        }

        var words = new Dictionary<TextSpan, GoldWord>();
        foreach (var word in gold.Words)
        {
            words.TryAdd(word.Span, word);
        }

        for (var i = 0; i < parse.Count; i++)
        {
            if (words.TryGetValue(parse.Spans[i], out var word))
            {
                Compare(gold, word, parse, i);
            }
        }
    }

    public string Row(string name) => $"| {name} | " + string.Join(" | ", Columns.Select((_, i) =>
        TokenCheck.F1(_right[i], _gold[i], _found[i]).ToString("F2", CultureInfo.InvariantCulture))) + " |";

    private void Compare(GoldDocument gold, GoldWord word, Parse parse, int i)
    {
        _right[2]++;
        _right[3] += word.Columns[3] == parse.UposTags[i].ToString() ? 1 : 0;
        _right[4] += word.Columns[4] == parse.XposTags[i] ? 1 : 0;
        _right[5] += (word.Columns[5] == "_" ? "" : word.Columns[5]) == parse.Features[i] ? 1 : 0;
        _right[6] += word.Columns[2] == parse.Lemmas[i] || word.Columns[2] == "_" ? 1 : 0;
        var head = parse.Heads[i];
        if (head < 0 ? word.Head < 0 : word.Head >= 0 && gold.Words[word.Head].Span == parse.Spans[head])
        {
            _right[7]++;
            _right[8] += Universal(word.Columns[7]) == Universal(parse.Relations[i]) ? 1 : 0;
        }
    }

    private static string Universal(string relation) => relation.Split(':')[0];

    private void Count(int column, int right, int gold, int found)
    {
        _right[column] += right;
        _gold[column] += gold;
        _found[column] += found;
    }
}
