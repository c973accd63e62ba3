using Chancery.Register.Sqlite;
using Chancery.Register.Stories;
using Chancery.Register.World;

namespace Chancery.Register;

/// <summary>A reading with all that can be worked out of it before the register is asked, but its rows.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Report">The register's id of its report.</param>
/// <param name="Published">The day of publication; null when unknown.</param>
/// <param name="Bands">What near copies of its text share.</param>
/// <param name="Acts">The acts it tells.</param>
/// <param name="Mentioned">Whom it mentions, and how often.</param>
internal sealed record PreparedReading(
    Model.Reading Reading, string Report, string? Published, long[] Bands, FacetedAct[] Acts, IReadOnlyList<(string Actor, int Mentions)> Mentioned)
{
    /// <summary>A reading of that report; its rows are gathered as those of the reading with that place.</summary>
    public static PreparedReading Of(string report, Model.Reading reading, ClaimRows into, int index, string recordedAt)
    {
        var rows = new ReadingRows(reading, report);
        rows.Gather(into, index, recordedAt);
        return new PreparedReading(
            reading, report, RegisterIds.Day(reading.Report.Published), MinHash.Of(reading.Report.Text),
            [.. rows.Acts().Select(act => new FacetedAct(act, FacetMaker.Of(act).Ready()))], rows.Mentioned);
    }
}
