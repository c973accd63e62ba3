namespace Chancery.Evaluation;

/// <summary>Scores quantities on annotated reports: their words, value and unit, and what is counted.</summary>
internal static class QuantityScorer
{
    public static readonly MarkedScorer Scorer = new(
        [
            new("words, exact", (wanted, found) => wanted.Span == found.Span),
            new("words, overlapping", (_, _) => true),
            new("value and unit", (wanted, found) => QuantityText.Parse(wanted.Value).Amount == QuantityText.Parse(found.Value).Amount),
            new("… + what is counted", (wanted, found) => IsSame(QuantityText.Parse(wanted.Value), QuantityText.Parse(found.Value))),
            new("… + bound, all words", (wanted, found) => wanted == found),
        ],
        reading => reading.Quantities.Select(quantity => new Marked(quantity.Span, QuantityText.Render(quantity, reading.Report.Text))));

    public static int Run(string[] args) => Scorer.Run("quantities", args);

    private static bool IsSame(QuantityText wanted, QuantityText found) => wanted.Amount == found.Amount && wanted.CountsSame(found);
}
