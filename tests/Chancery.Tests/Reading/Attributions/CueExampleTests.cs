using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Attributions;
using Chancery.Reading.Headings;
using Chancery.Reading.Predicates;
using Chancery.Reading.Times;

namespace Chancery.Tests.Reading.Attributions;

/// <summary>Runs every example of the cues in the lexicon through the shipped model.</summary>
public sealed class CueExampleTests
{
    private static readonly AttributionFinder Finder = new(TestEngine.Lexicon.Data.Attributions);
    private static readonly PredicateFinder Predicates = new(TestEngine.Lexicon.Data.Events);

    /// <summary>Examples that the parser still spoils, most of them nouns with a clause as the subject of a sentence. Lower it, never raise it.</summary>
    private const int Spoilt = 4;

    public static IEnumerable<TheoryDataRow<string, string>> NotMatching =>
        TestEngine.Lexicon.Data.Attributions.Cues.SelectMany(cue => cue.NoMatch.Select(text => new TheoryDataRow<string, string>(cue.Id, text)));

    [Fact]
    public void Find_ExamplesOfCues_FireButForTheSpoilt()
    {
        var failed = new List<string>();
        foreach (var cue in TestEngine.Lexicon.Data.Attributions.Cues)
        {
            foreach (var example in cue.Match)
            {
                var found = Find(example.Text);
                if (!found.Any(item => item.Evidence.Rule.StartsWith($"cue {cue.Id}/", StringComparison.Ordinal)
                    && (example.Source is null || item.Source?.TextOf(example.Text) == example.Source)
                    && (example.Content is null || item.Content.TextOf(example.Text) == example.Content)))
                {
                    failed.Add($"{cue.Id}: {example.Text} → " + string.Join("; ", found.Select(item => $"{item.Evidence.Rule} {item.Source?.TextOf(example.Text)} | {item.Content.TextOf(example.Text)}")));
                }
            }
        }

        Assert.True(failed.Count <= Spoilt, string.Join("\n", failed));
    }

    [Theory]
    [MemberData(nameof(NotMatching))]
    public void Find_CounterexampleOfCue_DoesNotFire(string id, string text)
    {
        Assert.DoesNotContain(Find(text), item => item.Evidence.Rule.StartsWith($"cue {id}/", StringComparison.Ordinal));
    }

    private static Values<Attribution> Find(string text)
    {
        var parse = TestEngine.Parse(text);
        var heading = new Heading { Report = new Report { Id = "r", Text = text } };
        return Finder.Find(heading, parse, Predicates.Find(parse), new TimeMentions([], []), new ActorMentions([], [])).Items;
    }
}
