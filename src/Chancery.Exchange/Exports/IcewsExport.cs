using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>The 20 columns of ICEWS, parted by tabs.</summary>
internal sealed class IcewsExport(ExportOptions options) : IEventExport
{
    /// <summary>The columns in file order.</summary>
    public static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country",
        "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    public string Name => "icews";

    public string Extension => ".icews.tab";

    public string Scheme => "no quad classes; intensity: Goldstein values of the ICEWS list";

    public void Write(IEnumerable<EventEntry> events, Stream output, LossReport report)
    {
        using var table = new TsvTable(output, Columns);
        foreach (var entry in events)
        {
            report.Take();
            if (!Takes.Cameo(entry, report))
            {
                continue;
            }

            Loss.Of(entry, Carries.Place | Carries.Codes, report);
            var (best, pair) = (entry.Best, 0);
            foreach (var (source, target) in Dyads.Of(best, report))
            {
                table.Row(
                [
                    pair++ == 0 ? entry.Id : $"{entry.Id}-{pair}", best.To ?? best.From, source?.Name, Sector(source), source?.Country, options.CameoName(best.Cameo!), best.Cameo,
                    options.GoldsteinOfIcews(best.Cameo!), target?.Name, Sector(target), target?.Country, best.Report.GivenId, Sentence(best), best.Report.Outlet,
                    best.Place, null, null, best.PlaceCountry, best.Latitude, best.Longitude,
                ]);
                report.Write();
            }
        }
    }

    private static string? Sector(ActorRef? actor) => actor is null ? null : PloverCode.Sector(actor);

    /// <summary>The sentence's number from 1, counted by ends of sentences before it: near enough to find it.</summary>
    private static int Sentence(MentionEntry mention) => 1 + mention.Report.Text.AsSpan(0, mention.Sentence.Start).Count(". ");
}
