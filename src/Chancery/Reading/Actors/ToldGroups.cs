using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Lexicon.Actors;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>
/// Armed groups that no lexicon lists, by the words with which a report introduces them: "the militant group <em>Sons of the Valley</em>", "fighters of
/// the <em>Norland Salvation Front</em> (NSF)", "the rebel <em>Norland Salvation Front</em>", "the <em>Front</em>, a rebel group", "a militia calling itself <em>the Shield</em>", and names that
/// tell it themselves ("Norland <em>Liberation Army</em>"). What a report has introduced is known in all of it, by the acronym too.
/// </summary>
internal sealed class ToldGroups(Parse parse, ActorIndex index)
{
    private const int _longest = 10;
    private readonly WordSets _words = index.Words;
    private readonly FrozenSet<string> _causes = index.Words.GroupCauses;
    private readonly FrozenSet<string> _adjectives = index.Words.ArmedAdjectives;
    private readonly FrozenSet<string> _fighters = index.Words.Fighters;
    private readonly FrozenSet<string> _nouns = index.Words.GroupNouns;
    private readonly List<(string[] Words, Organisation Group)> _names = [];

    /// <summary>Where such a group is named, by the first token.</summary>
    public Dictionary<int, NamedBody> Find()
    {
        for (var token = 0; token < parse.Count; token++)
        {
            if (NameToldAt(token) is { Count: > 0 } name && IsNew(name))
            {
                Introduce(name);
            }
        }

        var found = new Dictionary<int, NamedBody>();
        for (var token = 0; _names.Count > 0 && token < parse.Count; token++)
        {
            foreach (var (words, group) in _names)
            {
                if (IsAt(token, words) && (!found.TryGetValue(token, out var other) || other.Tokens.Count < words.Length))
                {
                    found[token] = new NamedBody(new TokenRange(token, token + words.Length), group);
                }
            }
        }

        return found;
    }

    /// <summary>The name that the words at the token introduce as an armed group's; empty where they introduce none.</summary>
    private TokenRange NameToldAt(int token)
    {
        var lemma = parse[token].Lemma;
        if (char.IsUpper(parse[token].Form[0]))
        {
            lemma = PhraseText.Lower(lemma);
            if (_causes.Contains(lemma) && NameAround(token) is { Count: > 1 } own)
            {
                return own;
            }

            if (parse.SentenceOf(token).Tokens.First != token)
            {
                return default;
            }
        }

        if (_adjectives.Contains(lemma) && NameBehindAdjective(token) is { Count: > 0 } described)
        {
            return described;
        }

        // "fighters of the Front", "Front rebels"
        if (_fighters.Contains(lemma))
        {
            return token + 1 < parse.Count && parse[token + 1].Form is "of" or "from" && Name(AfterArticle(token + 2)) is { Count: > 0 } master && IsLikeAName(master) ? master
                : NameBefore(token) is { Count: > 0 } owner && IsLikeAName(owner) ? owner : Called(token);
        }

        if (!_nouns.Contains(lemma) || !IsArmed(token, lemma))
        {
            return default;
        }

        return Name(token + 1) is { Count: > 0 } behind && !IsVerbal(behind) ? behind : NameBefore(token) is { Count: > 0 } before ? before : Explained(token) is { Count: > 0 } explained ? explained : Called(token);
    }

    /// <summary>"<em>the Norland Front</em>, a rebel group".</summary>
    private TokenRange Explained(int token)
    {
        var article = token - 1;
        while (article > 0 && parse[article].Upos is not (Upos.DET or Upos.PUNCT or Upos.VERB))
        {
            article--;
        }

        return article > 0 && parse[article].Upos == Upos.DET && parse[article - 1].Form is "," && NameBefore(article - 1) is { Count: > 0 } name && IsLikeAName(name) ? name : default;
    }

    /// <summary>"the rebel <em>Norland Front</em>", "the separatist <em>Norland</em> movement".</summary>
    private TokenRange NameBehindAdjective(int token)
    {
        var name = Name(token + 1);
        return name.Count > 1 && IsOfGroup(name.End - 1) || name.Count > 0 && name.End < parse.Count && IsOfGroup(name.End) && IsBody(name) ? name : default;
    }

    private bool IsOfGroup(int token) => _nouns.Contains(PhraseText.Lower(parse[token].Lemma));

    // "a militant group", "the militia"
    private bool IsArmed(int token, string lemma) =>
        _words.ArmedBodies.Contains(lemma) || token > 0 && _adjectives.Contains(PhraseText.Lower(parse[token - 1].Lemma));

    /// <summary>"a group <em>calling itself</em> the Shield", "rebels <em>known as</em> the Shield", "who <em>call themselves</em> the Shield".</summary>
    private TokenRange Called(int token)
    {
        const int reach = 4;
        for (var at = token + 1; at < Math.Min(parse.Count, token + reach); at++)
        {
            if (_words.Naming.Contains(parse[at].Lemma))
            {
                at += at + 1 < parse.Count && parse[at + 1].Form is "itself" or "themselves" or "as" ? 1 : 0;
                at += at + 1 < parse.Count && parse[at + 1].Form is "\"" or "“" or "``" ? 1 : 0;
                return Name(AfterArticle(at + 1));
            }
        }

        return default;
    }

    private int AfterArticle(int token) => token < parse.Count && parse[token].Form is "the" or "a" ? token + 1 : token;

    /// <summary>The name that starts at the token: words with a capital, and what joins them.</summary>
    private TokenRange Name(int first)
    {
        if (first >= parse.Count || !IsCapital(first))
        {
            return default;
        }

        var end = first + 1;
        for (var token = end; token < Math.Min(parse.Count, first + _longest) && parse[token].Sentence.Index == parse[first].Sentence.Index; token++)
        {
            if (IsCapital(token))
            {
                end = token + 1;
            }
            else if (parse[token].Form is not ("'s" or "’s" or "of" or "the" or "for" or "-" or "al" or "el" or "and" or "de" or "in"))
            {
                break;
            }
        }

        return Trimmed(first, end);
    }

    // "and" and "in" join words of a name only between a cause and its land: "for Justice and Peace in Norland"
    private TokenRange Trimmed(int first, int end)
    {
        var hasFor = false;
        for (var token = first; token < end; token++)
        {
            hasFor |= parse[token].Form is "for";
            if (parse[token].Form is "and" or "in" && !hasFor)
            {
                return new TokenRange(first, token);
            }
        }

        return new TokenRange(first, end);
    }

    private TokenRange NameBefore(int token)
    {
        var first = token;
        while (first > parse.SentenceOf(token).Tokens.First && (IsCapital(first - 1) || parse[first - 1].Form is "'s" or "’s" or "-"))
        {
            first--;
        }

        first += first < token && parse[first].Upos is Upos.DET ? 1 : 0;
        return first < token && IsCapital(first) && new TokenRange(first, token) is var name && (IsLikeAName(name) || IsBody(name)) ? name : default;
    }

    /// <summary>The name around a word that tells what it is for: "Norland <em>Liberation</em> Front", "Front for the <em>Liberation</em> of Norland".</summary>
    private TokenRange NameAround(int token)
    {
        var first = token;
        while (first > parse.SentenceOf(token).Tokens.First && (IsCapital(first - 1) || parse[first - 1].Form is "for" or "of" or "the" or "'s" or "’s"))
        {
            first--;
        }

        while (first < token && (!IsCapital(first) || parse[first].Upos is Upos.DET))
        {
            first++;
        }

        var name = Name(first);
        return name.End > token && (IsOfGroup(name.End - 1) || IsOfGroup(first)) ? name : default;
    }

    /// <summary>Several words or an acronym: one word may be a people or a land ("Tuareg rebels", "fighters from Aleppo").</summary>
    private bool IsLikeAName(TokenRange name) =>
        name.Count > 1 ? IsOfGroup(name.End - 1) || IsOfGroup(name.First)
            : parse[name.First].Form is { Length: >= 3 } form && !form.ContainsAnyInRange('a', 'z');

    // "the <em>Aguilas</em> gang", but not "a <em>Hutu</em> militia", "an <em>Islamist</em> movement"
    private bool IsBody(TokenRange name) => parse.NameAt(name.First) is { Type: NameType.Organisation } known && known.Tokens.End == name.End;

    private bool IsVerbal(TokenRange name) => name.Count == 1 && parse[name.First].Upos is not (Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.X);

    private bool IsCapital(int token) => char.IsUpper(parse[token].Form[0]) && parse[token].Upos is not (Upos.PRON or Upos.AUX or Upos.SCONJ);

    /// <summary>True unless it is a listed body, a state, a place, a person in office or a day.</summary>
    private bool IsNew(TokenRange name)
    {
        for (var token = name.First; token < name.End; token++)
        {
            if (index.TryOrganisation(parse, token, name.End, out var listed) && (token == name.First || listed.Tokens.End == name.End))
            {
                return false;
            }
        }

        if (index.TryCountry(parse, name.First, name.End, null, out var country, out _, out _)
                && (country.Tokens.Count == name.Count || _words.IsOfStatesOnly(PhraseText.Of(parse, new TokenRange(country.Tokens.End, name.End)).ToLowerInvariant())) // "Norlandian Air Force"
            || index.TryOffice(parse, name.First, name.End, out _) || index.TryPerson(parse, name.First, name.End, out _))
        {
            return false;
        }

        var last = PhraseText.Lower(parse[name.End - 1].Lemma);
        return parse[name.End - 1].Upos is not Upos.NUM && !(name.Count == 1 && _adjectives.Contains(last))
            && (!_words.BodiesOfStates.Contains(last) || parse.NameAt(name.First) is { Type: NameType.Organisation });
    }

    private void Introduce(TokenRange name)
    {
        var text = PhraseText.Of(parse, name);
        var acronym = Acronym(name);
        var group = new Organisation
        {
            Id = "told-" + NameFold.Fold(text).Replace(' ', '-'),
            Name = text,
            OtherNames = acronym is null ? [] : [acronym],
            Country = ActorIndex.ArmedCode + (acronym ?? text),
            Sector = "REB",
            Kind = "armed",
        };
        if (_names.Exists(known => known.Group.Id == group.Id))
        {
            return;
        }

        _names.Add((Words(name), group));
        if (acronym is not null)
        {
            _names.Add(([acronym], group));
        }

        // "the Front" behind "the Norland Salvation Front"
        if (name.Count > 1 && IsOfGroup(name.End - 1))
        {
            _names.Add(([parse[name.End - 1].Form.ToString()], group));
        }
    }

    // "the Norland Salvation Front (NSF)"
    private string? Acronym(TokenRange name) =>
        name.End + 2 < parse.Count && parse[name.End].Form is "(" && parse[name.End + 2].Form is ")" && parse[name.End + 1].Form is { Length: >= 2 } form && !form.ContainsAnyInRange('a', 'z') && form.ContainsAnyInRange('A', 'Z')
            ? form.ToString() : null;

    private string[] Words(TokenRange name)
    {
        var words = new string[name.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = parse[name.First + i].Form.ToString();
        }

        return words;
    }

    private bool IsAt(int token, string[] words)
    {
        if (token + words.Length > parse.Count || words.Length == 1 && token > 0 && parse[token - 1].Form is not ("the" or "The") && words[0].AsSpan().ContainsAnyInRange('a', 'z') && _nouns.Contains(words[0].ToLowerInvariant()))
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!parse[token + i].Form.SequenceEqual(words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
