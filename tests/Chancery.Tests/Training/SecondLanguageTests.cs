using Chancery.Language;
using Chancery.Training;
using Chancery.Training.Data;
using Chancery.Training.Segmentation;

namespace Chancery.Tests.Training;

/// <summary>
/// Nothing in the engine is English only: a tiny treebank of Esperanto, with words in free order told apart by their
/// endings, becomes a model that reads sentences it has never seen.
/// </summary>
public sealed class SecondLanguageTests : IDisposable
{
    private static readonly string[] Nouns = ["ministro", "delegito", "registaro", "parlamento", "soldato", "reĝo", "ambasadoro", "najbaro"];
    private static readonly string[] Adjectives = ["juna", "nova", "granda", "fremda"];
    private static readonly string[] Verbs = ["vid", "kritik", "invit", "dank", "pun", "ŝanĝ"];

    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-eo").FullName;

    [Fact]
    public void Train_TinyEsperantoTreebank_ReadsUnseenSentences()
    {
        var treebank = Write("train.conllu", Sentences(new SeededRandom(1), 260));
        var model = Path.Combine(_folder, "eo.model");
        new Trainer(
            new TrainingOptions
            {
                Treebanks = [treebank], Language = "eo", Out = model, Epochs = 30, BatchTokens = 120, Rate = 0.004f,
                Embedding = 32, Hidden = 32, Layers = 2, Views = 32, Seed = 3,
            },
            TextWriter.Null).Run();
        SegmenterTrainer.Renew(model, Write("rules.tsv", ["abbreviation\tktp"]), [treebank]);

        var engine = LanguageEngine.Load(File.ReadAllBytes(model));

        Assert.Equal("eo", engine.Language);
        var unseen = Write("unseen.conllu", Sentences(new SeededRandom(99), 40));
        var (words, heads, relations, lemmas, boundaries) = Compare(engine, unseen);
        Assert.True(boundaries >= 38, $"{boundaries} of 40 sentences");
        Assert.True(heads >= 0.95 * words, $"{heads} of {words} governors");
        Assert.True(relations >= 0.95 * words, $"{relations} of {words} relations");
        Assert.True(lemmas >= 0.97 * words, $"{lemmas} of {words} lemmas");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private static (int Words, int Heads, int Relations, int Lemmas, int Boundaries) Compare(LanguageEngine engine, string file)
    {
        var gold = TreebankReader.Read(file);
        var parse = engine.Parse(string.Join(' ', gold.Select(sentence => string.Join(' ', sentence.Forms[..^1]) + ".")), []);
        var (first, heads, relations, lemmas, boundaries) = (0, 0, 0, 0, 0);
        foreach (var sentence in gold)
        {
            boundaries += parse.Sentences.Any(found => found.Tokens.First == first && found.Tokens.Count == sentence.Length) ? 1 : 0;
            for (var i = 0; i < sentence.Length; i++)
            {
                var token = parse[first + i];
                Assert.Equal(sentence.Forms[i], token.Form.ToString());
                heads += (token.IsRoot ? -1 : token.HeadIndex - first) == sentence.Heads[i] ? 1 : 0;
                relations += token.Relation == sentence.Relations[i] ? 1 : 0;
                lemmas += token.Lemma == sentence.Lemmas[i] ? 1 : 0;
            }

            first += sentence.Length;
        }

        return (first, heads, relations, lemmas, boundaries);
    }

    /// <summary>Sentences of a subject, a verb and an object in any order; only the ending -n tells who does it.</summary>
    private static IEnumerable<string> Sentences(SeededRandom random, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            string Noun(string ending, out string lemma) => (lemma = Nouns[random.Next(Nouns.Length)]) + ending;
            var subject = Noun("", out var subjectLemma);
            var target = Noun("n", out var targetLemma);
            var adjective = Adjectives[random.Next(Adjectives.Length)];
            var verb = Verbs[random.Next(Verbs.Length)];
            var adjectiveAgrees = random.Chance(0.5f);
            var objectFirst = random.Chance(0.5f);
            string[] actor = ["la|la|DET|det|+1", $"{subject}|{subjectLemma}|NOUN|nsubj|verb"];
            string[] affected = adjectiveAgrees
                ? [$"{adjective}n|{adjective}|ADJ|amod|+1", $"{target}|{targetLemma}|NOUN|obj|verb"]
                : ["la|la|DET|det|+1", $"{target}|{targetLemma}|NOUN|obj|verb"];
            string[] words = [.. objectFirst ? affected : actor, $"{verb}is|{verb}i|VERB|root|0", .. objectFirst ? actor : affected, ".|.|PUNCT|punct|verb"];
            if (number % 10 == 1)
            {
                yield return $"# newdoc id = d{number}";
            }

            yield return $"# sent_id = s{number}";
            yield return $"# text = {Capital(string.Join(' ', words[..^1].Select(word => word.Split('|')[0])))}.";
            for (var i = 0; i < words.Length; i++)
            {
                var parts = words[i].Split('|');
                var head = parts[4] switch { "+1" => i + 2, "0" => 0, _ => Array.FindIndex(words, word => word.EndsWith("|0", StringComparison.Ordinal)) + 1 };
                var form = i == 0 ? Capital(parts[0]) : parts[0];
                yield return $"{i + 1}\t{form}\t{parts[1]}\t{parts[2]}\t_\t_\t{head}\t{parts[3]}\t_\t{(i == words.Length - 2 ? "SpaceAfter=No" : "_")}";
            }

            yield return "";
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
