using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Places;

/// <summary>Tells names of places from parts of longer names: "Bank of England", "Jack London", "Kyiv Post".</summary>
internal sealed class NameGuard
{
    /// <summary>A bare name of a place of this importance or less is more often something else ("Split", "Bender").</summary>
    private const int WeakName = 3;

    private readonly Parse _parse;
    private readonly PlaceWords _words;
    private readonly int[] _nameAt;
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);

    public NameGuard(Parse parse, PlaceWords words)
    {
        _parse = parse;
        _words = words;
        _nameAt = new int[parse.Count];
        _nameAt.AsSpan().Fill(-1);
        for (var i = 0; i < parse.Names.Count; i++)
        {
            var name = parse.Names[i];
            _nameAt.AsSpan(name.Tokens.First, name.Tokens.Count).Fill(i);
            if (name.Type == NameType.Person && name.Tokens.Count > 1)
            {
                _surnames.Add(FormOf(name.Tokens.End - 1));
            }
        }
    }

    /// <summary>The name that the name finder saw at the token; null when it saw none.</summary>
    public NameMention? NameAt(int token) => _nameAt[token] < 0 ? null : _parse.Names[_nameAt[token]];

    /// <summary>True when the tokens are a name of their own that may name a place.</summary>
    public bool IsOwnName(TokenRange tokens, PlaceEntry best)
    {
        var locative = IsLocative(tokens);
        return LooksLikeName(tokens, best, locative)
            && !IsPerson(tokens, best, locative)
            && !IsInsideOrganisation(tokens, best, locative)
            && !HasOrganisationHead(tokens)
            && !IsContinued(tokens, locative);
    }

    /// <summary>True when a preposition of place stands right before it ("in", "near the").</summary>
    public bool IsLocative(TokenRange tokens)
    {
        if (PlaceTree.WordBefore(_parse, _words, tokens.First) is { Upos: Upos.ADP or Upos.SCONJ or Upos.PART } before
            && (PlaceWords.Has(_words.Locatives, before) || before.Form is "to" or "for"))
        {
            return true;
        }

        // "in Askeran, Mardakert and Shusha": the preposition of the first of them.
        var head = _parse[PlaceTree.HeadOf(_parse, tokens)];
        return head.Is("conj") && PlaceTree.Preposition(PlaceTree.FirstConjunct(head)) is { } shared && PlaceWords.Has(_words.Locatives, shared);
    }

    private bool LooksLikeName(TokenRange tokens, PlaceEntry best, bool locative)
    {
        if (tokens.Count > 1)
        {
            return true;
        }

        // "Reading the report…", "Nice words": a lone capital at the start of a sentence proves nothing.
        var token = _parse[tokens.First];
        var atStart = token.Sentence.Tokens.First == token.Index;
        if (best.Importance <= WeakName && !locative && NameAt(token.Index) is not { Type: NameType.Location } && !FollowsPlaceLike(token))
        {
            return false;
        }

        return token.Upos == Upos.PROPN
            || NameAt(token.Index) is { Type: NameType.Location }
            || (token.Upos is Upos.X or Upos.NOUN or Upos.ADJ or Upos.SYM && (!atStart || best.Importance >= 7))
            || (locative && token.Upos is not (Upos.PRON or Upos.DET) && !atStart);
    }

    // "the town of Bor", "Kyiv and Sumy": after these a small place need not be in a phrase of place.
    private bool FollowsPlaceLike(Token token) =>
        token.Index > token.Sentence.Tokens.First && _parse[token.Index - 1].Form is "of" or "," or "and" or "(";

    private bool IsPerson(TokenRange tokens, PlaceEntry best, bool locative)
    {
        if (NameAt(tokens.First) is { Type: NameType.Person } name)
        {
            if (IsMistakenPerson(tokens, best, name) || (name.Tokens.Count <= tokens.Count && FollowsSettlement(tokens.First)))
            {
                return false;
            }

            if (name.Tokens.Count > tokens.Count || !(locative || KindFollows(tokens)))
            {
                Remember(tokens);
                return true;
            }

            return false;
        }

        var before = tokens.First > _parse.SentenceOf(tokens.First).Tokens.First ? _parse[tokens.First - 1] : (Token?)null;
        if (before is { } title && PlaceWords.Has(_words.Titles, title) && (PlaceTree.IsCapitalised(title) || title.Form[^1] == '.') && tokens.Count == 1 && !best.IsCountry)
        {
            Remember(tokens);
            return true;
        }

        return tokens.Count == 1 && !locative && _surnames.Contains(FormOf(tokens.First));
    }

    // "Shusha regions", "the Dajabon crossing".
    private bool KindFollows(TokenRange tokens) =>
        tokens.End < _parse.SentenceOf(tokens.First).Tokens.End
        && (_words.Areas.TryMatch(_parse, tokens.End, out _) || _words.Facilities.TryMatch(_parse, tokens.End, out _));

    /// <summary>True after "the town of", "the province of".</summary>
    public bool FollowsSettlement(int token) =>
        token - 1 > _parse.SentenceOf(token).Tokens.First && _parse[token - 1].Form is "of"
        && PlaceWords.Has(_words.Settlements, _parse[token - 2]) && !PlaceTree.IsCapitalised(_parse[token - 2]);

    // The name finder errs on lone names that it does not know; the gazetteer does not, unless people bear the name too.
    // "President of Azerbaijan Ilham Rahman": what follows "of" is the country, not the person.
    private bool IsMistakenPerson(TokenRange tokens, PlaceEntry best, NameMention name)
    {
        if (PlaceWords.Has(_words.AlsoPersons, _parse[tokens.First]))
        {
            return false;
        }

        if (name.Tokens.Count < tokens.Count)
        {
            return true;
        }

        if (name.Tokens.Count == tokens.Count)
        {
            return best.Importance > WeakName && !_surnames.Contains(FormOf(tokens.End - 1));
        }

        return name.Tokens.First == tokens.First && best.Importance >= 7
            && tokens.First > _parse.SentenceOf(tokens.First).Tokens.First && _parse[tokens.First - 1].Form is "of";
    }

    private bool IsInsideOrganisation(TokenRange tokens, PlaceEntry best, bool locative)
    {
        if (NameAt(tokens.First) is not { Type: NameType.Organisation } name)
        {
            return false;
        }

        if (name.Tokens.Count <= tokens.Count)
        {
            // A city as an organisation is its club, unless it stands for a government or the words around say place.
            return best.Importance <= WeakName + 1 && best.SeatOf is null && !locative && !KindFollows(tokens);
        }

        return !FollowedByMark(tokens) && !TailIsFacility(tokens, name.Tokens.End);
    }

    // "Bank of England", "University of Oxford": capitals on both sides of "of".
    private bool HasOrganisationHead(TokenRange tokens)
    {
        var start = _parse.SentenceOf(tokens.First).Tokens.First;
        var i = tokens.First - 1;
        if (i > start && _parse[i].Form is "the")
        {
            i--;
        }

        return i > start && _parse[i].Form is "of" or "for"
            && PlaceTree.IsCapitalised(_parse[i - 1])
            && PlaceWords.Has(_words.OrganisationHeads, _parse[i - 1]);
    }

    private bool IsContinued(TokenRange tokens, bool locative)
    {
        var sentence = _parse.SentenceOf(tokens.First).Tokens;
        if (tokens.First > sentence.First && ContinuesBefore(tokens))
        {
            return true;
        }

        return tokens.End < sentence.End && ContinuesAfter(tokens, locative);
    }

    private bool ContinuesBefore(TokenRange tokens)
    {
        var before = _parse[tokens.First - 1];
        if (!PlaceTree.IsCapitalised(before) || before.Upos is not (Upos.PROPN or Upos.X)
            || PlaceWords.Has(_words.Directions, before) || PlaceWords.Has(_words.Titles, before) || PlaceWords.Has(_words.Settlements, before))
        {
            return false;
        }

        if (!OneName(tokens.First - 1, tokens.First))
        {
            return false;
        }

        Remember(tokens);
        return true;
    }

    private bool ContinuesAfter(TokenRange tokens, bool locative)
    {
        var after = _parse[tokens.End];
        if (!PlaceTree.IsCapitalised(after))
        {
            return false;
        }

        if (_words.Facilities.TryMatch(_parse, tokens.End, out _) || _words.Areas.TryMatch(_parse, tokens.End, out _) || PlaceWords.Has(_words.Titles, after))
        {
            return false;
        }

        return (PlaceWords.Has(_words.OrganisationTails, after) && !TailFacilityAhead(tokens.End))
            || (after.Upos is Upos.PROPN or Upos.X && OneName(tokens.End - 1, tokens.End) && !(locative && NameAt(tokens.First) is { Type: NameType.Location }));
    }

    // "Kharkiv International Airport": the tail goes on to a facility.
    private bool TailFacilityAhead(int token)
    {
        var end = Math.Min(_parse.SentenceOf(token).Tokens.End, token + 3);
        for (var i = token; i < end && PlaceTree.IsCapitalised(_parse[i]); i++)
        {
            if (_words.Facilities.TryMatch(_parse, i, out _))
            {
                return true;
            }
        }

        return false;
    }

    private bool OneName(int left, int right)
    {
        if (_parse[left].Form is not "of" && left > 0 && _parse[left - 1].Form is "of" && NameAt(left) is { Type: NameType.Person } of && of.Tokens.First == left)
        {
            return false; // "of Azerbaijan Ilham Rahman" taken for one name.
        }

        if (_nameAt[left] >= 0 || _nameAt[right] >= 0)
        {
            return _nameAt[left] == _nameAt[right] && NameAt(left) is { Type: not NameType.Location };
        }

        return PlaceTree.PartsOfOneName(_parse, left, right);
    }

    private bool FollowedByMark(TokenRange tokens) =>
        tokens.End < _parse.Count && PlaceTree.IsPossessiveMark(_parse[tokens.End]);

    private bool TailIsFacility(TokenRange tokens, int end)
    {
        for (var i = tokens.End; i < end && i < tokens.End + 8; i++)
        {
            if (_words.Facilities.TryMatch(_parse, i, out var match) && match.Tokens.End >= end)
            {
                return true;
            }
        }

        return false;
    }

    private void Remember(TokenRange tokens)
    {
        if (tokens.Count == 1)
        {
            _surnames.Add(FormOf(tokens.First));
        }
    }

    private string FormOf(int token) => _parse[token].Span.TextOf(_parse.Text);
}
