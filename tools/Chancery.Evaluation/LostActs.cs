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
        var reading = reader.Read(report);
        var (situation, options) = (reader.EventSituation(report, ranked: true), reader.EventSituation(report, ranked: false).Predicates);
        var trace = reader.TraceEvents(report);
        var (roster, parse) = (situation.Roster, situation.Roster.Scene.Parse);
        var found = reading.Events.ToList();
        foreach (var act in gold.Events.Where(act => act.Type is not ("STATEMENT" or "ROUTINE")))
        {
            var twin = found.Find(e => e.Type == act.Type && e.Trigger.TextOf(reading.Report.Text).Contains(act.Words, StringComparison.OrdinalIgnoreCase));
            if (twin is not null)
            {
                found.Remove(twin);
                continue;
            }

            var at = parse.Text.IndexOf(act.Words, StringComparison.OrdinalIgnoreCase);
            var reasons = new List<string>();
            var sentence = "";
            while (at >= 0)
            {
                var tokens = parse.TokensIn(new Model.TextSpan(at, at + act.Words.Length));
                for (var token = tokens.First; token < tokens.End; token++)
                {
                    sentence = parse.SentenceOf(token).Span.TextOf(parse.Text);
                    if (roster.Scene.Predicates.At(token) is { } predicate)
                    {
                        var candidate = situation.Acts.Find(one => one.Predicate == predicate) ?? options.Find(one => one.Predicate == predicate)?.Options.Find(one => one.Fired)?.Candidate;
                        var told = trace.Where(silent => silent.Token == token).Select(silent => $"{silent.Frame}: {silent.Reason}").ToList();
                        reasons.Add(candidate is null ? told.Count == 0 ? $"no frame knows|{predicate.Lemma} {predicate.Kind}" : $"silent|{string.Join(" ;; ", told)}"
                            : !candidate.Kept ? $"dropped|{candidate.Folded.Type} {candidate.Match.Frame.Id}#{candidate.Match.Pattern.Number} {candidate.Dropped}"
                            : told.Count > 0 && told.Exists(one => one.Contains("needs somebody", StringComparison.Ordinal)) ? $"no recipient|{candidate.Folded.Type} {string.Join('+', candidate.Match.Actors.Select(a => a.Country ?? a.Name))}"
                            : candidate.Folded.Type != act.Type ? $"other type|{candidate.Folded.Type} by {candidate.Match.Frame.Id}#{candidate.Match.Pattern.Number}" : told.Find(one => one.StartsWith(candidate.Match.Frame.Id, StringComparison.Ordinal)) is { } dropped ? $"decided against|{candidate.Probability:0.00} {dropped}" : "merged or taken|");
                    }
                }

                at = parse.Text.IndexOf(act.Words, at + 1, StringComparison.OrdinalIgnoreCase);
            }

            var best = reasons.Count == 0 ? "no predicate|" : reasons[0];
            var why = best.Split('|')[0];
            counts[why] = counts.GetValueOrDefault(why) + 1;
            Console.WriteLine($"{gold.Name} {act.Type} {string.Join('+', act.Actors)} → {string.Join('+', act.Recipients)} \"{act.Words}\" [{why}] {best[(why.Length + 1)..]}\n      {sentence.ReplaceLineEndings(" ")}");
        }
    }
}
