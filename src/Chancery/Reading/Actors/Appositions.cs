using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>
/// Ties neighbours that name one actor: "Matthew Miller, the State Department spokesman,"; "his assistant James
/// O'Brien"; "the Rapid Support Forces (RSF)".
/// </summary>
internal static class Appositions
{
    private const int LongestPlace = 7;

    public static void Tie(Parse parse, List<ActorCandidate> candidates, WordSets words)
    {
        for (var i = 1; i < candidates.Count; i++)
        {
            var (before, after) = (candidates[i - 1], candidates[i]);
            if (after.Tokens.First < before.Tokens.End)
            {
                continue;
            }

            if (IsComma(parse, before, after) && (IsPair(before, after, words) || IsPair(after, before, words)) && Closes(parse, after))
            {
                after.SameAs = before;
                before.IsNamedNext = before.Kind == CandidateKind.Office;
                Share(before, after, words);
            }
            else if (IsComma(parse, before, after) && (IsDescribed(parse, before, after) || IsDescribed(parse, after, before)) && Closes(parse, after))
            {
                after.SameAs = before;
                Describe(before, after);
            }
            else if (after.Tokens.First == before.Tokens.End && before.Kind == CandidateKind.Office && after.Kind == CandidateKind.Person && after.Office is null)
            {
                after.SameAs = before;
                before.IsNamedNext = true;
                Share(before, after, words);
            }
            else if (IsBracket(parse, before, after))
            {
                after.SameAs = before;
            }
            else if (OfficeWithPlace(parse, candidates, i) is { } office)
            {
                after.SameAs = office;
                Share(office, after, words);
            }
        }
    }

    /// <summary>"a Norlandian aid worker, <em>Lena Berg</em>," and "<em>Lena Berg</em>, a 30-year-old Norlandian,": somebody named and what he is.</summary>
    private static bool IsDescribed(Parse parse, ActorCandidate named, ActorCandidate described) =>
        (named is { Kind: CandidateKind.Person, Office: null, Country: null, Holders.Length: 0 } || IsNameless(parse, named, described)) && described is { SameAs: null, Country: not null, Possessor: null }
        && described is { Kind: CandidateKind.Group, Plural: false }
        && parse[described.Head].Child("det") is not null;

    /// <summary>"<em>the suspect</em>, a 25-year-old Norlandian,": what he is to the report, and then whose.</summary>
    private static bool IsNameless(Parse parse, ActorCandidate one, ActorCandidate described) =>
        one is { Kind: CandidateKind.Group, Plural: false, Country: null, Possessor: null } && one.Tokens.First < described.Tokens.First && parse[one.Head].Has("Number=Sing")
        && parse[described.Head].Child("det") is { Form: "a" or "an" };

    private static void Describe(ActorCandidate before, ActorCandidate after)
    {
        var (described, named) = before.Kind == CandidateKind.Person || after.Kind != CandidateKind.Person ? (after, before) : (before, after);
        named.Country = described.Country;
        named.Sector ??= described.Sector;
    }

    /// <summary>"Washington's ambassador in Lima, Lisa Kenna,": the office's own place stands between.</summary>
    private static ActorCandidate? OfficeWithPlace(Parse parse, List<ActorCandidate> candidates, int index)
    {
        var person = candidates[index];
        if (person.Kind != CandidateKind.Person || person.Office is not null || person.Tokens.First == 0 || parse[person.Tokens.First - 1].Form is not "," || !Closes(parse, person))
        {
            return null;
        }

        for (var back = index - 1; back >= 0 && back >= index - 2; back--)
        {
            var office = candidates[back];
            var start = office.Tokens.End;
            if (office.Kind == CandidateKind.Office && start < person.Tokens.First - 1 && person.Tokens.First - start <= LongestPlace
                && parse[start].Upos == Upos.ADP && AllNames(parse, start + 1, person.Tokens.First - 1))
            {
                return office;
            }
        }

        return null;
    }

    private static bool AllNames(Parse parse, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (parse[token].Upos is not (Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NOUN or Upos.ADP))
            {
                return false;
            }
        }

        return end > first;
    }

    /// <summary>A rank before the name ("the junta's leader, <em>Major</em>…") leaves room for the office.</summary>
    private static bool IsPair(ActorCandidate named, ActorCandidate office, WordSets words) =>
        named.Kind == CandidateKind.Person && office.Kind == CandidateKind.Office && (named.Office is null || words.Ranks.Contains(named.Office.Office));

    private static bool IsComma(Parse parse, ActorCandidate before, ActorCandidate after) =>
        StartOf(parse, after) == before.Tokens.End + 1 && parse[before.Tokens.End].Form is ",";

    /// <summary>"<em>a</em> 19-year-old Norlandian": the article may stand before what the phrase does not take in.</summary>
    private static int StartOf(Parse parse, ActorCandidate candidate) =>
        candidate.Kind == CandidateKind.Group && parse[candidate.Head].Child("det") is { } article && article.Index < candidate.Tokens.First ? article.Index : candidate.Tokens.First;

    /// <summary>An apposition ends at a comma, a full stop or a verb, not at "and", which makes a list.</summary>
    private static bool Closes(Parse parse, ActorCandidate after)
    {
        if (after.Tokens.End >= parse.Count)
        {
            return true;
        }

        var next = parse[after.Tokens.End];
        return next.Form is "," or "." or ";" or ")" or "—" or "-" || next.Upos is Upos.VERB or Upos.AUX or Upos.PRON;
    }

    private static bool IsBracket(Parse parse, ActorCandidate before, ActorCandidate after) =>
        after.Tokens.First == before.Tokens.End + 1 && parse[before.Tokens.End].Form is "("
        && after.Tokens.End < parse.Count && parse[after.Tokens.End].Form is ")"
        && before.Kind == CandidateKind.Organisation && after.Kind is CandidateKind.Organisation or CandidateKind.Person;

    private static void Share(ActorCandidate before, ActorCandidate after, WordSets words)
    {
        var (office, person) = before.Kind == CandidateKind.Office ? (before, after) : (after, before);
        if (person.Office is not null && words.Ranks.Contains(person.Office.Office))
        {
            person.Office = office.Office;
        }

        person.Office ??= office.Office;
        person.OfficeWords ??= office.OfficeWords;
        person.Country ??= office.Country ?? office.Possessor?.Country;
        person.Sector ??= office.Sector;
        person.Organisation ??= office.Organisation;
        person.Possessor ??= office.Possessor;
        person.Former |= office.Former;
    }
}
