using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <summary>What becomes of readings that are added together.</summary>
internal sealed class Load
{
    /// <summary>What became of each, in their order.</summary>
    public List<AddedReading> Added { get; } = [];

    /// <summary>Those of reports that are held while they are not: their places in the load, and where they stand.</summary>
    public List<(int Place, PreparedReadings Among, int Index)> Again { get; } = [];

    /// <summary>Numbers the readings whose reports are new.</summary>
    public ReadingNumbers Number(PreparedReadings among, Numbering numbering)
    {
        var readings = among.Readings;
        var numbers = new ReadingNumbers(new long[readings.Length], new long[readings.Length]);
        for (var i = 0; i < readings.Length; i++)
        {
            var reading = readings[i];
            var number = numbering.Of(reading.Report, reading.Provenance, out var isHeld);
            if (number is { } given)
            {
                (numbers.Reports[i], numbers.Readings[i]) = given;
            }
            else if (!isHeld)
            {
                among.Rows.Keep();
                Again.Add((Added.Count, among, i));
            }

            Added.Add(new AddedReading(reading.Report, IsNew: !isHeld));
        }

        return numbers;
    }
}
