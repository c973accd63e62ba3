using Chancery.Intake;
using Chancery.Reading.Events;
using Chancery.Scoring.Events;

namespace Chancery.Evaluation;

/// <summary>
/// Tells of each annotated act that was not found where on the way it was lost: no predicate, no frame that knows the
/// word, conditions or participants that fail, or not let through. Only the part that may be tuned on.
/// </summary>
internal static class LostActs
{
    public static int Run(string[] args)
    {
        if (args is not [var path, .. var options])
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation lost CASES [--lexicon DIR]");
            return 1;
        }

        var reader = new ReportReader(EngineSource.Language(), EngineSource.Lexicon(options));
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var gold in CaseFolder.Read(path).Where(report => !report.Aside))
        {
            Tell(gold, reader, counts);
        }

        foreach (var (why, count) in counts.OrderByDescending(pair => pair.Value))
        {
            Console.WriteLine($"{count,5} {why}");
        }

        return 0;
    }

    private static void Tell(GoldReport gold, ReportReader reader, SortedDictionary<string, int> counts)
    {
        var report = ReportFactory.FromText(gold.Text) with { Published = gold.Published };
        var found = FoundEvent.Of(reader.Read(report));
        var lost = gold.Events.Where(act => EventJudge.IsAct(act) && !Take(found, act)).ToList();
        if (lost.Count == 0)
        {
            return;
        }

        var (acts, options) = (reader.EventSituation(report, ranked: true), reader.EventSituation(report, ranked: false).Predicates);
        var silent = reader.TraceEvents(report).ToLookup(frame => frame.Token, frame => $"{frame.Frame}: {frame.Reason}");
        foreach (var act in lost)
        {
            var (why, detail, sentence) = Why(act, acts, options, silent);
            counts[why] = counts.GetValueOrDefault(why) + 1;
            Console.WriteLine($"{gold.Name} {act.Type} {string.Join('+', act.Actors)} → {string.Join('+', act.Recipients)} \"{act.Words}\" [{why}] {detail}\n      {sentence}");
        }
    }

    private static bool Take(List<FoundEvent> found, EventGold act)
    {
        var at = found.FindIndex(one => one.Type == act.Type && EventJudge.SameWords(act, one));
        if (at >= 0)
        {
            found.RemoveAt(at);
        }

        return at >= 0;
    }

    /// <summary>By the first predicate that stands at the words.</summary>
    private static (string Why, string Detail, string Sentence) Why(EventGold act, EventSituation situation, List<ActSituation> options, ILookup<int, string> silent)
    {
        var (scene, places) = (situation.Roster.Scene, GoldPlaces.Of(act, situation.Roster.Scene.Parse));
        var sentence = places.Count == 0 ? "" : scene.Parse.SentenceOf(places[0].First).Span.TextOf(scene.Parse.Text).ReplaceLineEndings(" ");
        if (scene.Predicates.Items.FirstOrDefault(one => places.Exists(place => place.Contains(one.Token))) is not { } predicate)
        {
            return ("no predicate", "", sentence);
        }

        var told = silent[predicate.Token].ToList();
        var candidate = situation.Acts.Find(one => one.Predicate == predicate) ?? options.Find(one => one.Predicate == predicate)?.Options.Find(one => one.Fired)?.Candidate;
        var (why, detail) = candidate switch
        {
            null when told.Count == 0 => ("no frame knows it", $"{predicate.Lemma} {predicate.Kind}"),
            null => ("silent", string.Join(" ;; ", told)),
            { Folded.Type: var type } when type != act.Type => ("other type", $"{type} by {candidate.Match.Frame.Id}#{candidate.Match.Pattern.Number}"),
            _ when told.Find(one => one.StartsWith(candidate.Match.Frame.Id, StringComparison.Ordinal)) is { } reason => ("not let through", reason),
            _ => ("told by other words", ""),
        };
        return (why, detail, sentence);
    }
}
