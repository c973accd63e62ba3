using Chancery.Language.Tokenisation;
using CsCheck;

namespace Chancery.Tests.Language.Tokenisation;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("They don't, can't and won't.", "They do|n't , ca|n't and wo|n't .")]
    [InlineData("Blinken’s aide didn’t go", "Blinken|’s aide did|n’t go")]
    [InlineData("I cannot; you’re gonna", "I can|not ; you|’re gon|na")]
    [InlineData("the parties' talks", "the parties|' talks")]
    [InlineData("'Good,' he said", "' Good , ' he said")]
    [InlineData("O'Brien, Sana'a and Shi'ite", "O'Brien , Sana'a and Shi'ite")]
    [InlineData("DON'T", "DO|N'T")]
    [InlineData("the U.S.'s role", "the U.S.|'s role")]
    public void Tokenise_Clitics_PartAndContinue(string text, string expected) => Assert.Equal(expected, EnglishTokens.Shown(text));

    [Theory]
    [InlineData("a US-led, 15-year anti-tank mission", "a US - led , 15 - year anti-tank mission")]
    [InlineData("al-Qaida and Al-Jazeera", "al - Qaida and Al - Jazeera")]
    [InlineData("talks--the second—ended – well", "talks -- the second — ended – well")]
    [InlineData("and/or w/o", "and / or w/o")]
    public void Tokenise_Hyphens_FollowTheTreebank(string text, string expected) => Assert.Equal(expected, EnglishTokens.Shown(text));

    [Theory]
    [InlineData("$40 million, 40% and 40km", "$ 40 million , 40 % and 40 km")]
    [InlineData("40,000 men; 86.6 ha; .5", "40,000 men ; 86.6 ha ; .5")]
    [InlineData("at 10:30am on 11/28/2023", "at 10:30 am on 11/28/2023")]
    [InlineData("US$3bn in the 1990s, on the 4th", "US$ 3 bn in the 1990s , on the 4th")]
    [InlineData("2001-2003 but 713-555-0100", "2001 - 2003 but 713-555-0100")]
    public void Tokenise_Numbers_KeepTheirInsides(string text, string expected) => Assert.Equal(expected, EnglishTokens.Shown(text));

    [Theory]
    [InlineData("Gen. Smith left the U.S. at 5 p.m. on Nov. 28.", "Gen. Smith left the U.S. at 5 p.m. on Nov. 28 .")]
    [InlineData("No. 5 said no.", "No. 5 said no .")]
    [InlineData("Acme Inc. and J. P. Morgan", "Acme Inc. and J. P. Morgan")]
    [InlineData("wrote the Report.The envoy", "wrote the Report . The envoy")]
    [InlineData("square meters. km", "square meters . km")]
    [InlineData("BAKU, Nov 28 (Reuters) - Talks", "BAKU , Nov 28 ( Reuters ) - Talks")]
    public void Tokenise_FullStops_StayWithAbbreviations(string text, string expected) => Assert.Equal(expected, EnglishTokens.Shown(text));

    [Theory]
    [InlineData("See https://example.org/a?b=c&d, please.", "See https://example.org/a?b=c&d , please .")]
    [InlineData("(www.example.org)", "( www.example.org )")]
    [InlineData("mail press.office@example.gov.", "mail press.office@example.gov .")]
    [InlineData("so :) ok ... well… “yes”", "so :) ok ... well … “ yes ”")]
    [InlineData("AT&T &amp; co", "AT&T &amp; co")]
    [InlineData("end<br/>next", "end <br/> next")]
    [InlineData("40\u00a0tons 👍🏽🇦🇲 ok", "40 tons 👍🏽 🇦🇲 ok")]
    [InlineData("外交部 said السلام", "外交部 said السلام")]
    public void Tokenise_OddThings_StayWhole(string text, string expected) => Assert.Equal(expected, EnglishTokens.Shown(text));

    [Fact]
    public void Tokenise_RandomText_CoversEveryCharacterOnce() =>
        HostileText.Generator.Sample(text =>
        {
            var buffer = EnglishTokens.Tokenise(text);
            var position = 0;
            for (var i = 0; i < buffer.Count; i++)
            {
                var span = buffer.Spans[i];
                Assert.True(span.Length is > 0 and <= Tokeniser.MaxTokenLength);
                Assert.True(span.Start >= position && text.AsSpan(position, span.Start - position).IsWhiteSpace(), $"a gap before token {i}");
                Assert.True(!buffer.Continues[i] || span.Start == position);
                position = span.End;
            }

            Assert.True(text.AsSpan(position).IsWhiteSpace());
        }, iter: 3000);

    [Theory]
    [InlineData("a")]
    [InlineData("(")]
    [InlineData("=")]
    [InlineData(".")]
    [InlineData("1-")]
    [InlineData("aa.Bb.")]
    [InlineData("'")]
    [InlineData("a@")]
    [InlineData("www.")]
    [InlineData("👍")]
    [InlineData("\ud83d")]
    public void Tokenise_MillionCharactersWithoutSpace_Ends(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));

        Assert.True(EnglishTokens.Tokenise(text).Count >= text.Length / Tokeniser.MaxTokenLength);
    }
}
