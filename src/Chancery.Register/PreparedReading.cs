using Chancery.Model;
using Chancery.Register.Sqlite;
using Chancery.Register.Stories;
using Chancery.Register.World;

namespace Chancery.Register;

/// <summary>What can be worked out of a reading before the register is asked, but its rows.</summary>
/// <remarks>Thousands wait to be written, so they do not hold on to the reading: the memory of what waits is moved again and again.</remarks>
/// <param name="Report">The register's id of its report.</param>
/// <param name="Provenance">What made the reading.</param>
/// <param name="Outlet">Who published the report; null when unknown.</param>
/// <param name="Day">The day of publication; null when unknown.</param>
/// <param name="Bands">What near copies of its text share.</param>
/// <param name="Acts">The acts it tells.</param>
/// <param name="Mentioned">Whom it mentions, and how often.</param>
internal sealed record PreparedReading(
    string Report, Provenance Provenance, string? Outlet, DateOnly? Day, long[] Bands, PreparedAct[] Acts, IReadOnlyList<(string Actor, int Mentions)> Mentioned)
{
    /// <summary>The day of publication as text; null when unknown.</summary>
    public string? Published { get; } = RegisterIds.Day(Day);

    /// <summary>A reading of that report; its rows are gathered as those of the reading with that place.</summary>
    public static PreparedReading Of(string report, Model.Reading reading, ClaimRows into, int index, string recordedAt)
    {
        var rows = new ReadingRows(reading, report);
        rows.Gather(into, index, recordedAt);
        return new PreparedReading(
            report, reading.Provenance, reading.Report.Outlet, reading.Report.Published, MinHash.Of(reading.Report.Text),
            [.. rows.Acts().Select(act => new PreparedAct(act.Mention, act.Confidence, FacetMaker.Of(act).Ready()))], rows.Mentioned);
    }
}
