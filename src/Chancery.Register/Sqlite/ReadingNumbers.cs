namespace Chancery.Register.Sqlite;

/// <summary>The numbers that readings told together were given.</summary>
/// <param name="Reports">Of their reports.</param>
/// <param name="Readings">Their own; 0 for one that is not to be written.</param>
internal sealed record ReadingNumbers(long[] Reports, long[] Readings)
{
    /// <summary>Those of one reading among some of which no other is to be written.</summary>
    public static ReadingNumbers OfOne(int among, int index, long report, long reading)
    {
        var numbers = new ReadingNumbers(new long[among], new long[among]);
        (numbers.Reports[index], numbers.Readings[index]) = (report, reading);
        return numbers;
    }

    /// <summary>True when the reading of a cell, or that of its report, is to be written.</summary>
    public bool Has(Cell cell) => Readings[cell.Value] != 0;
}
