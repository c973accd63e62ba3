namespace Chancery.Evaluation;

/// <summary>Scores times on annotated reports: their words, exactly and by overlap, their class and their value.</summary>
internal static class TimeScorer
{
    /// <summary>The rows: the value is asked of the times whose words overlap, as shared tasks on TIMEX3 do.</summary>
    public static readonly MarkedScorer Scorer = new(
        [
            new("words, exact", (wanted, found) => wanted.Span == found.Span),
            new("words, overlapping", (_, _) => true),
            new("type", (wanted, found) => TimeText.TypeOf(wanted.Value) == TimeText.TypeOf(found.Value)),
            new("value", (wanted, found) => wanted.Value == found.Value),
            new("value, words exact", (wanted, found) => wanted == found),
        ],
        reading => reading.Times.Select(time => new Marked(time.Span, TimeText.ValueOf(time))));

    public static int Run(string[] args) => Scorer.Run("times", args);
}
