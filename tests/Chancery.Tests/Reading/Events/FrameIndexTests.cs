using Chancery.Intake;
using Chancery.Lexicon.Events;
using Chancery.Reading.Events;

namespace Chancery.Tests.Reading.Events;

/// <summary>What the index of frames leaves out at a word, against asking every pattern.</summary>
public sealed class FrameIndexTests
{
    private static readonly EventLexicon _lexicon = TestEngine.Lexicon.Data.Events;

    [Fact]
    public void PatternsLeftOutAtAWord_NeverHoldThere()
    {
        var index = new FrameIndex(_lexicon);
        var matcher = new FrameMatcher(index, new RecipientFinder(_lexicon), new ActorJudge());
        var (left, kept) = (0, 0);
        foreach (var path in Directory.GetFiles(Repository.PathOf("samples"), "*.txt"))
        {
            var scene = TestEngine.Reader.EventScene(ReportFactory.FromText(File.ReadAllText(path)));
            var slots = new SlotReader(scene);
            foreach (var predicate in scene.Predicates.Items)
            {
                foreach (var (frame, patterns) in index.Of(predicate))
                {
                    var others = frame.Patterns.Except(patterns).ToList();
                    Assert.DoesNotContain(others, pattern => matcher.Holds(predicate, pattern, slots));
                    (left, kept) = (left + others.Count, kept + patterns.Length);
                }
            }
        }

        Assert.True(left > kept, $"{left} left out, {kept} kept");
    }
}
