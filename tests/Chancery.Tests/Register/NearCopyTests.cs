using Chancery.Model;
using Chancery.Register;

namespace Chancery.Tests.Register;

/// <summary>Copies of one text are copies of each other when they come within some weeks, in whatever order they arrive.</summary>
public sealed class NearCopyTests
{
    /// <summary>The last day of a stretch of sixteen.</summary>
    private static readonly DateOnly _day = DateOnly.FromDayNumber((new DateOnly(2031, 5, 20).DayNumber & ~15) + 15);

    private static readonly string _wire = string.Join(' ', Enumerable.Range(0, 120).Select(i => "word" + (i * 7919 % 1013)));

    [Theory]
    [InlineData(new[] { 0, 0 }, 1)]
    [InlineData(new[] { 0, 1 }, 1)] // on both sides of the end of a stretch
    [InlineData(new[] { 0, 1, 17 }, 2)] // the one between belongs to both
    [InlineData(new[] { 0, 100 }, 0)]
    [InlineData(new[] { 0, 1, 17, 100 }, 2)]
    [InlineData(new[] { 0, 100, -1 }, 2)] // an undated one may be a copy of any
    [InlineData(new[] { -1, -1 }, 1)]
    public void Copies_AreThoseOfTheirTime_InAnyOrder(int[] days, int copies)
    {
        foreach (var order in Orders([.. Enumerable.Range(0, days.Length)]))
        {
            foreach (var atOnce in new[] { true, false })
            {
                using var register = SqliteRegister.InMemory(TimeProvider.System);
                var readings = order.Select(i => Copy(i, days[i])).ToList();
                if (atOnce)
                {
                    register.AddAll(readings);
                }
                else
                {
                    readings.ForEach(reading => register.Add(reading));
                }

                Assert.Equal(copies, register.Sources().Sum(source => source.Copies));
            }
        }
    }

    private static Chancery.Model.Reading Copy(int number, int day)
    {
        var reading = MadeActs.Report($"copy {number}", _day.AddDays(Math.Max(0, day)), $"Outlet {number}");
        return reading with { Report = reading.Report with { Text = $"{_wire} ({number})", Published = day < 0 ? null : reading.Report.Published } };
    }

    private static IEnumerable<int[]> Orders(int[] items) =>
        items.Length == 0 ? [[]] : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
