using Chancery.Intake;
using Chancery.Lexicography;
using Chancery.Lexicon;
using Chancery.Lexicon.Events;

namespace Chancery.Tests.Reading.Events;

/// <summary>Words that told acts in annotated reports are asked, whether or not a frame knows them.</summary>
public sealed class LearntActsTests
{
    private const string Text = "GENEVA, May 4, 2015 - Turkey zorched Syria over the raid.";

    [Fact]
    public void Options_OfAWordThatNoFrameKnows_AreWhatItTold()
    {
        var option = Assert.Single(OptionsOf(new LearntTrigger("zorch", "verb", "ACCUSE", 0.8f, 4)));
        Assert.Equal("learnt", option.How);
        Assert.Equal("ACCUSE", option.Candidate!.Folded.Type);
        Assert.Equal("TUR", Assert.Single(option.Candidate.Match.Actors).Country);
        Assert.Equal("SYR", Assert.Single(option.Candidate.Match.Recipients).Country);
    }

    [Fact]
    public void Options_OfAnotherPartOfSpeech_AreNone() => Assert.Empty(OptionsOf(new LearntTrigger("zorch", "noun", "ACCUSE", 0.8f, 4)));

    [Fact]
    public void Table_WithFaults_IsToldByLine()
    {
        var problems = new LexiconProblems();
        var folder = Directory.CreateTempSubdirectory("chancery-triggers-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "6-events"));
        File.WriteAllText(Path.Combine(folder, "6-events", "triggers.tsv"), "word\tpart\ttype\tshare\treports\nput\tverb\tHUG\t0.5\t2\nput\tpreposition\tAID\t0.5\t2\nput\tverb\tAID\tmany\t2\n");
        LexiconSource.Read([Path.Combine(Repository.Root, "lexicon"), folder], problems);
        Directory.Delete(folder, recursive: true);
        Assert.Equal([("LEX022", 2), ("LEX004", 3), ("LEX004", 4)], problems.Items.Select(problem => (problem.Code, problem.Line)));
    }

    private static List<Chancery.Reading.Events.ActOption> OptionsOf(LearntTrigger trigger)
    {
        var data = LexiconSource.Read([Path.Combine(Repository.Root, "lexicon")], new LexiconProblems());
        var lexicon = CompiledLexicon.Load(CompiledLexicon.Compile(data with { Events = data.Events with { Triggers = [trigger] } }));
        var situation = new ReportReader(TestEngine.Language, lexicon).EventSituation(ReportFactory.FromText(Text), ranked: false);
        return [.. situation.Predicates.Where(one => one.Predicate.Lemma == "zorch").SelectMany(one => one.Options).Where(option => option.Candidate is not null && !option.ByNetwork)];
    }
}
