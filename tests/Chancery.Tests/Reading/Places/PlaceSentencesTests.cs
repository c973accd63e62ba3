using Chancery.Model;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;

namespace Chancery.Tests.Reading.Places;

/// <summary>
/// Sentences read by the shipped model. The model changes, so a floor under all of them is asked for, not each of them.
/// </summary>
public sealed class PlaceSentencesTests
{
    private static readonly Lazy<PlaceFinder> _finder = new(() => new PlaceFinder(TestEngine.Lexicon.Data.Places));

    [Fact]
    public void Find_Sentences_StaysAboveTheFloor()
    {
        int right = 0, found = 0, wanted = 0;
        var faults = new List<string>();
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "cases", "place-sentences.tsv")).Where(line => line[0] != '#').Skip(1))
        {
            var cells = line.Split('\t');
            var gold = List(cells[1]).Concat(List(cells[2]).Select(name => "government " + name)).ToList();
            var read = Read(cells[0]).ToList();
            var common = gold.Intersect(read).Count();
            right += common;
            found += read.Count;
            wanted += gold.Count;
            if (common < Math.Max(gold.Count, read.Count))
            {
                faults.Add($"{cells[0]}\n  wanted {string.Join("; ", gold)}\n  found {string.Join("; ", read)}");
            }
        }

        Assert.True(wanted > 120);
        Assert.True(2.0 * right / (found + wanted) >= 0.88, $"{right} of {found} found, {wanted} wanted\n{string.Join('\n', faults)}");
    }

    [Fact]
    public void Read_SeedArticle_FindsItsPlaces()
    {
        var path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "seed", "article.txt"));
        Assert.SkipUnless(File.Exists(path), "The seed article is not beside this repository.");
        var text = File.ReadAllText(path);

        var places = TestEngine.Reader.Read(new Report { Id = "seed", Text = text }).Places;

        var names = places.Select(place => $"{place.Span.TextOf(text)}={place.Country}").ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "Baku=AZE", "United States=USA", "Nagorno-Karabakh=AZE", "Yerevan airport=ARM", "Askeran=AZE", "Mardakert=AZE", "Shusha=AZE", "Armenia=ARM",
                "Azerbaijan=AZE", "the region=AZE",
            },
            names);
        Assert.DoesNotContain("Moscow=RUS", names);
        Assert.Contains("claimed by ARM", places.First(place => place.Name == "Nagorno-Karabakh").Note);
    }

    private static IEnumerable<string> Read(string sentence)
    {
        var layer = _finder.Value.Find(new Heading { Report = new Report { Id = "s", Text = sentence } }, TestEngine.Parse(sentence), new([], []));
        return layer.Items.Select(place => $"{place.Span.TextOf(sentence)}/{place.Country ?? "-"}")
            .Concat(layer.LeftToActors.Select(name => $"government {name.Span.TextOf(sentence)}/{name.Country}"));
    }

    private static IEnumerable<string> List(string cell) => cell.Split("; ", StringSplitOptions.RemoveEmptyEntries);
}
