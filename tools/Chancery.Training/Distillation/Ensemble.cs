using Chancery.Language.Neural;
using Chancery.Training.Data;

namespace Chancery.Training.Distillation;

/// <summary>
/// Several teachers, whose averaged opinions teach one network. They know better together than each alone, and their
/// doubts teach more than bare answers do.
/// </summary>
internal sealed class Ensemble
{
    /// <summary>How much the treebank's answer counts beside the teachers' opinions.</summary>
    private const float KnownPart = 0.5f;

    /// <summary>How much a name guessed from the tree counts beside the teachers' opinions.</summary>
    private const float GuessedPart = 0.25f;

    private readonly List<Teacher> _teachers;

    /// <summary>Loads the teachers' model files.</summary>
    /// <exception cref="InvalidDataException">The labels of two teachers differ.</exception>
    public Ensemble(IEnumerable<string> models)
    {
        _teachers = [.. models.Select(Teacher.Load)];
        if (_teachers.Exists(teacher => !teacher.Vocabulary.HasLabelsOf(_teachers[0].Vocabulary)))
        {
            throw new InvalidDataException("The teachers were not trained on the same labels.");
        }
    }

    /// <summary>True when there are no teachers.</summary>
    public bool IsEmpty => _teachers.Count == 0;

    /// <summary>Sentences of a treebank with the teachers' opinions; where only names are known, only those on names.</summary>
    public List<TreebankSentence> Teach(List<TreebankSentence> sentences)
    {
        var taught = new List<TreebankSentence>(sentences.Count);
        foreach (var part in BatchMaker.Cut(sentences, 1000))
        {
            var opinions = Ask(part);
            AddTo(taught, part, opinions);
        }

        return taught;
    }

    /// <summary>Sentences of which nothing is known, with the trees, tags and names that the teachers find in them.</summary>
    public List<TreebankSentence> Annotate(IEnumerable<TreebankSentence> sentences)
    {
        var taught = new List<TreebankSentence>();
        foreach (var part in BatchMaker.Cut(sentences, 1000))
        {
            var first = Ask(part);
            var row = 0;
            for (var i = 0; i < part.Count; i++)
            {
                part[i] = part[i] with { Heads = first.Tree(row, part[i].Length) };
                row += part[i].Length;
            }

            AddTo(taught, part, Ask(part), known: false);
        }

        return taught;
    }

    private string[] Lemmas(TreebankSentence sentence, SoftTargets soft)
    {
        var scripts = _teachers[0].Vocabulary.Lemmas.Labels;
        var strings = new StringPool();
        Span<char> buffer = stackalloc char[LemmaScript.LongestPooled];
        var lemmas = new string[sentence.Length];
        for (var i = 0; i < lemmas.Length; i++)
        {
            lemmas[i] = LemmaScript.Parse(scripts[soft.Tags[4 * i + 3].Best]).Apply(sentence.Forms[i], buffer, strings);
        }

        return lemmas;
    }

    private Opinions Ask(List<TreebankSentence> part)
    {
        var opinions = new Opinions(part, _teachers[0].Shape);
        _teachers.ForEach(teacher => teacher.Add(part, opinions));
        return opinions;
    }

    private void AddTo(List<TreebankSentence> taught, List<TreebankSentence> part, Opinions opinions, bool known = true)
    {
        var maker = new BatchMaker(_teachers[0].Vocabulary, _teachers[0].Shape.Features);
        var row = 0;
        foreach (var sentence in part)
        {
            var answers = maker.Known(sentence);
            var soft = opinions.Mix(row, answers, known ? KnownPart : 0f, !known ? 0f : sentence.NamesAreGuessed ? GuessedPart : KnownPart);
            taught.Add(sentence with
            {
                Soft = sentence.Trees ? soft : answers with { Names = soft.Names },
                Lemmas = known ? sentence.Lemmas : Lemmas(sentence, soft),
            });
            row += sentence.Length;
        }
    }
}
