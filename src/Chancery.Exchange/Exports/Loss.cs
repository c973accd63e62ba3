using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>Counts what of one event a format loses.</summary>
internal static class Loss
{
    public static void Of(EventEntry entry, Carries carries, LossReport report)
    {
        var best = entry.Best;
        Check(Carries.Attribution, best.Word.Count > 0, "attribution", "no field for on whose word it stands");
        Check(Carries.Status, best.Status != "actual", "status", "no field for planned, historical, presupposed…: written as if it had happened");
        Check(Carries.Precision, best.From != best.To, "precision of the day", "no field for open or longer stretches: the last possible day is written");
        Check(Carries.Quantities, best.Quantities.Count > 0, "quantities", "no field for numbers and units");
        Check(Carries.ThirdParties, best.Others.Count > 0, "third parties", "no field for envoy, host, beneficiary…");
        Check(Carries.Mentions, entry.Mentions.Count > 1, "further mentions", "one mention an event");
        Check(Carries.Words, true, "words", "no field for the sentence and its place in the text");
        Check(Carries.Corrections, entry.Mentions.Any(mention => mention.Corrections.Count > 0), "corrections", "no field for author and reason of a correction: the corrected value is written");
        Check(Carries.ManyParties, best.Actors.Count > 1 || best.Recipients.Count > 1, "one event with several parties", "one row for each pair");
        Check(Carries.Place, best.Place is not null, "place", "no field for places");
        Check(Carries.Codes, best.Cameo is not null, "codes and scores", "no field for them");

        void Check(Carries what, bool has, string name, string why)
        {
            if (has && !carries.HasFlag(what))
            {
                report.Lose(name, why);
            }
        }
    }
}
