using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Lexicon.Places;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>What the words of a noun phrase are by themselves, whatever was read of it so far.</summary>
/// <param name="familyNames">Last words of the names of persons so far, folded; a lone one of them is that person again.</param>
/// <param name="start">The first token of the phrase.</param>
internal readonly struct PhraseWords(Parse parse, ActorIndex index, PlaceMentions places, int[] nameAt, HashSet<string>? familyNames, int start)
{
    /// <summary>
    /// The token behind a country's adjective that tells no state ("<em>Iran-backed</em> militias", "pro-<em>Russian</em>",
    /// "ethnic <em>Albanian</em>"); 0 for every other.
    /// </summary>
    public int BehindStateless(TokenRange country, int end)
    {
        var before = country.First - 1;
        var opening = parse.SentenceOf(country.First).Tokens.First;
        if (before >= opening)
        {
            before -= parse[before].Form is "-" or "–" && before > opening ? 1 : 0;
            if (index.Words.StatelessPrefixes.Contains(PhraseText.Lower(parse[before].Form)))
            {
                return country.End;
            }
        }

        return country.End + 1 < end && parse[country.End].Form is "-" or "–" && parse[country.End + 1] is { Upos: Upos.VERB or Upos.ADJ } participle
            && char.IsLower(participle.Form[0]) && !index.Words.OwningParticiples.Contains(PhraseText.Lower(participle.Form))
            ? country.End + 2 : 0;
    }

    /// <summary>"Clementine Nkweta-Salami": a hyphen between two words of a name, without spaces.</summary>
    public bool IsInnerHyphen(int token, int end) =>
        parse[token].Form is "-" && token + 1 < end && parse[token + 1].Upos == Upos.PROPN && char.IsUpper(parse[token + 1].Form[0])
        && parse[token - 1].Span.End == parse[token].Span.Start && parse[token].Span.End == parse[token + 1].Span.Start;

    /// <summary>"the Green <em>Party</em>", "the National <em>Front</em>": bodies that bear a name of words.</summary>
    public bool IsNamedHead(int token) =>
        token > start && char.IsUpper(parse[token].Form[0])
        && (token + 1 >= parse.Count || parse[token + 1].Upos != Upos.PROPN || !char.IsUpper(parse[token + 1].Form[0]))
        && parse[token - 1] is { Upos: Upos.PROPN or Upos.ADJ or Upos.NOUN or Upos.PART or Upos.PUNCT } before && (char.IsUpper(before.Form[0]) || before.Upos is Upos.PART or Upos.PUNCT);

    public bool IsPersonName(TokenRange tokens) =>
        NameType(tokens) switch
        {
            Language.NameType.Person => true,
            null => index.TryPerson(parse, tokens.First, tokens.End, out _) || IsNamedBefore(tokens),
            _ => IsNamedBefore(tokens),
        };

    public bool IsNamedBefore(TokenRange tokens) =>
        tokens.Count == 1 && familyNames is not null && familyNames.Contains(NameFold.Fold(parse[tokens.First].Form));

    public NameType? NameType(TokenRange tokens)
    {
        for (var token = tokens.First; token < tokens.End; token++)
        {
            if (nameAt[token] >= 0)
            {
                return parse.Names[nameAt[token]].Type;
            }
        }

        return null;
    }

    public bool IsInsidePerson(TokenRange tokens)
    {
        // The name finder takes "Azerbaijani President Ilham Rahman" for one name: only a name that ends here counts.
        var name = parse.Names[nameAt[tokens.First]];
        return name.Type == Language.NameType.Person && name.Tokens.End == tokens.End && name.Tokens.First < tokens.First;
    }

    /// <summary>"New <em>Mexico</em>", "the Gulf of <em>Mexico</em>", "Northern <em>Ireland</em>", "<em>Georgia</em>" in a report from Atlanta: the name of a place, or part of one, that is not that state's.</summary>
    public bool IsInsidePlace(TokenRange tokens, Country country) =>
        places.At(tokens.First) is { } place && place.Tokens.First <= tokens.First && place.Tokens.End >= tokens.End
        && (place.Tokens.Count > tokens.Count || (place.Feature is "region" && country.Iso3 is { Length: 3 })) && place.Country != country.Iso3;

    /// <summary>True where the word before is none of the phrase: "last <em>week</em> five officers were killed", "at <em>least</em> ten officers", "shot <em>dead</em> three officers".</summary>
    public bool IsBehindAnother(int token)
    {
        var before = parse[token - 1];
        return before.Relation is "obl:unmarked" ? before.HeadIndex >= token
            : before.Form is "least" or "most" ? token > 1 && parse[token - 2].Form is "at" or "At" && before.HeadIndex >= token
            : before.Form is "dead" && token - 1 == start && before.HeadIndex < start;
    }

    /// <summary>"F-16 <em>fighters</em>", "MiG <em>fighters</em>": machines, not men.</summary>
    public bool IsAircraft(int token, string lemma) =>
        lemma is "fighter" && token > start
        && ((token > 1 && parse[token - 1].Upos == Upos.NUM && parse[token - 2].Form is "-" or "–") || index.Words.AircraftNames.Contains(PhraseText.Lower(parse[token - 1].Form)));
}
