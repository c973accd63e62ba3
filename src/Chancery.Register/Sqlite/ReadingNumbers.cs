namespace Chancery.Register.Sqlite;

/// <summary>The numbers that readings told together were given.</summary>
/// <param name="Reports">Of their reports.</param>
/// <param name="Readings">Their own; 0 for one that is not to be written.</param>
internal sealed record ReadingNumbers(long[] Reports, long[] Readings)
{
    /// <summary>True when the reading of a cell, or that of its report, is to be written.</summary>
    public bool Has(Cell cell) => Readings[cell.Value] != 0;
}
