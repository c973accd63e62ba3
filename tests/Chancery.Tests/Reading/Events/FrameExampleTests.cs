using Chancery.Lexicon.Events;

namespace Chancery.Tests.Reading.Events;

/// <summary>Runs the examples that stand in the frames themselves.</summary>
public sealed class FrameExampleTests
{
    private static readonly EventLexicon _lexicon = TestEngine.Lexicon.Data.Events;

    [Fact]
    public void Examples_ThatMustMatch_FireTheirType()
    {
        var missed = _lexicon.Examples.Where(example => example.Matches && !Fires(example)).Select(example => $"{example.Frame}: {example.Text}").ToList();

        // The language model errs on some; the share may only shrink.
        var share = (double)missed.Count / _lexicon.Examples.Count(example => example.Matches);
        Assert.True(share <= 0.20, $"{share:P0} missed:\n" + string.Join('\n', missed));
    }

    [Fact]
    public void Examples_ThatMustNotMatch_DoNotFireTheirFrame()
    {
        var fired = _lexicon.Examples
            .Where(example => !example.Matches && EventReading.Read(example.Text).Events.Any(found => RuleOf(found.Evidence.Rule) == example.Frame))
            .Select(example => $"{example.Frame}: {example.Text}")
            .ToList();

        Assert.True(fired.Count == 0, string.Join('\n', fired));
    }

    private static bool Fires(FrameExample example) =>
        EventReading.Read(example.Text).Events.Any(found =>
            RuleOf(found.Evidence.Rule) == example.Frame && (example.Type is null || found.Type == example.Type));

    private static string RuleOf(string rule) => rule["frame ".Length..rule.IndexOf('#')];
}
