using Chancery.Language;
using Chancery.Lexicon.Actors;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>Noun phrases whose head noun tells who is meant: bodies, governments, people, sets of them.</summary>
internal sealed class PhraseGroups(Parse parse, ActorIndex index)
{
    public ActorCandidate? ByNoun(PhraseParts phrase)
    {
        if (phrase.Group is not { } group)
        {
            return null;
        }

        var country = phrase.Country?.Iso3 ?? phrase.Organisation?.Country;
        if (phrase.IsSet && (index.Words.IsSetNoun(group.Lemma) || country is null && group.What == "state"))
        {
            return Make(CandidateKind.Set, phrase, group, null, "set");
        }

        return group.What switch
        {
            "group" when phrase.IsNamedBody => Make(CandidateKind.Organisation, phrase, group, country, "named body"),
            "state" when country is not null => Make(CandidateKind.State, phrase, group, country, "government"),
            "state" when group.Lemma is "side" or "state" => null,
            "state" => Make(CandidateKind.Description, phrase, group, null, "description"),
            "body" when IsThing(phrase, group) => null,
            "body" when phrase.HasModifiers || country is not null => Make(CandidateKind.Organisation, phrase, group, country, "body"),
            "body" => Make(CandidateKind.Description, phrase, group, null, "description"),
            _ => Group(phrase, group, country),
        };
    }

    /// <summary>"the <em>movement</em> of people", "freedom of <em>movement</em>", "resorted to <em>force</em>".</summary>
    private bool IsThing(PhraseParts phrase, GroupNoun group) =>
        index.Words.ThingsOf.Contains(group.Lemma) && char.IsLower(parse[phrase.GroupToken].Form[0]) && phrase.Organisation is null
        && (!phrase.Definite && !phrase.HasModifiers || phrase.GroupToken + 1 < parse.Count && parse[phrase.GroupToken + 1].Form is "of");

    public ActorCandidate? Group(PhraseParts phrase, GroupNoun group, string? country)
    {
        var isForm = phrase.Definite && index.FormOfState(group.Lemma) is not null; // "the country": whichever was named before
        if (!isForm && index.Words.PluralOnly.Contains(group.Lemma) && !phrase.HasModifiers && country is null && !parse[phrase.GroupToken].Has("Number=Plur"))
        {
            return null;
        }

        if (country is null && IsThing(phrase, group) && !parse[phrase.GroupToken].Has("Number=Plur"))
        {
            return null; // "threatened to use force"
        }

        return Make(CandidateKind.Group, phrase, group, country, "group");
    }

    /// <summary>"The parties" to a conflict are no political parties, and nobody at home anywhere.</summary>
    private bool IsVague(PhraseParts phrase, GroupNoun group, string? country) =>
        country is null && group.What == "group" && !phrase.HasModifiers && index.Words.Vague.Contains(group.Lemma)
        && parse[phrase.GroupToken].Has("Number=Plur");

    private ActorCandidate Make(CandidateKind kind, PhraseParts phrase, GroupNoun group, string? country, string rule) => new()
    {
        Kind = kind,
        Tokens = new TokenRange(kind == CandidateKind.Group ? QuantifierBefore(phrase.Tokens.First) : phrase.Tokens.First, phrase.GroupToken + 1),
        Text = PhraseText.Of(parse, new TokenRange(kind == CandidateKind.Group ? QuantifierBefore(phrase.WithoutArticle.First) : phrase.WithoutArticle.First, phrase.GroupToken + 1)),
        Country = country,
        Sector = IsVague(phrase, group, country) ? null : group.Sector,
        OtherSectors = phrase.IsDefence && group.What == "body" && group.Sector == "GOV" ? ["MIL"] : group.OtherSectors,
        Noun = group.Lemma,
        Definite = phrase.Definite,
        Plural = parse[phrase.GroupToken].Has("Number=Plur"),
        Rule = rule,
    };

    /// <summary>"<em>a number of</em> African countries": the quantity belongs to the phrase and heads it in the tree.</summary>
    private int QuantifierBefore(int first)
    {
        var start = parse.Count > 0 ? parse.SentenceOf(first).Tokens.First : first;
        if (first - 2 < start || parse[first - 1].Form is not "of"
            || !index.Words.Quantities.Contains(PhraseText.Lower(parse[first - 2].Form)))
        {
            return first;
        }

        return first - 3 >= start && parse[first - 3].Upos == Upos.DET ? first - 3 : first - 2;
    }
}
