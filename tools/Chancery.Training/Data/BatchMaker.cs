using Chancery.Language.Neural;

namespace Chancery.Training.Data;

/// <summary>Packs sentences into batches; while learning it leaves features out at random.</summary>
internal sealed class BatchMaker(Vocabulary vocabulary, TokenFeatures features, WordVectors? vectors = null)
{
    /// <summary>One batch of all sentences given.</summary>
    public Batch Make(IEnumerable<TreebankSentence> sentences, SeededRandom? random, bool headsAreGiven = false)
    {
        var batch = new Batch { HeadsAreGiven = headsAreGiven };
        foreach (var sentence in sentences)
        {
            Add(batch, sentence, random);
        }

        return batch;
    }

    /// <summary>Cuts a list of sentences into batches of about that many tokens.</summary>
    public static IEnumerable<List<TreebankSentence>> Cut(IEnumerable<TreebankSentence> sentences, int tokens) => Cut(sentences, sentence => sentence.Length, tokens);

    /// <summary>Cuts a list of anything with a length in tokens.</summary>
    public static IEnumerable<List<T>> Cut<T>(IEnumerable<T> sentences, Func<T, int> lengthOf, int tokens)
    {
        var part = new List<T>();
        var count = 0;
        foreach (var sentence in sentences)
        {
            part.Add(sentence);
            count += lengthOf(sentence);
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

    /// <summary>What the treebank says of a sentence.</summary>
    public SoftTargets Known(TreebankSentence sentence)
    {
        var length = sentence.Length;
        var (arcs, relations, tags, names) = (new Target[length], new Target[length], new Target[4 * length], new Target[length]);
        for (var i = 0; i < length; i++)
        {
            Target IfKnown(int label) => sentence.Trees ? Target.Of(label) : Target.None;
            arcs[i] = IfKnown(sentence.Heads[i] + 1);
            relations[i] = IfKnown(vocabulary.Relations[sentence.Relations[i]]);
            tags[4 * i] = IfKnown((int)sentence.Upos[i]);
            tags[4 * i + 1] = IfKnown(vocabulary.Xpos[sentence.Xpos[i]]);
            tags[4 * i + 2] = IfKnown(vocabulary.Feats[sentence.Feats[i]]);
            tags[4 * i + 3] = sentence.Trees ? LemmaTarget(sentence, i) : Target.None;
            names[i] = Target.Of(sentence.Names?[i] ?? -1);
        }

        return new SoftTargets(arcs, relations, tags, names);
    }

    private void Add(Batch batch, TreebankSentence sentence, SeededRandom? random)
    {
        var start = batch.Tokens;
        for (var i = 0; i < sentence.Length; i++)
        {
            AddFeatures(batch, sentence.Forms[i], sentence.Attached[i], random);
            batch.Heads.Add(!sentence.Trees ? -2 : sentence.Heads[i] < 0 ? -1 : start + sentence.Heads[i]);
        }

        var wanted = sentence.Soft ?? Known(sentence);
        batch.Arcs.AddRange(wanted.Arcs);
        batch.Relations.AddRange(wanted.Relations);
        var firstTag = batch.Tags.Count;
        batch.Tags.AddRange(wanted.Tags);
        for (var i = 0; sentence.Recased && i < sentence.Length; i++)
        {
            batch.Tags[firstTag + 4 * i + 3] = LemmaTarget(sentence, i);
        }

        batch.Names.AddRange(wanted.Names);

        batch.Starts.Add(start + sentence.Length);
    }

    private Target LemmaTarget(TreebankSentence sentence, int word) =>
        Target.Of(vocabulary.Lemmas[LemmaScript.Derive(sentence.Forms[word], sentence.Lemmas[word]).ToString()]);

    private void AddFeatures(Batch batch, string form, bool attached, SeededRandom? random)
    {
        Span<int> rows = stackalloc int[TokenFeatures.Most];
        var count = features.Write(form, attached, vocabulary.Words, vocabulary.Names, rows);
        var gram = 1f / MathF.Sqrt(count - TokenFeatures.Fixed);
        var noWord = random is not null && random.Chance(0.08f + 0.4f / (1f + vocabulary.Counts[rows[0]]));
        var noName = random is not null && random.Chance(0.25f); // Most names of the world are on no list.
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
            batch.Features.Add(i == 0 && noWord ? 0 : i == TokenFeatures.Fixed - 1 && noName ? features.SortsRow(0) : rows[i]);
            batch.Weights.Add(left ? 0f : i < TokenFeatures.Fixed ? 1f : gram);
        }

        // Words that nobody knows are rare where vectors are many, and must be learnt all the same.
        var noVector = vectors is null || (random is not null && random.Chance(noWord ? 0.35f : 0.08f));
        batch.Vectors.Add(noVector ? -1 : vectors!.Find(TokenFeatures.KeyOf(form)));
        batch.FeatureStarts.Add(batch.Features.Count);
    }
}
