using Chancery.Evaluation;
using Chancery.Model;

namespace Chancery.Tests.Reading.Quantities;

/// <summary>Sentences with every quantity in them.</summary>
public sealed class QuantityTableTests
{
    public static TheoryData<string> Sentences() =>
        [.. File.ReadLines(Repository.PathOf("tests", "Chancery.Tests", "Reading", "Quantities", "sentences.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Find_Sentence_GivesEveryQuantity(string line)
    {
        var marked = Markup.Parse(line);
        var report = new Report { Id = "r", Text = marked.Text, Published = new DateOnly(2023, 11, 28) };
        var found = TestEngine.Reader.Read(report).Quantities.Select(quantity => (quantity.Span, QuantityText.Render(quantity, marked.Text)));
        Assert.Equal(marked.Render(marked.Expected), marked.Render(found));
    }

    [Fact]
    public void Read_Seed_GivesItsThreeQuantities()
    {
        var text = SeedArticle.Text;
        Assert.SkipUnless(text is not null, "The seed article is not beside the repository.");
        var reading = TestEngine.Reader.Read(new Report { Id = "seed", Text = text! });
        Assert.Equal([(40m, "t"), (86600m, "km2"), (29800m, "km2")], reading.Quantities.Select(quantity => (quantity.Value, quantity.Unit)));
        Assert.Equal([false, true, true], reading.Quantities.Select(quantity => quantity.Repaired));
        Assert.Equal("humanitarian cargo", reading.Quantities[0].Of?.TextOf(text!));
        Assert.Contains("borders", reading.Quantities[1].Of?.TextOf(text!));
        Assert.Contains("Armenia", reading.Quantities[2].Of?.TextOf(text!));
    }
}
