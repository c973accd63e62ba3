using Chancery.Scoring;

namespace Chancery.Tests.Scoring;

public sealed class ConfusionTests
{
    [Fact]
    public void MacroF1_OneClassRightOneMissed_IsTheirMean()
    {
        var confusion = new Confusion();
        confusion.Add("AID", "AID");
        confusion.Add("AID", "AID");
        confusion.Add("REJECT", "AID");

        // AID: P 2/3, R 1, F1 0.8; REJECT: 0.
        Assert.Equal(0.4, confusion.MacroF1, 6);
        Assert.Equal(2 / 3.0, confusion.Accuracy, 6);
    }

    [Fact]
    public void WriteTable_ShowsWhatWasTakenForWhat()
    {
        var confusion = new Confusion();
        confusion.Add("AID", "AGREE");
        confusion.Add(Confusion.None, "AID");
        using var output = new StringWriter();

        confusion.WriteTable(output);

        var rows = output.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(["AID", "1", "·", "·"], rows[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["–", "·", "1", "·"], rows[2].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Bootstrap_SameUnits_SameIntervalAroundTheFigure()
    {
        int[] units = [.. Enumerable.Range(0, 50).Select(i => i % 2)];

        var interval = Bootstrap.Of(units, sample => sample.Average());

        Assert.Equal(interval, Bootstrap.Of(units, sample => sample.Average()));
        Assert.InRange(interval.Low, 0.3, 0.45);
        Assert.InRange(interval.High, 0.55, 0.7);
    }
}
