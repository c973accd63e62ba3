using System.Globalization;
using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Reading.Events;
using Chancery.Reading.Predicates;
using Chancery.Scoring.Events;

namespace Chancery.Training.Choices;

/// <summary>Counts which words told acts in annotated reports, and how often they stood there at all.</summary>
internal sealed class TriggerLessons
{
    /// <summary>What a word told in one report alone may be chance.</summary>
    private const int LeastReports = 2;

    /// <summary>What common words tell more seldom costs time and never passes.</summary>
    private const float LeastShare = 0.08f;

    private readonly List<(int Group, string Word, string Part, string? Type)> _seen = [];

    /// <summary>Adds a report that may be learned from.</summary>
    public void Add(GoldReport gold, int group, EventScene scene)
    {
        var parse = scene.Parse;
        var told = new Dictionary<Predicate, string>();
        foreach (var act in gold.Events.Where(EventJudge.IsAct))
        {
            var places = GoldPlaces.Of(act, parse);
            if (scene.Predicates.Items.Where(one => GoldPlaces.Hold(places, one) && !told.ContainsKey(one)).MinBy(one => DepthOf(one.Token, parse)) is { } predicate)
            {
                told[predicate] = act.Type;
            }
        }

        foreach (var predicate in scene.Predicates.Items)
        {
            foreach (var word in WordsOf(predicate, parse))
            {
                _seen.Add((group, word, LearntActs.PartOf(predicate.Kind), told.GetValueOrDefault(predicate)));
            }
        }
    }

    /// <summary>What the reports tell together, those of a fold left out; -1 for none.</summary>
    public LearntTrigger[] Triggers(int fold, int folds)
    {
        var triggers = new List<LearntTrigger>();
        foreach (var word in _seen.Where(one => fold < 0 || one.Group % folds != fold).GroupBy(one => (one.Word, one.Part)))
        {
            var all = word.Count();
            foreach (var type in word.Where(one => one.Type is not null).GroupBy(one => one.Type!, StringComparer.Ordinal))
            {
                var (reports, share) = (type.Select(one => one.Group).Distinct().Count(), type.Count() / (float)all);
                if (reports >= LeastReports && share >= LeastShare)
                {
                    triggers.Add(new LearntTrigger(word.Key.Word, word.Key.Part, type.Key, MathF.Round(share, 2), reports));
                }
            }
        }

        return [.. triggers.OrderBy(one => one.Word, StringComparer.Ordinal).ThenBy(one => one.Part, StringComparer.Ordinal).ThenBy(one => one.Type, StringComparer.Ordinal)];
    }

    /// <summary>The table of the lexicon.</summary>
    public static string Print(IEnumerable<LearntTrigger> triggers)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine("# Words that told acts in annotated reports: in how many, and in what share of the times that they stood there. Learned together with act-weights.tsv.");
        text.WriteLine("word\tpart\ttype\tshare\treports");
        foreach (var one in triggers)
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Word}\t{one.Part}\t{one.Type}\t{one.Share:0.##}\t{one.Reports}"));
        }

        return text.ToString();
    }

    /// <summary>The lemma, and with a particle that the lexicon does not join to it yet.</summary>
    private static IEnumerable<string> WordsOf(Predicate predicate, Parse parse)
    {
        yield return predicate.Lemma;
        if (predicate.Kind == PredicateKind.Verb && !predicate.Lemma.Contains('_') && parse[predicate.Token].Child("compound:prt") is { } particle)
        {
            yield return $"{predicate.Lemma}_{Syntax.Lower(particle.Lemma)}";
        }
    }

    /// <summary>How many arcs a token stands below the root of its sentence.</summary>
    public static int DepthOf(int token, Parse parse)
    {
        var depth = 0;
        for (var at = token; !parse[at].IsRoot; at = parse[at].HeadIndex)
        {
            depth++;
        }

        return depth;
    }
}
