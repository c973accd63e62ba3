using Chancery.Model;
using Chancery.Scoring;
using Chancery.Scoring.Events;
using Chancery.Scoring.Pairs;

namespace Chancery.Evaluation;

/// <summary>
/// How often the whole reading of a sentence, which knows nothing of its marks, tells the marked act: an event of the class
/// whose actors touch the marked source and whose recipients touch the marked target (for acts that are done together: the
/// other actors may). What else it finds is not counted, for only one act of a sentence is marked; with a table of all their
/// acts everything is.
/// </summary>
internal static class WholeSentenceScorer
{
    private static readonly string[] _together = ["AGREE", "CONSULT", "COOPERATE", "SUPPORT"];

    public static int Run(string[] args)
    {
        if (args is not [var path, .. var options])
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation sentences PAIRS.tsv [ACTS.tsv] [--verbose] [--lexicon DIR]");
            return 1;
        }

        var reader = new ReportReader(EngineSource.Language(), EngineSource.Lexicon(options));
        if (options is [var acts, ..] && File.Exists(acts))
        {
            var scorer = new EventScorer(reader.Read);
            var sentences = SentenceActs.Read(path, acts);
            scorer.Run(sentences, Part.Tuned, options.Contains("--verbose"), Console.Out);
            scorer.Run(sentences, Part.Aside, verbose: false, Console.Out);
            return 0;
        }

        using var file = File.OpenText(path);
        var counts = new SortedDictionary<(bool Aside, Found Found), int>();
        foreach (var pair in PairFile.Read(file).Where(pair => pair.Source.Length > 0 && pair.Target.Length > 0))
        {
            var reading = reader.Read(new Report { Id = $"{pair.Id}", Text = pair.Text, Published = SentenceActs.Day });
            var best = reading.Events.Select(one => Compare(one, reading, pair)).DefaultIfEmpty(Found.Nothing).Max();
            counts[(pair.Aside, best)] = counts.GetValueOrDefault((pair.Aside, best)) + 1;
            if (best != Found.Right && !pair.Aside && options.Contains("--verbose"))
            {
                Console.WriteLine($"{best} {pair.Class} | {pair.Text}");
            }
        }

        foreach (var part in counts.GroupBy(count => count.Key.Aside))
        {
            var all = part.Sum(count => count.Value);
            Console.WriteLine($"{(part.Key ? "aside" : "tuned")}: {all} sentences; {string.Join(", ", part.OrderByDescending(count => count.Key.Found).Select(count => FormattableString.Invariant($"{Name(count.Key.Found)} {(double)count.Value / all:0.000}")))}");
        }

        return 0;
    }

    private static Found Compare(EventMention found, Model.Reading reading, PairGold pair)
    {
        var type = PairGold.ClassOf(found.Type) == pair.Class;
        var actor = Touches(found.Actors, pair.Source, reading);
        var recipient = Touches(found.Recipients, pair.Target, reading) || (_together.Contains(found.Type) && Touches(found.Actors, pair.Target, reading));
        return (type, actor, recipient) switch
        {
            (true, true, true) => Found.Right,
            (true, true, false) => Found.TypeAndActor,
            (true, _, _) => Found.Type,
            (false, true, true) => Found.OtherType,
            _ => Found.Other,
        };
    }

    private static bool Touches(Values<string> ids, TextSpan span, Model.Reading reading) =>
        reading.Actors.Any(actor => ids.Contains(actor.Id) && actor.Mentions.Any(mention => mention.Span.Start < span.End && span.Start < mention.Span.End));

    private static string Name(Found found) => found switch
    {
        Found.Right => "right",
        Found.TypeAndActor => "class and actor",
        Found.Type => "class alone",
        Found.OtherType => "parties under another class",
        Found.Other => "something else",
        _ => "nothing",
    };

    private enum Found
    {
        Nothing,
        Other,
        OtherType,
        Type,
        TypeAndActor,
        Right,
    }
}
