using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>Which events the formats of event data take.</summary>
internal static class Takes
{
    private static readonly HashSet<string> _plover =
        ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];

    /// <summary>PLOVER's own types with a day, told as fact, plan or presupposition.</summary>
    public static bool Plover(EventEntry entry, LossReport report) =>
        Keeps(_plover.Contains(entry.Best.Type), report, $"events of type {entry.Best.Type}", "no PLOVER type") && Facts(entry, report);

    /// <summary>Events with a CAMEO code, a day and two sides.</summary>
    public static bool Cameo(EventEntry entry, LossReport report) =>
        Keeps(entry.Best.Cameo is not null, report, "events without CAMEO code", "the format wants one")
        && Facts(entry, report)
        && Keeps(entry.Best.Actors.Count + entry.Best.Recipients.Count > 0, report, "events without any participant", "the format wants one");

    private static bool Facts(EventEntry entry, LossReport report) =>
        Keeps(entry.Best.Status is "actual" or "historical" or "presupposed" or "planned", report, $"events told as {entry.Best.Status}", "the format holds what happened or is announced")
        && Keeps(entry.Best.To is not null || entry.Best.From is not null, report, "events without any day", "the format wants one");

    private static bool Keeps(bool keeps, LossReport report, string what, string why)
    {
        if (!keeps)
        {
            report.Lose(what, why);
        }

        return keeps;
    }
}
