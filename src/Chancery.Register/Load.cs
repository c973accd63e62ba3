using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <summary>What becomes of readings that are added together.</summary>
internal sealed class Load
{
    /// <summary>What became of each, in their order.</summary>
    public List<AddedReading> Added { get; } = [];

    /// <summary>Those of reports that are held, with their places; their readings are not.</summary>
    public List<(int Place, Model.Reading Reading)> Again { get; } = [];

    /// <summary>Numbers the readings whose reports are new.</summary>
    public ReadingNumbers Number(PreparedReading[] readings, Numbering numbering)
    {
        var numbers = new ReadingNumbers(new long[readings.Length], new long[readings.Length]);
        for (var i = 0; i < readings.Length; i++)
        {
            var reading = readings[i];
            var number = numbering.Of(reading.Report, reading.Reading.Provenance, out var isHeld);
            if (number is { } given)
            {
                (numbers.Reports[i], numbers.Readings[i]) = given;
            }
            else if (!isHeld)
            {
                Again.Add((Added.Count, reading.Reading));
            }

            Added.Add(new AddedReading(reading.Report, IsNew: !isHeld));
        }

        return numbers;
    }
}
