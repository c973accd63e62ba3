using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>The 61 columns of the GDELT 2.0 event table, parted by tabs.</summary>
internal sealed class GdeltExport(bool header) : IEventExport
{
    private static readonly string[] _sides = ["Actor1", "Actor2"];
    private static readonly string[] _geo = ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"];
    private static readonly string[] _actor = ["Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code"];

    /// <summary>The columns in file order.</summary>
    public static readonly string[] Columns =
    [
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        .. _sides.SelectMany(side => _actor.Select(column => side + column)),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        .. _sides.Append("Action").SelectMany(side => _geo.Select(column => $"{side}Geo_{column}")),
        "DATEADDED", "SOURCEURL",
    ];

    public string Name => "gdelt";

    public string Extension => ".gdelt.csv";

    public string Scheme => "quad classes of GDELT (CAMEO roots 01–05, 06–08, 09–13, 14–20); Goldstein values of GDELT's list";

    public void Write(IEnumerable<EventEntry> events, Stream output, LossReport report)
    {
        using var table = new TsvTable(output, Columns, header);
        foreach (var entry in events)
        {
            report.Take();
            if (!Takes.Cameo(entry, report))
            {
                continue;
            }

            Loss.Of(entry, Carries.Place | Carries.Codes, report);
            report.Lose("tone, places of the participants, FIPS 10-4 country codes, administrative codes", "the register has none: the columns are empty");
            var pair = 0;
            foreach (var (source, target) in Dyads.Of(entry.Best, report))
            {
                table.Row(Row(entry, source, target, pair++));
                report.Write();
            }
        }
    }

    private static object?[] Row(EventEntry entry, ActorRef? source, ActorRef? target, int pair)
    {
        var best = entry.Best;
        var day = (best.To ?? best.From)!.Value;
        var code = best.Cameo!;
        return
        [
            Number(entry.Id, pair), Digits(day, "yyyyMMdd"), Digits(day, "yyyyMM"), day.Year,
            Math.Round(day.Year + (((day.Month * 30) + day.Day) / 365.0), 4),
            .. Actor(source), .. Actor(target),
            1, code, code.Length > 3 ? code[..3] : code, code[..2], Quad(code), best.Goldstein, entry.Mentions.Count, entry.Outlets, entry.Reports, null,
            .. Enumerable.Repeat<object?>(null, 16),
            best.Place is null ? 0 : best.Latitude is null ? 1 : 4, best.Place, null, null, null, best.Latitude, best.Longitude, null,
            best.RecordedAt.Replace("-", "", StringComparison.Ordinal).Replace("T", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal).TrimEnd('Z'),
            best.Report.Url ?? best.Report.Path ?? best.Report.GivenId,
        ];
    }

    private static object?[] Actor(ActorRef? actor) => actor is null
        ? new object?[10]
        : [PloverCode.Country(actor) + string.Concat(PloverCode.Sectors(actor).Take(2)), actor.Name.ToUpperInvariant(), PloverCode.Country(actor), Group(actor), null, null, null, .. PloverCode.Sectors(actor).Cast<object?>().Concat([null, null]).Take(3)];

    private static string? Group(ActorRef actor) => actor.Country is { } code && code.Contains(':', StringComparison.Ordinal) ? code[(code.IndexOf(':', StringComparison.Ordinal) + 1)..] : null;

    /// <summary>By the roots of CAMEO.</summary>
    private static int Quad(string code) => int.Parse(code.AsSpan(0, 2), CultureInfo.InvariantCulture) switch
    {
        <= 5 => 1,
        <= 8 => 2,
        <= 13 => 3,
        _ => 4,
    };

    /// <summary>A number that is the same in every export: of the event and the pair.</summary>
    private static long Number(string id, int pair) =>
        BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}/{pair}")))) & 0x1FFFFFFFFFFFFF;

    private static string Digits(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
