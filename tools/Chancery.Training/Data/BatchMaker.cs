using Chancery.Language.Neural;

namespace Chancery.Training.Data;

/// <summary>Packs sentences into batches; while learning it leaves features out at random.</summary>
internal sealed class BatchMaker(Vocabulary vocabulary, TokenFeatures features)
{
    /// <summary>One batch of all sentences given.</summary>
    public Batch Make(IEnumerable<TreebankSentence> sentences, SeededRandom? random)
    {
        var batch = new Batch();
        foreach (var sentence in sentences)
        {
            Add(batch, sentence, random);
        }

        return batch;
    }

    /// <summary>Cuts a list of sentences into batches of about that many tokens.</summary>
    public static IEnumerable<List<TreebankSentence>> Cut(IEnumerable<TreebankSentence> sentences, int tokens)
    {
        var part = new List<TreebankSentence>();
        var count = 0;
        foreach (var sentence in sentences)
        {
            part.Add(sentence);
            count += sentence.Length;
            if (count >= tokens)
            {
                yield return part;
                (part, count) = ([], 0);
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    private void Add(Batch batch, TreebankSentence sentence, SeededRandom? random)
    {
        var start = batch.Tokens;
        for (var i = 0; i < sentence.Length; i++)
        {
            AddFeatures(batch, sentence.Forms[i], sentence.Attached[i], random);
            var known = sentence.Trees;
            batch.Tags.Add(known ? (int)sentence.Upos[i] : -1);
            batch.Tags.Add(known ? vocabulary.Xpos[sentence.Xpos[i]] : -1);
            batch.Tags.Add(known ? vocabulary.Feats[sentence.Feats[i]] : -1);
            batch.Tags.Add(known ? vocabulary.Lemmas[LemmaScript.Derive(sentence.Forms[i], sentence.Lemmas[i]).ToString()] : -1);
            batch.Heads.Add(!known ? -2 : sentence.Heads[i] < 0 ? -1 : start + sentence.Heads[i]);
            batch.Relations.Add(known ? vocabulary.Relations[sentence.Relations[i]] : -1);
            batch.Names.Add(sentence.Names?[i] ?? -1);
        }

        batch.Starts.Add(start + sentence.Length);
    }

    private void AddFeatures(Batch batch, string form, bool attached, SeededRandom? random)
    {
        Span<int> rows = stackalloc int[TokenFeatures.Most];
        var count = features.Write(form, attached, vocabulary.Words, rows);
        var gram = 1f / MathF.Sqrt(count - TokenFeatures.Fixed);
        var noWord = random is not null && random.Chance(0.08f + 0.4f / (1f + vocabulary.Counts[rows[0]]));
        var noGrams = random is not null && random.Chance(0.08f);
        var noAffixes = random is not null && random.Chance(0.05f);
        for (var i = 0; i < count; i++)
        {
            var left = i switch
            {
                0 => false,
                < 8 => noAffixes,
                8 or 9 => random is not null && random.Chance(0.05f),
                _ => noGrams,
            };
            batch.Features.Add(i == 0 && noWord ? 0 : rows[i]);
            batch.Weights.Add(left ? 0f : i < TokenFeatures.Fixed ? 1f : gram);
        }

        batch.FeatureStarts.Add(batch.Features.Count);
    }
}
