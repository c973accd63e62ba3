using Chancery.Language;

namespace Chancery.Reading.Coreference;

/// <summary>What grammar forbids or favours whatever the weights say.</summary>
internal sealed class Binding(Parse parse, Quotations quotations)
{
    /// <summary>How much a favoured chain gains.</summary>
    public const float Favour = 8;

    /// <summary>How much the subject of the sentence before gains as the one meant by a pronoun that opens the next as its subject.</summary>
    public const float Continuity = 4;

    /// <summary>True when the mention cannot take up the chain.</summary>
    public bool Forbids(Mention mention, ChainDraft chain)
    {
        var last = chain.Last;
        return mention.Sex != '\0' && chain.Sex != '\0' && mention.Sex != chain.Sex
            || mention.Sentence == last.Sentence && (IsCoArgument(mention, last) || IsInside(mention, last) || IsDoerToward(mention, last))
            || IsOnlyQuotedBy(mention, chain);
    }

    /// <summary>"thanked Rahman for his readiness": thanks, blame and praise are for what their object did.</summary>
    public bool Favours(Mention mention, ChainDraft chain)
    {
        var last = chain.Last;
        if (mention.Form != MentionForm.Pronoun || mention.GovernorToken < 0 || !parse[mention.Head].Is("nmod:poss") || last.GovernorToken < 0 || !parse[last.Head].Is("obj"))
        {
            return false;
        }

        var phrase = parse[mention.GovernorToken];
        return (phrase.Is("obl") || phrase.Is("nmod")) && chain.Kind is ReferentKind.Person
            && (phrase.HeadIndex == last.GovernorToken || phrase.HeadIndex == last.Head)
            && phrase.Child("case") is { Lemma: "for" or "of" or "on" or "over" };
    }

    /// <summary>"The minister met the envoy. <em>He</em> urged…": who was subject stays so.</summary>
    public bool Continues(Mention mention, ChainDraft chain)
    {
        const int opening = 2;
        var last = chain.Last;
        return mention.Sex != '\0' && mention.Form == MentionForm.Pronoun && chain.Kind is ReferentKind.Person && last.Sentence == mention.Sentence - 1
            && parse[mention.Head].Is("nsubj") && mention.Head - parse.Sentences[mention.Sentence].Tokens.First < opening && last.Quote == mention.Quote
            && last.GovernorToken >= 0 && parse[last.Head].Is("nsubj") && parse[last.GovernorToken].IsRoot;
    }

    /// <summary>"Norland struck Sudland, and Sudland said <em>it</em> would answer": a state or body that says so speaks of itself.</summary>
    public bool Speaks(Mention mention, ChainDraft chain)
    {
        var last = chain.Last;
        return mention.Form == MentionForm.Pronoun && mention.Sex == '\0' && mention.GovernorToken >= 0 && parse[mention.Head].Is("nsubj") && parse[mention.Head].Form is "it"
            && chain.Kind is not ReferentKind.Person && parse[mention.GovernorToken] is { IsRoot: false } clause && clause.Is("ccomp")
            && last.Sentence == mention.Sentence && last.GovernorToken == clause.HeadIndex && parse[last.Head].Is("nsubj");
    }

    /// <summary>"'We will march if the <em>government</em> refuses,' <em>its</em> leader said": who is told of in the quotation alone is not whose the speaker is.</summary>
    private bool IsOnlyQuotedBy(Mention mention, ChainDraft chain) =>
        mention.Quote == 0 && mention.Form == MentionForm.Pronoun && chain.Last.Quote != 0 && parse[mention.Head].Is("nmod:poss")
        && quotations.SpeakerOf(chain.Last.Quote) == mention.GovernorToken && chain.Mentions.TrueForAll(other => other.Quote == chain.Last.Quote);

    // "Lavrov met him": an object is not its own verb's subject, unless it says so.
    private bool IsCoArgument(Mention mention, Mention last)
    {
        if (mention.GovernorToken < 0 || mention.GovernorToken != last.GovernorToken)
        {
            return false;
        }

        var token = parse[mention.Head];
        return (token.Is("obj") || token.Is("iobj") || token.Relation is "obl" or "nsubj" or "nsubj:pass")
            && (parse[last.Head].Is("nsubj") || parse[last.Head].Is("obj") || parse[last.Head].Is("iobj"))
            && !token.Has("Reflex=Yes") && !token.Form.EndsWith("self", StringComparison.Ordinal) && !token.Form.EndsWith("selves", StringComparison.Ordinal);
    }

    // "a ship <em>it</em> seized": who acts in the clause behind a noun is not what the noun names.
    private bool IsDoerToward(Mention mention, Mention last) =>
        mention.Form == MentionForm.Pronoun && mention.GovernorToken >= 0 && parse[mention.Head].Is("nsubj")
        && parse[mention.GovernorToken] is { Relation: "acl:relcl" } clause && clause.HeadIndex == last.Head;

    // "the owner of it" is not it; "the man and his dog" apart.
    private static bool IsInside(Mention mention, Mention last) =>
        last.Tokens.Contains(mention.Head) && mention.Head > last.Head && mention.GovernorToken == last.Head && mention.Role.Hash != Roles.Apposition.Hash
        || mention.Tokens.Contains(last.Head) && last.GovernorToken == mention.Head && last.Form == MentionForm.Pronoun;
}
