using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <summary>Some readings with all that can be worked out of them before the register is asked.</summary>
/// <param name="Readings">The readings.</param>
/// <param name="Rows">The rows of all of them.</param>
/// <param name="RecordedAt">When they are recorded.</param>
internal sealed record PreparedReadings(PreparedReading[] Readings, ClaimRows Rows, string RecordedAt)
{
    /// <summary>Readings of the reports they came with.</summary>
    public static PreparedReadings Of(Model.Reading[] readings, string recordedAt)
    {
        var rows = ClaimRows.Rent();
        var prepared = new PreparedReading[readings.Length];
        for (var i = 0; i < readings.Length; i++)
        {
            prepared[i] = PreparedReading.Of(RegisterIds.OfReport(readings[i].Report), readings[i], rows, i, recordedAt);
        }

        return new PreparedReadings(prepared, rows, recordedAt);
    }

    /// <summary>One reading of a report that is known by that id.</summary>
    public static PreparedReadings Of(string report, Model.Reading reading, string recordedAt)
    {
        var rows = ClaimRows.Rent();
        return new PreparedReadings([PreparedReading.Of(report, reading, rows, 0, recordedAt)], rows, recordedAt);
    }
}
