using Chancery.Lexicon;

namespace Chancery.Tests.Lexicon;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("U.S.", "us")]
    [InlineData("São Tomé", "sao tome")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("Łódź", "lodz")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Əliyev", "aliyev")]
    [InlineData("Côte d’Ivoire", "cote d'ivoire")]
    [InlineData("Nagorno–Karabakh", "nagorno-karabakh")]
    [InlineData("Weißrussland", "weissrussland")]
    [InlineData("A\u00A0B", "a b")]
    [InlineData("e\u0301", "e")]
    [InlineData("3.5", "3.5")]
    [InlineData("Київ", "київ")]
    [InlineData("", "")]
    public void Fold_Name_IsPlain(string name, string folded) => Assert.Equal(folded, NameFold.Fold(name));

    [Fact]
    public void Fold_EveryCharacter_FitsAndIsStable()
    {
        Span<char> buffer = stackalloc char[NameFold.Growth];
        for (var letter = '\0'; letter < char.MaxValue; letter++)
        {
            var once = new string(buffer[..NameFold.Fold([letter], buffer)]);
            Assert.Equal(once, NameFold.Fold(once));
        }
    }
}
