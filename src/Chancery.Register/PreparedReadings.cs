using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <summary>Some readings with all that can be worked out of them before the register is asked.</summary>
/// <param name="Readings">The readings.</param>
/// <param name="Rows">The rows of all of them.</param>
internal sealed record PreparedReadings(PreparedReading[] Readings, ClaimRows Rows)
{
    /// <summary>Readings of the reports they came with.</summary>
    public static PreparedReadings Of(IReadOnlyList<Model.Reading> readings, int first, int count, string recordedAt)
    {
        var rows = ClaimRows.Rent();
        var prepared = new PreparedReading[count];
        for (var i = 0; i < count; i++)
        {
            var reading = readings[first + i];
            prepared[i] = PreparedReading.Of(RegisterIds.OfReport(reading.Report), reading, rows, i, recordedAt);
        }

        return new PreparedReadings(prepared, rows);
    }

    /// <summary>One reading of a report that is known by that id.</summary>
    public static PreparedReadings Of(string report, Model.Reading reading, string recordedAt)
    {
        var rows = ClaimRows.Rent();
        return new PreparedReadings([PreparedReading.Of(report, reading, rows, 0, recordedAt)], rows);
    }
}
