using Chancery.Lexicon.Events;

namespace Chancery.Tests.Reading.Events;

public sealed class OntologyTests
{
    private static readonly EventLexicon _lexicon = TestEngine.Lexicon.Data.Events;

    [Fact]
    public void Types_OfPlover_AreSixteenWithQuadAndScore() =>
        Assert.Equal(16, _lexicon.Types.Count(type => type is { Quad: >= 1 and <= 4, Score: not null }));

    [Fact]
    public void Modes_OfPlover_AreSixtySeven() => Assert.Equal(67, _lexicon.Modes.Length);

    [Fact]
    public void Contexts_OfPlover_AreThirtySeven() => Assert.Equal(37, _lexicon.Contexts.Length);

    [Theory]
    [InlineData("057", 8, "SUPPORT")]
    [InlineData("111", -2, "ACCUSE")]
    [InlineData("022", 3.2, "REQUEST")]
    [InlineData("163", -8, "SANCTION")]
    public void Cameo_KnownCode_HasGoldsteinValueAndType(string code, double goldstein, string type)
    {
        var entry = _lexicon.Cameo.Single(entry => entry.Code == code);

        Assert.Equal(goldstein, entry.Goldstein);
        Assert.Equal(type, entry.Type);
    }

    [Fact]
    public void Frames_CoverEveryTypeOfPlover()
    {
        var covered = _lexicon.Frames.SelectMany(frame => frame.Patterns).Select(pattern => pattern.Type).ToHashSet();

        Assert.Empty(_lexicon.Types.Where(type => type.Quad is not null && !covered.Contains(type.Name)).Select(type => type.Name));
    }
}
