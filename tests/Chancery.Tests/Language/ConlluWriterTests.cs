using Chancery.Language;

namespace Chancery.Tests.Language;

public sealed class ConlluWriterTests
{
    private const string Dont = """
        # sent_id = a
        # text = Don't go.
        1-2	Don't	_	_	_	_	_	_	_	_
        1	Do	_	_	_	_	_	_	_	Own=1
        2	n't	_	_	_	_	_	_	_	_
        3	go	_	_	_	_	_	_	3:x	SpaceAfter=No
        4	.	_	_	_	_	_	_	_	_

        # a note
        1	Stop	_	_	_	_	_	_	_	_
        1.1	then	_	_	_	_	_	_	_	_


        """;

    [Fact]
    public void Write_ParsedText_CanBeReadBack()
    {
        var parse = TestEngine.Parse("Anna Aster didn't go to Baku.\n\nShe cannot.");
        var text = Written(parse);
        var back = Conllu.ReadParse(text);

        Assert.Contains("# newpar\n# sent_id = 2\n# text = She cannot.\n", text);
        Assert.Contains("3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=11:17\n", text);
        Assert.Contains("SpaceAfter=No|TokenRange=24:28", text);
        Assert.Equal("Anna Aster didn't go to Baku. She cannot.", back.Text.TrimEnd());
        Assert.Equal(parse.Heads, back.Heads);
        Assert.Equal(parse.Lemmas, back.Lemmas);
        Assert.Equal(parse.Features, back.Features);
        Assert.Equal(parse.Continues, back.Continues);
        Assert.Equal(parse.Names.Select(name => name.Tokens), back.Names.Select(name => name.Tokens));
    }

    [Fact]
    public void Renew_GivenTokens_FillsOnlyColumns3To8()
    {
        var writer = new StringWriter { NewLine = "\n" };
        Conllu.Renew(Dont, TestEngine.Language, writer);
        var lines = writer.ToString().Split('\n');
        var given = Dont.ReplaceLineEndings("\n").Split('\n');

        Assert.Equal(given.Length, lines.Length);
        Assert.Equal(given.Where(line => !line.Contains('\t') || line.Contains('-') || line.StartsWith("1.")), lines.Where(line => !line.Contains('\t') || line.Contains("1-2") || line.StartsWith("1.")));
        Assert.StartsWith("1\tDo\tdo\tAUX\t", lines[3]);
        Assert.EndsWith("\t_\tOwn=1", lines[3]);
        Assert.EndsWith("\troot\t3:x\tSpaceAfter=No", lines[5]);
    }

    [Theory]
    [InlineData("1\tno\ttabs")]
    [InlineData("x\tgo\t_\t_\t_\t_\t0\troot\t_\t_")]
    [InlineData("1\tgo\t_\t_\t_\t_\t9\troot\t_\t_")]
    public void ReadParse_NoConllu_ThrowsFormat(string line) => Assert.Throws<FormatException>(() => Conllu.ReadParse(line));

    private static string Written(Parse parse)
    {
        var writer = new StringWriter { NewLine = "\n" };
        Conllu.Write(parse, writer);
        return writer.ToString();
    }
}
