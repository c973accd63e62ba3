using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training.Data;

/// <summary>
/// Guesses names in a treebank that marks none: known names, runs of proper nouns joined as persons' names are, and
/// runs that end in a word such as Inc. or River. Proper nouns that nothing speaks for stay unanswered; all other
/// words are answered as outside of names.
/// </summary>
internal sealed class SilverNames(NameLists lists)
{
    private readonly HashSet<string> _demonyms = [.. lists.Demonyms.SelectMany(word => (string[])[word.ToLowerInvariant(), word.ToLowerInvariant() + "s"])];

    private const int Unanswered = -1;
    private const int LongestName = 6;

    private static readonly HashSet<string> Never = new(
        ("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
        + "christmas easter thanksgiving god lord internet web mr. mrs. ms. dr. mr mrs ms dr president senator minister").Split(' '), StringComparer.Ordinal);

    /// <summary>Names of places and organisations that are joined as persons' names are begin with these.</summary>
    private static readonly HashSet<string> NeverFirst = new(
        "san santa los las la le el al st. fort new palo del de hong air abu burger united the north south east west mount".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> OrganisationWords = new(
        ("inc inc. corp corp. ltd ltd. co. company corporation university college bank committee commission department ministry party council association agency "
        + "institute group llc llp court congress senate house school union federation bureau office board foundation society club team army times post").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> PlaceWords = new(
        "river lake street avenue road drive island islands county city beach park mountain mountains valley bay creek square airport bridge hotel restaurant cafe".Split(' '), StringComparer.Ordinal);

    /// <summary>The sentence with guessed name tags.</summary>
    public TreebankSentence Label(TreebankSentence sentence)
    {
        var tags = new int[sentence.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            var word = sentence.Forms[i].ToLowerInvariant();
            tags[i] = IsProper(sentence, i) && !Never.Contains(word) && !_demonyms.Contains(word) ? Unanswered : 0;
        }

        for (var i = 0; i < sentence.Length; i++)
        {
            i = Math.Max(i, LabelKnown(sentence, i, tags) - 1);
        }

        for (var i = 0; i < sentence.Length; i++)
        {
            var end = i;
            while (end < sentence.Length && tags[end] == Unanswered && (end == i || Joined(sentence, end - 1, end)))
            {
                end++;
            }

            if (end > i)
            {
                LabelRun(sentence, i, end, tags);
                i = end - 1;
            }
        }

        LeaveOpenBesideOpen(tags);
        return sentence with { Names = tags, NamesAreGuessed = true };
    }

    /// <summary>A word beside an unanswered one may belong to its name (Department of State), so it is not answered either.</summary>
    private static void LeaveOpenBesideOpen(int[] tags)
    {
        var given = (int[])tags.Clone();
        for (var i = 0; i < tags.Length; i++)
        {
            var beside = (i > 0 && given[i - 1] == Unanswered) || (i + 1 < tags.Length && given[i + 1] == Unanswered);
            tags[i] = given[i] == 0 && beside ? Unanswered : tags[i];
        }
    }

    private int LabelKnown(TreebankSentence sentence, int first, int[] tags)
    {
        for (var end = Math.Min(sentence.Length, first + LongestName); end > first; end--)
        {
            if (!IsProper(sentence, end - 1) || !char.IsUpper(sentence.Forms[first][0]) || tags[first..end].Any(tag => tag > 0))
            {
                continue;
            }

            var type = lists.TypeOf(string.Join(' ', sentence.Forms[first..end]));
            var alone = (end == sentence.Length || !IsProper(sentence, end) || !Joined(sentence, end - 1, end))
                && (first == 0 || !IsProper(sentence, first - 1) || !Joined(sentence, first - 1, first));
            if (type is not null && alone)
            {
                Set(tags, first, end, type.Value);
                return end;
            }
        }

        return first;
    }

    private void LabelRun(TreebankSentence sentence, int first, int end, int[] tags)
    {
        var last = sentence.Forms[end - 1].ToLowerInvariant();
        if (end - first > 1 && OrganisationWords.Contains(last))
        {
            Set(tags, first, end, NameType.Organisation);
        }
        else if (end - first > 1 && PlaceWords.Contains(last))
        {
            Set(tags, first, end, NameType.Location);
        }
        else if (end - first <= 3 && lists.FirstNames.Contains(sentence.Forms[first].ToLowerInvariant()))
        {
            Set(tags, first, end, NameType.Person);
        }
        else if (end - first is 2 or 3 && !NeverFirst.Contains(sentence.Forms[first].ToLowerInvariant()) && Enumerable.Range(first + 1, end - first - 1).All(i => sentence.Relations[i] == "flat"))
        {
            Set(tags, first, end, NameType.Person);
        }
    }

    private static void Set(int[] tags, int first, int end, NameType type)
    {
        tags.AsSpan(first, end - first).Fill(NameTags.Of(type, begins: false));
        tags[first] = NameTags.Of(type, begins: true);
    }

    private static bool IsProper(TreebankSentence sentence, int word) => sentence.Xpos[word] is "NNP" or "NNPS";

    /// <summary>True when two neighbours belong to one name by the tree: one governs the other, or both have one governor as parts of a name.</summary>
    private static bool Joined(TreebankSentence sentence, int left, int right) =>
        sentence.Heads[left] == right || sentence.Heads[right] == left
        || (sentence.Heads[left] == sentence.Heads[right] && IsPart(sentence.Relations[left]) && IsPart(sentence.Relations[right]));

    private static bool IsPart(string relation) => relation is "flat" or "compound";
}
