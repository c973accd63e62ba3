using System.Text;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading.Predicates;

namespace Chancery.Tests.Reading.Predicates;

public sealed class PredicateFinderTests
{
    private static readonly PredicateFinder _finder = new(
        CompiledLexicon.Load(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "lexicon.bin"))).Data.Events);

    [Theory]
    // Active, passive, second objects.
    [InlineData("Ruritania//NNP/2/nsubj attacked/attack/VBD/0/root Freedonia//NNP/2/obj", 2, "attack S:Ruritania O:Freedonia past")]
    [InlineData("Freedonia//NNP/3/nsubj:pass was/be/AUX-VBD/3/aux:pass attacked/attack/VBN/0/root by//IN/5/case Ruritania//NNP/3/obl:agent", 3, "attack S:Ruritania O:Freedonia past passive")]
    [InlineData("Freedonia//NNP/3/nsubj:pass was/be/AUX-VBD/3/aux:pass attacked/attack/VBN/0/root by//IN/5/case Friday//NNP/3/obl", 3, "attack S: O:Freedonia by:Friday past passive")]
    [InlineData("Freedonia//NNP/3/nsubj:pass was/be/AUX-VBD/3/aux:pass given/give/VBN/0/root aid//NN/3/obj", 3, "give S: O:aid I:Freedonia past passive")]
    [InlineData("Ruritania//NNP/2/nsubj gave/give/VBD/0/root Freedonia//NNP/2/iobj aid//NN/2/obj", 2, "give S:Ruritania O:aid I:Freedonia past")]
    [InlineData("Freedonia//NNP/3/nsubj was/be/AUX-VBD/3/aux:pass invaded/invade/VBN/0/root", 3, "invade S: O:Freedonia past passive")]
    // Control and raising.
    [InlineData("Baku//NNP/2/nsubj asked/ask/VBD/0/root Yerevan//NNP/2/obj to//TO/5/mark withdraw//VB/2/xcomp troops/troop/NNS/5/obj", 5, "withdraw S:Yerevan O:troops requested")]
    [InlineData("Baku//NNP/2/nsubj agreed/agree/VBD/0/root to//TO/4/mark sign//VB/2/xcomp", 4, "sign S:Baku O: future planned")]
    [InlineData("Citizens/citizen/NNS/3/nsubj:pass were/be/AUX-VBD/3/aux:pass forced/force/VBN/0/root to//TO/5/mark leave//VB/3/xcomp", 5, "leave S:Citizens O: past actual")]
    [InlineData("Baku//NNP/2/nsubj promised/promise/VBD/0/root Yerevan//NNP/2/obj to//TO/5/mark withdraw//VB/2/xcomp", 5, "withdraw S:Baku O: future planned")]
    [InlineData("Baku//NNP/2/nsubj called/call/VBD/0/root on//IN/4/case Yerevan//NNP/2/obl to//TO/6/mark withdraw//VB/2/xcomp", 6, "withdraw S:Yerevan O: requested")]
    [InlineData("Baku//NNP/2/nsubj failed/fail/VBD/0/root to//TO/4/mark sign//VB/2/xcomp", 4, "sign S:Baku O: negated-stance negated")]
    [InlineData("Baku//NNP/2/nsubj refused/refuse/VBD/0/root to//TO/4/mark sign//VB/2/xcomp", 4, "sign S:Baku O: negated-stance negated")]
    [InlineData("Baku//NNP/4/nsubj did/do/AUX-VBD/4/aux not//RB/4/advmod fail//VB/0/root to//TO/6/mark sign//VB/4/xcomp", 6, "sign S:Baku O: actual")]
    [InlineData("Baku//NNP/3/nsubj is/be/AUX-VBZ/3/aux planning/plan/VBG/0/root to//TO/5/mark sign//VB/3/xcomp", 5, "sign S:Baku O: future planned")]
    [InlineData("Baku//NNP/2/nsubj is/be/VBZ/0/root to//TO/4/mark host//VB/2/xcomp talks/talk/NNS/4/obj", 4, "host S:Baku O:talks future planned")]
    [InlineData("Baku//NNP/3/nsubj is/be/AUX-VBZ/3/aux going/go/VBG/0/root to//TO/5/mark sign//VB/3/xcomp", 5, "sign S:Baku O: future planned")]
    [InlineData("Baku//NNP/3/nsubj is/be/AUX-VBZ/3/cop ready//JJ/0/root to//TO/5/mark sign//VB/3/xcomp", 5, "sign S:Baku O: future planned")]
    [InlineData("Rebels/rebel/NNS/2/nsubj threatened/threaten/VBD/0/root to//TO/4/mark attack//VB/2/xcomp Baku//NNP/4/obj", 4, "attack S:Rebels O:Baku threatened")]
    [InlineData("Baku//NNP/2/nsubj wants/want/VBZ/0/root Yerevan//NNP/5/nsubj to//TO/5/mark withdraw//VB/2/ccomp", 5, "withdraw S:Yerevan O: hypothetical")]
    [InlineData("Baku//NNP/2/nsubj began/begin/VBD/0/root shelling/shell/VBG/2/xcomp Yerevan//NNP/3/obj", 3, "shell S:Baku O:Yerevan past actual")]
    // Relative clauses and participles.
    [InlineData("troops/troop/NNS/0/root that//WDT/3/nsubj entered/enter/VBD/1/acl:relcl Baku//NNP/3/obj", 3, "enter S:troops O:Baku past")]
    [InlineData("sanctions/sanction/NNS/0/root which//WDT/4/obj Baku//NNP/4/nsubj imposed/impose/VBD/1/acl:relcl", 4, "impose S:Baku O:sanctions past")]
    [InlineData("sanctions/sanction/NNS/0/root Baku//NNP/3/nsubj imposed/impose/VBD/1/acl:relcl", 3, "impose S:Baku O:sanctions past")]
    [InlineData("posts/post/NNS/0/root from//IN/3/case which//WDT/5/obl troops/troop/NNS/5/nsubj withdrew/withdraw/VBD/1/acl:relcl", 5, "withdraw S:troops O: from:posts past")]
    [InlineData("aid//NN/0/root sent/send/VBN/1/acl by//IN/4/case Baku//NNP/2/obl:agent", 2, "send S:Baku O:aid passive")]
    [InlineData("troops/troop/NNS/0/root guarding/guard/VBG/1/acl the//DT/4/det border//NN/2/obj", 2, "guard S:troops O:border")]
    [InlineData("Baku//NNP/2/nsubj signed/sign/VBD/0/root it//PRP/2/obj ,//,/5/punct recognizing/recognize/VBG/2/advcl borders/border/NNS/5/obj", 5, "recognize S:Baku O:borders")]
    [InlineData("Accused/accuse/VBN/4/advcl of//IN/3/case treason//NN/1/obl he//PRP/5/nsubj fled/flee/VBD/0/root", 1, "accuse S: O: of:treason passive")]
    // Coordination.
    [InlineData("Baku//NNP/2/nsubj met/meet/VBD/0/root Moscow//NNP/2/obj and//CC/5/cc signed/sign/VBD/2/conj pacts/pact/NNS/5/obj", 5, "sign S:Baku O:pacts past")]
    [InlineData("Baku//NNP/3/nsubj will//MD/3/aux meet//VB/0/root Moscow//NNP/3/obj and//CC/6/cc sign//VB/3/conj pacts/pact/NNS/6/obj", 6, "sign S:Baku O:pacts future modal=will")]
    [InlineData("Baku//NNP/2/nsubj approved/approve/VBD/0/root and//CC/4/cc signed/sign/VBD/2/conj treaties/treaty/NNS/2/obj", 4, "sign S:Baku O:treaties past")]
    [InlineData("Baku//NNP/2/nsubj approved/approve/VBD/0/root and//CC/4/cc signed/sign/VBD/2/conj treaties/treaty/NNS/4/obj", 2, "approve S:Baku O:treaties past")]
    [InlineData("Baku//NNP/4/nsubj and//CC/3/cc Moscow//NNP/1/conj met/meet/VBD/0/root", 4, "meet S:Baku,Moscow O: past")]
    [InlineData("He//PRP/3/nsubj:pass was/be/AUX-VBD/3/aux:pass arrested/arrest/VBN/0/root and//CC/5/cc deported/deport/VBN/3/conj", 5, "deport S: O:He past passive")]
    [InlineData("Baku//NNP/4/nsubj did/do/AUX-VBD/4/aux not//RB/4/advmod attack//VB/0/root or//CC/6/cc threaten//VB/4/conj it//PRP/6/obj", 6, "threaten S:Baku O:it past negated")]
    // Negation, modality, aspect.
    [InlineData("No//DT/2/det one//NN/4/nsubj will//MD/4/aux provide//VB/0/root it//PRP/4/obj", 4, "provide S:one O:it future modal=will negated")]
    [InlineData("Baku//NNP/3/nsubj never//RB/3/advmod attacked/attack/VBD/0/root", 3, "attack S:Baku O: past negated")]
    [InlineData("Baku//NNP/3/nsubj may//MD/3/aux attack//VB/0/root", 3, "attack S:Baku O: modal=may")]
    [InlineData("Baku//NNP/3/nsubj has/have/AUX-VBZ/3/aux called/call/VBN/0/root off//RP/3/compound:prt talks/talk/NNS/3/obj", 3, "call_off S:Baku O:talks perfect")]
    // Clauses: markers, conditions, purposes.
    [InlineData("If//IN/3/mark Baku//NNP/3/nsubj withdraws/withdraw/VBZ/6/advcl Yerevan//NNP/6/nsubj will//MD/6/aux sign//VB/0/root", 6, "sign S:Yerevan O: future modal=will [Adverbial if withdraws]")]
    [InlineData("If//IN/3/mark Baku//NNP/3/nsubj withdraws/withdraw/VBZ/6/advcl Yerevan//NNP/6/nsubj will//MD/6/aux sign//VB/0/root", 3, "withdraw S:Baku O: condition")]
    [InlineData("Baku//NNP/2/nsubj agreed/agree/VBD/0/root on//IN/5/case the//DT/5/det condition//NN/2/obl that//IN/9/mark the//DT/8/det ban//NN/9/nsubj:pass be//VB/5/acl", 2, "agree S:Baku O: on:condition past [Adverbial on_condition_that be]")]
    [InlineData("Baku//NNP/2/nsubj agreed/agree/VBD/0/root in//IN/4/case exchange//NN/2/obl for//IN/6/case aid//NN/4/nmod", 2, "agree S:Baku O: in_exchange_for:aid in:exchange past")]
    [InlineData("Baku//NNP/2/nsubj agreed/agree/VBD/0/root ,//,/4/punct provided/provide/VBN/2/advcl Yerevan//NNP/6/nsubj left/leave/VBD/4/ccomp", 2, "agree S:Baku O: past [Adverbial provided_that left]")]
    [InlineData("Baku//NNP/2/nsubj sent/send/VBD/0/root envoys/envoy/NNS/2/obj to//TO/5/mark normalize//VB/2/advcl ties/tie/NNS/5/obj", 2, "send S:Baku O:envoys past [Purpose to normalize]")]
    [InlineData("Baku//NNP/2/nsubj said/say/VBD/0/root that//IN/5/mark Moscow//NNP/5/nsubj left/leave/VBD/2/ccomp", 2, "say S:Baku O: past [Complement that left]")]
    // Nouns, light verbs, phases.
    [InlineData("Baku//NNP/2/nsubj held/hold/VBD/0/root talks/talk/NNS/2/obj with//IN/5/case Moscow//NNP/2/obl", 3, "talk S:Baku O: with:Moscow past light")]
    [InlineData("Baku//NNP/2/nsubj held/hold/VBD/0/root talks/talk/NNS/2/obj with//IN/5/case Moscow//NNP/3/nmod", 3, "talk S:Baku O: with:Moscow past light")]
    [InlineData("Talks/talk/NNS/3/nsubj:pass were/be/AUX-VBD/3/aux:pass held/hold/VBN/0/root between//IN/5/case Baku//NNP/3/obl and//CC/7/cc Moscow//NNP/5/conj", 1, "talk S: O: between:Baku between:Moscow past light")]
    [InlineData("Baku//NNP/2/nsubj came/come/VBD/0/root under//IN/4/case attack//NN/2/obl from//IN/6/case rebels/rebel/NNS/2/obl", 4, "attack S:rebels O:Baku past light")]
    [InlineData("Baku//NNP/2/nsubj imposed/impose/VBD/0/root sanctions/sanction/NNS/2/obj on//IN/5/case Moscow//NNP/2/obl", 3, "sanction S:Baku O: on:Moscow past light")]
    [InlineData("the//DT/2/det sending//NN/0/root of//IN/4/case weapons/weapon/NNS/2/nmod to//IN/6/case Baku//NNP/2/nmod", 2, "sending S: O:weapons of:weapons to:Baku")]
    [InlineData("the//DT/2/det visit//NN/0/root of//IN/4/case envoys/envoy/NNS/2/nmod to//IN/6/case Baku//NNP/2/nmod", 2, "visit S:envoys O: of:envoys to:Baku")]
    [InlineData("Moscow//NNP/2/nsubj announced/announce/VBD/0/root the//DT/4/det completion//NN/2/obj of//IN/6/case withdrawal//NN/4/nmod", 6, "withdrawal S:Moscow O: past actual light phase=end")]
    [InlineData("rotation//NN/6/nsubj:pass and//CC/3/cc sending//NN/1/conj had/have/AUX-VBD/6/aux been/be/AUX-VBN/6/aux:pass completed/complete/VBN/0/root", 3, "sending S: O: past perfect light phase=end")]
    [InlineData("In//IN/3/case a//DT/3/det conversation//NN/7/obl with//IN/5/case Nikol//NNP/3/nmod he//PRP/7/nsubj discussed/discuss/VBD/0/root efforts/effort/NNS/7/obj", 3, "conversation S:he O: with:Nikol")]
    [InlineData("his/he/PRP$/2/nmod:poss readiness//NN/0/root to//TO/4/mark conclude//VB/2/acl peace//NN/4/obj", 4, "conclude S:his O:peace future planned")]
    [InlineData("no//DT/2/det talks/talk/NNS/4/nsubj:pass were/be/AUX-VBD/4/aux:pass held/hold/VBN/0/root", 2, "talk S: O: past negated light")]
    [InlineData("They//PRP/2/nsubj left/leave/VBD/0/root without//IN/4/mark signing/sign/VBG/2/advcl it//PRP/4/obj", 4, "sign S:They O:it negated-stance negated")]
    public void Find_OneSentence_WorksOutArguments(string tree, int number, string expected)
    {
        var parse = Tree.Parse(tree);

        var predicate = _finder.Find(parse).At(number - 1);

        Assert.NotNull(predicate);
        Assert.Equal(expected, Describe(parse, predicate));
    }

    [Fact]
    public void Find_LongChainOfClauses_EndsWithoutOverflow()
    {
        var tokens = string.Join(' ', Enumerable.Range(1, 20_000).Select(i => $"said/say/VBD/{i - 1}/{(i == 1 ? "root" : "ccomp")}"));

        var layer = _finder.Find(Tree.Parse(tokens));

        Assert.Equal(20_000, layer.Items.Count);
        Assert.Equal(19_998, layer.Items[19_999].Governor);
    }

    [Fact]
    public void Find_LongCoordination_KeepsArgumentsBounded()
    {
        var tokens = "Baku//NNP/2/nsubj met/meet/VBD/0/root Moscow//NNP/2/obj "
            + string.Join(' ', Enumerable.Range(0, 5_000).Select(_ => "Paris//NNP/3/conj"));

        var meet = _finder.Find(Tree.Parse(tokens)).At(1);

        Assert.NotNull(meet);
        Assert.InRange(meet.Objects.Count, 2, 100);
    }

    [Fact]
    public void Of_ParseAlone_FindsVerbsAndNounsOfAction()
    {
        var parse = Tree.Parse("Baku//NNP/2/nsubj announced/announce/VBD/0/root the//DT/4/det deployment//NN/2/obj of//IN/6/case troops/troop/NNS/4/nmod");

        var layer = PredicateLayer.Of(parse);

        Assert.Equal(["announce", "deployment"], layer.Items.Select(item => item.Lemma));
        Assert.Equal("announce", layer.GovernorOf(layer.Items[1])?.Lemma);
    }

    private static string Describe(Parse parse, Predicate predicate)
    {
        var text = new StringBuilder(predicate.Lemma);
        text.Append(" S:").Append(Forms(parse, predicate.Subjects)).Append(" O:").Append(Forms(parse, predicate.Objects));
        if (predicate.IndirectObjects.Count > 0)
        {
            text.Append(" I:").Append(Forms(parse, predicate.IndirectObjects));
        }

        foreach (var oblique in predicate.Obliques)
        {
            text.Append(' ').Append(oblique.Preposition).Append(':').Append(parse[oblique.Token].Form);
        }

        text.Append(predicate.Tense == PredicateTense.Past ? " past" : "")
            .Append(predicate.Future ? " future" : "")
            .Append(predicate.Perfect ? " perfect" : "")
            .Append(predicate.Passive ? " passive" : "")
            .Append(predicate.Modal is { } modal ? $" modal={modal}" : "")
            .Append(predicate.Stance is { } stance ? stance == "negated" ? " negated-stance" : " " + stance : "")
            .Append(predicate.Negated ? " negated" : "")
            .Append(predicate.Support is null ? "" : " light")
            .Append(predicate.Phase is { } phase ? $" phase={phase}" : "");
        foreach (var clause in predicate.Clauses)
        {
            text.Append($" [{clause.Kind} {clause.Marker} {parse[clause.Token].Form}]");
        }

        return text.ToString();
    }

    private static string Forms(Parse parse, IEnumerable<int> tokens) =>
        string.Join(',', tokens.Select(token => parse[token].Form.ToString()));
}
