using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>The 40 columns of POLECAT, parted by tabs.</summary>
internal sealed class PolecatExport : IEventExport
{
    /// <summary>The columns in file order.</summary>
    public static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors",
        "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
        "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    private static readonly string[] _quads = ["VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"];

    public string Name => "polecat";

    public string Extension => ".polecat.txt";

    public string Scheme => "quad classes of the PLOVER sections (SANCTION is material conflict); intensity: PLOVER scores";

    public void Write(IEnumerable<EventEntry> events, Stream output, LossReport report)
    {
        using var table = new TsvTable(output, Columns);
        foreach (var entry in events)
        {
            report.Take();
            if (!Takes.Plover(entry, report))
            {
                continue;
            }

            Loss.Of(entry, Carries.ManyParties | Carries.Place | Carries.Codes, report);
            report.Lose("COW codes, Wikipedia and GeoNames ids", "the register has none");
            table.Row(Row(entry));
            report.Write();
        }
    }

    private static object?[] Row(EventEntry entry)
    {
        var best = entry.Best;
        var all = best.Actors.Concat(best.Recipients).ToList();
        return
        [
            entry.Id, best.To ?? best.From, best.Type, best.Mode, best.Score, best.Quad is { } quad ? _quads[quad - 1] : null, Join(best.Contexts),
            .. Side(best.Actors), .. Side(best.Recipients),
            best.Place, null, null, null, best.PlaceCountry, best.Latitude, best.Longitude, null, best.Place, null,
            best.Report.Outlet, best.Report.Published,
            Join(all.Where(actor => actor.Kind == "person").Select(actor => actor.Name)), Join(all.Where(actor => actor.Kind == "organisation").Select(actor => actor.Name)), best.Place,
            "en", "chancery-" + best.Provenance.Engine,
        ];
    }

    /// <summary>Eight columns of one side; several participants are joined by semicolons.</summary>
    private static object?[] Side(IReadOnlyList<ActorRef> actors) =>
    [
        Join(actors.Select(actor => actor.Name)), Join(actors.Select(PloverCode.Country)), null, actors.Count == 0 ? null : PloverCode.Sector(actors[0]), Join(actors.SelectMany(PloverCode.Sectors)),
        null, Join(actors.Select(actor => actor.Name)), null,
    ];

    private static string Join(IEnumerable<string> words) => string.Join("; ", words);
}
