using Chancery.Language;

namespace Chancery.Tests.Language;

public sealed class ConlluTests
{
    private const string DontGo = """
        1-2	Don't	_	_	_	_	_	_	_	_
        1	Do	do	AUX	VB	Mood=Imp	3	aux	_	_
        2	n't	not	PART	RB	_	3	advmod	_	_
        3	go	go	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	3	punct	_	_
        """;

    [Fact]
    public void ReadParse_MultiwordToken_KeepsTextAndTree()
    {
        var parse = Conllu.ReadParse(DontGo);

        Assert.Equal("Don't go. ", parse.Text);
        Assert.True(parse.ContinuesWord(1));
        Assert.False(parse.ContinuesWord(2));
        Assert.Equal([0, 1, 3], parse.ChildrenOf(2).ToArray());
        Assert.Equal("go", parse[0].Head.Lemma);
    }
}
